// The sequences as a tree, level by level: how many follow, which characters, how likely; each stream for itself, all compressed.
import {deflateSync} from 'node:zlib'

/** Steps of a logarithm that a byte counts; `likelihood.ts` divides by the same. */
const steps = 8

/** The bytes of the table. */
export function packed(entries) {
  const usual = entries.filter(({sequence}) => sequence.length === 1).sort((one, other) => other.value - one.value || (one.sequence < other.sequence ? -1 : 1))
  const numbers = new Map(usual.map(({sequence}, index) => [sequence, index]))
  const following = new Map()
  for (const entry of entries) {
    const before = entry.sequence.slice(0, -1)
    if (!following.has(before)) following.set(before, [])
    following.get(before).push({...entry, number: numbers.get(entry.sequence.at(-1))})
  }
  const [counts, characters, values, rests] = [[], [], [], []]
  for (let level = [{sequence: ''}]; level.length > 0; ) {
    level = level.flatMap(({sequence, rest}) => {
      const next = (following.get(sequence) ?? []).sort((one, other) => one.number - other.number)
      counts.push(...number(next.length))
      if (next.length > 0 && sequence !== '') rests.push(byte(-rest))
      for (const [index, {number: own, value}] of next.entries()) {
        if (sequence !== '') characters.push(...number(own - (next[index - 1]?.number ?? -1) - 1))
        values.push(byte(-value))
      }
      return next
    })
  }
  const vocabulary = Buffer.from(usual.map(({sequence}) => sequence).join(''), 'utf16le')
  const streams = [vocabulary, counts, characters, values, rests].map(stream => Buffer.from(stream))
  const head = Buffer.from(Uint32Array.from(streams, stream => stream.length).buffer)
  return deflateSync(Buffer.concat([head, ...streams]), {level: 9})
}

/** A number in one byte, or in two of which the first has its highest bit set. */
const number = value => (value < 0x80 ? [value] : [0x80 | (value >> 8), value & 0xff])

const byte = value => Math.max(0, Math.min(255, Math.round(value * steps)))
