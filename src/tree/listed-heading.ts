import type {Range} from '../text/range.js'
import {headingEnd} from './heading.js'
import type {Heading} from './nodes.js'
import type {BodyLine} from './outline.js'

const marker = /^(?:\(\s*(\d{1,2})\s*\)|([①-⑳⑴-⒇]))\s*[、.,]?\s*/
const least = 2
const deepest = 3

/** A line that begins with （1） or ①, and the heading that it may stand below. */
interface Candidate {
  readonly index: number
  readonly number: number
  readonly words: Range
  readonly above: number
}

/**
 * The lines with those as headings that begin with （1）, ⑴ or ① and count on from one right below a heading; their level is
 * the next below. Below `1.` they are items of its text.
 *
 * ```text
 * > | 二、存在的不足
 * > | ①执法人员偏少。全局仅6人。
 *     ^^^^^^^^^^^^^^ run-in, level 2
 * ```
 */
export function withListed(folded: string, body: readonly BodyLine[]): readonly BodyLine[] {
  const candidates = candidatesIn(folded, body)
  const shallow = body.some(({heading}) => heading !== undefined && heading.level < deepest)
  const levels = new Map<number, number>()
  for (const above of new Set(candidates.map(one => one.above))) {
    const run = candidates.filter(one => one.above === above)
    const {level} = body[above]!.heading!
    const own = level < deepest ? level + 1 : shallow ? undefined : 2
    if (own === undefined || run.length < least || run.some(({number}, at) => number !== at + 1)) continue
    run.forEach(({index}) => levels.set(index, own))
  }
  const found = new Map(candidates.map(one => [one.index, one]))
  return body.map((line, index) => {
    const level = levels.get(index)
    return level === undefined ? line : {...line, heading: headingOf(folded, line.range, found.get(index)!, level)}
  })
}

function candidatesIn(folded: string, body: readonly BodyLine[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  let above = -1
  for (const [index, {range, heading}] of body.entries()) {
    if (heading) above = index
    const text = folded.slice(range.from, range.to)
    const match = heading || above < 0 ? undefined : marker.exec(text)
    if (!match || goesOnCounting(text.slice(match[0].length))) continue
    candidates.push({index, number: numberOf(match), words: {from: range.from + match[0].length, to: range.to}, above})
  }
  return candidates.filter(({words}) => words.from < words.to)
}

/** Whether a line counts on inside: then it is running text. */
const goesOnCounting = (text: string): boolean => /[。;:,](?:\(\d{1,2}\)|[①-⑳⑴-⒇])/.test(text)

const numberOf = ([, bracketed, mark]: RegExpExecArray): number =>
  bracketed ? Number(bracketed) : mark!.charCodeAt(0) - (mark! >= '⑴' ? 0x2473 : 0x245f)

function headingOf(folded: string, {from}: Range, {words, number}: Candidate, level: number): Heading {
  const {end, style} = headingEnd(folded, words, level)
  return {type: 'heading', level, style, number, range: {from, to: end}, words: {from: words.from, to: end}}
}
