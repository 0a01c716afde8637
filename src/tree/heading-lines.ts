import type {Range} from '../text/range.js'
import {chineseNumber} from './numerals.js'
import {trimmed} from './lines.js'

const numeral = '[一二三四五六七八九十]{1,3}'
const topAt = new RegExp(`^(?:第(${numeral})(?:部分|章)|(${numeral})、)`)
const topInside = new RegExp(`(?<=[。!?:]|[一-龥]\\s|\\s{2}|\\?{2}|。 )(${numeral})、(?=[^,。;、]{2,40}(?:$|[。 ?:(]))`, 'g')
const below = new RegExp(`\\((${numeral})\\)`, 'g')
/** Blanks between a stop and a heading behind it. */
const longestBlank = 40
/** Question marks that stand for the two blanks of an indent. */
const lostIndent = /^(?:\?{2,}\s*)+/

/**
 * The lines as a writer meant them: an indent that became question marks is none, and a heading that stands in the middle
 * of a line begins one, where it fills a gap in the count of the headings that begin lines.
 *
 * ```text
 * > | ……优秀率98%。二、存在的不足和原因 一是人才缺乏。
 *                   ^^^^^^^^^^^^^^^^ begins a line
 * ```
 */
export function headingLines(folded: string, lines: readonly Range[]): readonly Range[] {
  const all = lines.map(line => withoutIndent(folded, line))
  const begun = new Map(
    all.flatMap((line): [number, number][] => {
      const number = topNumber(folded, line)
      return number === undefined ? [] : [[number, line.from]]
    }),
  )
  const found = all
    .flatMap(line => insideLine(folded, line))
    .filter(({number}) => !begun.has(number))
    .filter(firstOfItsNumber())
  const placeOf = (number: number): number | undefined => begun.get(number) ?? found.find(other => other.number === number)?.at
  const breaks = new Set(found.filter(({number, at}) => fills(placeOf(number - 1), at, placeOf(number + 1), number)).map(({at}) => at))

  return all.flatMap(line => {
    const tops = [...breaks].filter(at => at > line.from && at < line.to).sort((a, b) => a - b)
    const parts = cut(folded, line, tops)
    return parts.flatMap(part =>
      tops.length > 0 || topNumber(folded, part) !== undefined ? cut(folded, part, lowerBreaks(folded, part, tops.length > 0)) : [part],
    )
  })
}

function firstOfItsNumber(): (one: {readonly number: number}) => boolean {
  const met = new Set<number>()
  return ({number}) => !met.has(number) && met.add(number).has(number)
}

/** Whether a heading stands between the one before it in the count and the one after it. */
const fills = (before: number | undefined, at: number, after: number | undefined, number: number): boolean =>
  (number === 1 ? after !== undefined : before !== undefined && before < at) && (after === undefined || after > at)

const withoutIndent = (folded: string, {from, to}: Range): Range =>
  trimmed(folded, {from: from + (lostIndent.exec(folded.slice(from, to))?.[0].length ?? 0), to})

function topNumber(folded: string, {from, to}: Range): number | undefined {
  const match = topAt.exec(folded.slice(from, Math.min(to, from + 8)))
  return match ? chineseNumber(match[1] ?? match[2]!) : undefined
}

const insideLine = (folded: string, {from, to}: Range): readonly {readonly at: number; readonly number: number}[] =>
  [...folded.slice(from, to).matchAll(topInside)]
    .map(match => ({at: from + match.index, number: chineseNumber(match[1]!) ?? 0}))
    .filter(({at}) => at > from)

/** Where （一）（二）… begin inside a line: glued to the heading before them; in a line without breaks also behind a stop. */
function lowerBreaks(folded: string, {from, to}: Range, broken: boolean): readonly number[] {
  const text = folded.slice(from, to)
  const breaks: number[] = []
  let next = 1
  let inside = broken
  const stop = text.search(/[。;:,]/)
  const top = topAt.exec(text)?.[0].length ?? Infinity
  for (const match of text.matchAll(below)) {
    if (chineseNumber(match[1]!) !== next) continue
    const before = text.slice(Math.max(0, match.index - longestBlank), match.index)
    const glued = next === 1 && top <= match.index && (stop < 0 || stop >= match.index)
    const behind = inside && (/[。;!?]\s*$|\s{2}$/.test(before) || before === '')
    if (!glued && !behind) continue
    if (before !== '') breaks.push(from + match.index)
    inside ||= glued
    next++
  }
  return broken || breaks.length > 0 ? breaks : []
}

const cut = (folded: string, {from, to}: Range, breaks: readonly number[]): readonly Range[] =>
  [from, ...breaks]
    .map((start, index) => trimmed(folded, {from: start, to: breaks[index] ?? to}))
    .map(({from: start, to: end}) => ({from: start, to: end - (/(?<![ ?])[ ?]{2,}$/.exec(folded.slice(start, end))?.[0].length ?? 0)}))
    .filter(part => part.from < part.to)
