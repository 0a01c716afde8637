import type {Range} from '../text/range.js'
import {headingAt} from './heading.js'

/** Each run of dots or blanks is tried from its first only, so that a long one costs no more than its length. */
const leader = /(?:(?<![.·…。-])[.·…。-]{3,}\s*|(?<!\s)\s{2,})(?:(?:第\s*)?\d{1,3}\s*页?)?$/
const dotted = /(?<![.·…-])[.·…-]{3,}\s*\d{0,3}$/
const name = /^目\s*[录次]$/
const least = 2

/**
 * The lines without a table of contents that was typed: headings with dots and page numbers, or a run of headings that
 * all stand again below.
 */
export function withoutTypedContents(folded: string, lines: readonly Range[]): readonly Range[] {
  const words = lines.map(({from, to}) => folded.slice(from, to))
  const runs = runsOfEntries(folded, lines, words)
  if (runs.length === 0) return lines
  const last = lastPlaces(words)
  const dropped = new Set<number>()
  for (const run of runs) {
    const again = run.filter(index => (last.get(wordsOf(words[index]!)) ?? -1) > run.at(-1)!)
    if (run.every(index => dotted.test(words[index]!)) || (again.length * 3 >= run.length * 2 && again.includes(run[0]!)))
      run.forEach(index => dropped.add(index))
  }
  return lines.filter((_, index) => !dropped.has(index) && !(name.test(words[index]!) && dropped.has(index + 1)))
}

/** The lines that may be entries of a table of contents and follow each other, none of them twice. */
function runsOfEntries(folded: string, lines: readonly Range[], words: readonly string[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  let run: number[] = []
  let seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const entry = isEntry(folded, line, words[index]!)
    const own = entry ? wordsOf(words[index]!) : ''
    if (!entry || seen.has(own)) {
      if (run.length >= least) runs.push(run)
      run = []
      seen = new Set()
    }
    if (!entry) continue
    run.push(index)
    seen.add(own)
  }
  if (run.length >= least) runs.push(run)
  return runs
}

/** The last line that has the words of an entry, alone or as its first sentence. */
function lastPlaces(words: readonly string[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const [index, line] of words.entries()) {
    const own = wordsOf(line)
    last.set(own, index)
    last.set(own.slice(0, Math.max(0, own.indexOf('。'))), index)
  }
  return last
}

/** A line without the dots and the page that lead from it, and without blanks. */
const wordsOf = (line: string): string => line.replace(leader, '').replace(/\s/g, '')

const isEntry = (folded: string, line: Range, text: string): boolean => dotted.test(text) || headingAt(folded, line)?.style === 'own-line'
