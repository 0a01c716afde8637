import type {Paragraph} from '../../tree/nodes.js'
import type {Slip} from './slips.js'

/** What closes, and what it closes, as folded text has it; a title may hold another. */
const opens: Readonly<Record<string, string>> = {'》': '《', ')': '('}
/** `1)` `a)` `①)`: the mark of an item, which opens nothing. */
const marker = /(?:^|[。;,:、\s])[\d一二三四五六七八九十A-Za-z]{1,3}$/
/** A marker and what stands before it. */
const longestMarker = 4
/** What a line that is whole ends with. */
const whole = /[。;!?:"]\s*$/
const shown = 16

/**
 * Brackets, titles and quotes that are not closed in their line, or close what was not opened.
 *
 * ```text
 * > | 修订《行政处罚裁量基准，明确裁量阶次96项。
 *         ^^^^^^^^^^^^^^^^^
 * ```
 */
export function unpaired(folded: string, value: string, paragraphs: readonly Paragraph[]): readonly Slip[] {
  return paragraphs.flatMap(({range: {from, to}}) => {
    const line = folded.slice(from, to)
    if (!whole.test(line)) return []
    const at = (start: number, end: number): Slip => ({range: {from: from + start, to: from + end}})
    const {left, stray} = unmatched(line)
    return [
      ...left.map(start => at(start, ending(line, start))),
      ...stray.map(end => at(beginning(line, end), end + 1)),
      ...openQuotes(value.slice(from, to)).map(start => at(start, ending(line, start))),
    ]
  })
}

function unmatched(line: string): {readonly left: readonly number[]; readonly stray: readonly number[]} {
  const left: Readonly<Record<string, number[]>> = {'《': [], '(': []}
  const stray: number[] = []
  for (const {0: unit, index: at} of line.matchAll(/[《》()]/g)) {
    const opener = opens[unit]
    if (opener === undefined) left[unit]!.push(at)
    else if (unit === ')' && marker.test(line.slice(Math.max(0, at - longestMarker), at))) continue
    else if (left[opener]!.pop() === undefined) stray.push(at)
  }
  return {left: Object.values(left).flat().sort((one, other) => one - other), stray}
}

/** Quotes that open and do not close before the next opens, or close none, where the line has more that open than close. */
function openQuotes(line: string): readonly number[] {
  const marks = [...line.matchAll(/[“”"]/g)]
  if (marks.length % 2 === 0 || marks.some(([mark]) => mark === '"')) return []
  return marks.flatMap(({0: mark, index}, number) => {
    const opens = mark === '“'
    const isPaired = opens ? marks[number + 1]?.[0] === '”' : marks[number - 1]?.[0] === '“'
    return isPaired ? [] : [opens ? index : Math.max(0, index - shown / 4)]
  })
}

/** So much of a line as is shown: from behind the last comma up to a bracket that closes nothing … */
function beginning(line: string, end: number): number {
  const from = Math.max(0, end - shown / 2)
  return from + line.slice(from, end).lastIndexOf(',') + 1
}

/** … and from one that is not closed up to the next stop. */
function ending(line: string, start: number): number {
  const stop = line.slice(start, start + shown).search(/[,。;:]/)
  return Math.min(line.length, start + (stop < 0 ? shown : stop))
}
