import {joined} from '../../src/read/joined.js'
import {unzipSync, zipSync} from 'fflate'
import {InputError} from '../../src/input-error.js'
import {read} from '../../src/read/read.js'
import {bodyOf, fixtureBytes} from './fixture.js'

/** A real file for each reader; a part of a Word file is damaged inside its archive, which would else only fail its checksums. */
export const FUZZED = ['000-numbered.docx word/document.xml', '000-numbered.docx word/numbering.xml', '000-numbered.docx', '000-numbered.doc', '000.rtf', '002.html', '000.pdf', '000.md'] as const

/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One to eight changes: a byte, a run of bytes, a piece taken out, doubled, swapped in from elsewhere, or the end cut off. */
export const mutated = (bytes: Uint8Array, random: () => number): Uint8Array => {
  let result = bytes
  const pick = (most: number): number => Math.floor(random() * most)
  for (let left = 1 + pick(8); left > 0; left--) {
    if (result.length === 0) break
    const near = random() < 0.3 ? Math.min(result.length, 1024) : result.length
    const at = pick(near)
    const length = 1 + pick(random() < 0.8 ? 16 : 2000)
    const start = result.subarray(0, at)
    const rest = result.subarray(at + length)
    switch (pick(6)) {
      case 0:
        result = joined([start, Uint8Array.of(pick(256)), result.subarray(at + 1)])
        break
      case 1:
        result = joined([start, Uint8Array.from({length}, () => pick(256)), rest])
        break
      case 2:
        result = joined([start, rest])
        break
      case 3:
        result = joined([result.subarray(0, at + length), result.subarray(at)])
        break
      case 4:
        result = joined([start, result.subarray(pick(result.length)).subarray(0, length), rest])
        break
      default:
        if (random() < 0.2) result = start
    }
  }
  return result
}

const damaged = (fixture: string, random: () => number): Uint8Array => {
  const [file = '', part] = fixture.split(' ')
  const bytes = fixtureBytes(file)
  if (part === undefined) return mutated(bytes, random)
  const parts = unzipSync(bytes)
  return zipSync({...parts, [part]: mutated(parts[part]!, random)}, {level: 0})
}

export interface FuzzResult {
  readonly read: number
  readonly refused: number
  readonly slowest: number
  /** Runs that ended in anything but a source in order or an `InputError`, with the number of the run. */
  readonly failures: readonly string[]
}

/** Reads `runs` mutations of a fixture, the same ones for the same `from`. */
export const fuzz = async (fixture: string, runs: number, from = 1): Promise<FuzzResult> => {
  const failures: string[] = []
  let done = 0
  let refused = 0
  let slowest = 0
  for (let run = from; run < from + runs; run++) {
    const start = performance.now()
    try {
      const source = await read({name: fixture.split(' ')[0]!, bytes: damaged(fixture, randomFrom(run))})
      bodyOf(source)
      done++
    } catch (error) {
      if (error instanceof InputError) refused++
      else failures.push(`${fixture} run ${run}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  return {read: done, refused, slowest, failures}
}
