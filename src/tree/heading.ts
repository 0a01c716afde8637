import type {Range} from '../text/range.js'
import {numberOf} from './numerals.js'
import {trimmed} from './lines.js'
import type {Heading, HeadingStyle} from './nodes.js'
import {kindsOfUnits, unitKinds} from './unit-kinds.js'

/** Markers of each level in folded text, the number captured. */
const markers: readonly {readonly level: number; readonly marker: RegExp}[] = [
  {level: 1, marker: /^第?([一二三四五六七八九十]{1,3})(?:部分|章)?\s*[、.,:]\s*/y},
  {level: 1, marker: /^第([一二三四五六七八九十]{1,3})(?:部分|章)\s*/y},
  {level: 1, marker: /^([壹贰叁肆伍陆柒捌玖拾])(?:[、.,:]\s*|\s+)/y},
  {level: 2, marker: /^\(?\s*([一二三四五六七八九十]{1,3})\s*\)\s*[、.,]?\s*/y},
  {level: 2, marker: /^第([一二三四五六七八九十]{1,3})节\s*/y},
  {level: 2, marker: /^\(?([㈠-㈩]|[壹贰叁肆伍陆柒捌玖拾](?=\)))\)?\s*[、.,]?\s*/y},
  {level: 3, marker: /^(\d{1,2})\s*[.、,](?!\d)\s*/y},
  {level: 3, marker: /^([⒈-⒛])\s*[、.,]?\s*/y},
]

const ordinal = /^第[一二三四五六七八九十]+[、,]/
const opening = unitKinds.digit | unitKinds.numeral | unitKinds.opener | unitKinds.formal
const longestHeading = 60
/** A line of the top level without a stop, no longer than this, is a heading as a whole, with what stands behind its colon. */
const longestTitled = 36

/**
 * The heading that a line begins with, by its numbering, and where it ends.
 *
 * ```text
 * > | （一）健全决策机制。坚持……
 *     ^^^^^^^^^ run-in, level 2
 * > | 一、主要举措和成效
 *     ^^^^^^^^^ own-line, level 1
 * ```
 */
export function headingAt(folded: string, line: Range): Heading | undefined {
  if (!(kindsOfUnits()[folded.charCodeAt(line.from)]! & opening)) return undefined
  const text = folded.slice(line.from, line.to)
  if (ordinal.test(text)) return undefined
  for (const {level, marker} of markers) {
    marker.lastIndex = 0
    const match = marker.exec(text)
    if (!match) continue
    const words = {from: line.from + match[0].length, to: line.to}
    if (words.from >= words.to) return undefined
    const {end, style} = headingEnd(folded, words, level)
    return {
      type: 'heading',
      level,
      style,
      number: markNumber(match[1]!),
      range: {from: line.from, to: end},
      words: {from: words.from, to: end},
    }
  }
  return undefined
}

const formal = '壹贰叁肆伍陆柒捌玖拾'

/** The number of a marker in any of its characters: 三 3 ㈢ ⒊ 叁 */
function markNumber(mark: string): number {
  const code = mark.charCodeAt(0)
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2487
  return formal.includes(mark) ? formal.indexOf(mark) + 1 : (numberOf(mark) ?? 0)
}

/** A line that is a heading by the file format's mark or by standing bare between paragraphs. */
export function bareHeading(folded: string, line: Range, level: number): Heading {
  const words = withoutFinalStop(folded, line)
  return {type: 'heading', level, style: 'own-line', range: words, words}
}

/** Where heading words end: the whole line when it is short, else at the first `。` or `：`, else at the first comma. */
export function headingEnd(folded: string, words: Range, level: number): {end: number; style: HeadingStyle} {
  const stop = firstOf(folded, words, '。!?')
  const whole = withoutFinalStop(folded, words)
  const blank = level === 1 ? blankBeforeText(folded, words) : -1
  if (blank > 0) return {end: blank, style: 'run-in'}
  const counted = gluedCount(folded, words)
  if (counted > 0 && (stop < 0 || counted < stop)) return {end: counted, style: 'run-in'}
  if ((stop < 0 || stop >= whole.to) && whole.to - whole.from <= longestHeading) {
    const colon = firstOf(folded, words, ':')
    const space = wideSpace(folded, words)
    if (colon > 0 && colon < whole.to - 1 && (level > 1 || stop >= 0 || whole.to - whole.from > longestTitled))
      return {end: colon, style: 'run-in'}
    if (space > 0) return {end: space, style: 'run-in'}
    return {end: whole.to, style: 'own-line'}
  }
  const limit = {from: words.from, to: Math.min(words.to, words.from + longestHeading)}
  const ends = [stop, firstOf(folded, limit, ':'), wideSpace(folded, limit)].filter(end => end > words.from)
  const end = Math.min(...ends, words.to)
  if (end < whole.to && end - words.from <= longestHeading) return {end, style: 'run-in'}
  const comma = firstOf(folded, limit, ',;')
  return {end: comma > words.from ? comma : Math.min(end, whole.to), style: 'run-in'}
}

/** Where 一是 begins that is glued to the heading before it: `(二)持续提高执法水平一是健全制度。` */
const gluedCount = (folded: string, {from, to}: Range): number => {
  const found = /(?<=[一-龥]{4})一是(?!否|致)/.exec(folded.slice(from, to))
  return found &&
    /二是|三是/.test(folded.slice(from + found.index, to)) &&
    !/[。;:,]/.test(folded.slice(from, from + found.index)) &&
    found.index <= longestHeading
    ? from + found.index
    : -1
}

/** The blank that alone parts a heading from the text behind it, as on pages that have lost their line breaks: `二、存在的问题 执法人员偏少。` */
const blankBeforeText = (folded: string, {from, to}: Range): number => {
  const found = /^[一-龥“”、]{2,30}(?= (?:[一-龥“《]|\d{1,4}[一-龥])[^。]*。)/.exec(folded.slice(from, to))
  return found ? from + found[0].length : -1
}

const wideSpace = (folded: string, {from, to}: Range): number => {
  const found = folded.slice(from, to).search(/\S {2,}\S/)
  return found < 0 ? -1 : from + found + 1
}

const firstOf = (folded: string, {from, to}: Range, characters: string): number => {
  for (let index = from; index < to; index++) {
    const unit = folded.charCodeAt(index)
    for (let which = 0; which < characters.length; which++) if (characters.charCodeAt(which) === unit) return index
  }
  return -1
}

function withoutFinalStop(folded: string, range: Range): Range {
  let to = range.to
  while (to > range.from && '。:;.!'.includes(folded[to - 1]!)) to--
  return trimmed(folded, {from: range.from, to: to > range.from ? to : range.to})
}
