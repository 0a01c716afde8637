import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {byteShift} from '../../src/text/repairs/byte-shift.js'
import {pinyinNote} from '../../src/text/repairs/pinyin-note.js'
import {script} from '../../src/text/repairs/script.js'
import {repaired} from '../damage/apply.js'
import {loseSign, signsIn, withNotes, type Tail} from '../damage/lost-sign.js'
import {random} from '../damage/random.js'
import {toTraditional} from '../damage/script.js'

/** A sentence as written and as a page shows it, where one sign lost its first byte. */
interface Run {
  readonly clean: string
  readonly damaged: string
}

type Script = 'Simplified' | 'Traditional with notes'

const tails: readonly Tail[] = ['swallowed', 'kept', 'dropped']
/** The share of the characters of a page that it notes. */
const notedShare = 0.12

/** Each sentence with one sign damaged, in both scripts; the same for the same sentences. */
function runsOf(sentences: readonly string[], form: Script): readonly Run[] {
  const next = random(form.length)
  return sentences.flatMap((clean, index) => {
    const page = form === 'Simplified' ? clean : noted(toTraditional(clean), next)
    const places = signsIn(page)
    const at = places[Math.floor(next() * places.length)]
    return at === undefined ? [] : [{clean, damaged: loseSign(page, at, tails[index % tails.length]!)}]
  })
}

function noted(text: string, next: () => number): string {
  const listed = new Set([...new Set(text)].filter(() => next() < notedShare))
  return withNotes(text, character => listed.has(character))
}

/** How a damaged sentence comes back: as written, with characters marked as unreadable, or otherwise. */
async function outcomeOf({clean, damaged}: Run): Promise<'exact' | 'unreadable' | 'wrong' | 'left'> {
  const restored = await repaired(damaged, byteShift, pinyinNote, script)
  if (restored === clean) return 'exact'
  if ((await byteShift(damaged)).length === 0) return 'left'
  const [first = '', ...others] = restored.split(/\uFFFD+/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return others.length > 0 && new RegExp(`^${[first, ...others].join('.{0,12}')}$`, 'u').test(clean) ? 'unreadable' : 'wrong'
}

/** How sentences are restored whose bytes were shifted and of which pairs were dropped; what is not exact is listed for building only. */
export async function damageSummary(set: 'build' | 'held', isTold: boolean): Promise<string> {
  const sentences = parse(readFileSync(new URL(`../graded/damage/${set}.yml`, import.meta.url), 'utf8')) as readonly string[]
  const lines = [`\n== damage, ${set}: ${2 * sentences.length} runs`]
  for (const form of ['Simplified', 'Traditional with notes'] as const) {
    const runs = runsOf(sentences, form)
    const found = await Promise.all(runs.map(async run => ({run, outcome: await outcomeOf(run)})))
    const share = (one: string): string => `${one} ${((100 * found.filter(({outcome}) => outcome === one).length) / runs.length).toFixed(1)} %`
    lines.push(`  ${form.padEnd(24)} ${['exact', 'unreadable', 'left', 'wrong'].map(share).join(', ')}`)
    if (set === 'held' || !isTold) continue
    for (const {run, outcome} of found.filter(one => one.outcome !== 'exact')) {
      lines.push(`      ${outcome}: ${run.damaged}\n          ${await repaired(run.damaged, byteShift, pinyinNote, script)}`)
    }
  }
  return lines.join('\n')
}
