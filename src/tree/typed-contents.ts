import type {Range} from '../text/range.js'
import {headingAt} from './heading.js'

const leader = /(?:[.·…。-]{3,}|\s{2,})\s*(?:第?\s*\d{1,3}\s*页?)?$/
const dotted = /[.·…-]{3,}\s*\d{0,3}$/
const name = /^目\s*[录次]$/
const least = 2

/**
 * The lines without a table of contents that was typed: headings with dots and page numbers, or a run of headings that
 * all stand again below.
 */
export function withoutTypedContents(folded: string, lines: readonly Range[]): readonly Range[] {
  const words = lines.map(({from, to}) => folded.slice(from, to))
  const wordsOf = (index: number): string => words[index]!.replace(leader, '').replace(/\s/g, '')
  const dropped = new Set<number>()
  for (let from = 0; from < lines.length;) {
    let to = from
    const seen = new Set<string>()
    while (to < lines.length && isEntry(folded, lines[to]!, words[to]!) && !seen.has(wordsOf(to))) seen.add(wordsOf(to++))
    const run = Array.from({length: to - from}, (_, index) => from + index)
    const later = new Set(words.slice(to).map((_, index) => wordsOf(to + index)))
    const again = run.filter(index => later.has(wordsOf(index)) || [...later].some(other => other.startsWith(`${wordsOf(index)}。`)))
    if (
      run.length >= least &&
      (run.every(index => dotted.test(words[index]!)) || (again.length * 3 >= run.length * 2 && again.includes(run[0]!)))
    )
      run.forEach(index => dropped.add(index))
    from = Math.max(to, from + 1)
  }
  return lines.filter((_, index) => !dropped.has(index) && !(name.test(words[index]!) && dropped.has(index + 1)))
}

const isEntry = (folded: string, line: Range, text: string): boolean => dotted.test(text) || headingAt(folded, line)?.style === 'own-line'
