import type {Range} from '../text/range.js'
import {chineseNumber, numberOf} from './numerals.js'
import {trimmed} from './lines.js'
import type {Enumeration, Item, Paragraph, Section} from './nodes.js'
import {isSentenceEnd} from './sentences.js'
import {kindsOfUnits, unitKinds} from './unit-kinds.js'

interface Marker {
  readonly from: number
  readonly to: number
  readonly number: number
  readonly family: string
  readonly paragraph: Paragraph
}

const numeral = '[一二三四五六七八九十]{1,3}'
/** 一是 二是 · 一要 · 一抓 · 第一， · ① · （1） inside running text, at its start or behind punctuation. */
const marker = new RegExp(
  [
    `(?:(?<=^|[。;,:!?、"”)\\s])(${numeral})(是|要|抓)(?!否|否则|样|些|点|件|次|年))`,
    `(?:(?<=^|[。;,:!?\\s])第(${numeral})[,、])`,
    '([①-⑳])',
    `(?:(?<=^|[。;:!?\\s-])\\((\\d{1,2}|${numeral})\\))`,
  ].join('|'),
  'y',
)

/**
 * The runs of 一是…二是… of the paragraphs, across paragraphs of one section where the count goes on.
 * An item runs to the next marker; the last one to the end of its paragraph.
 */
export function enumerations(folded: string, paragraphs: readonly Paragraph[]): readonly Enumeration[] {
  const runs: Marker[][] = []
  for (const next of paragraphs.flatMap(paragraph => markersIn(folded, paragraph))) {
    const run = runs.findLast(({[0]: first}) => first!.family === next.family)
    const last = run?.at(-1)
    const goesOn =
      last &&
      run === runs.at(-1) &&
      last.paragraph.section === next.paragraph.section &&
      next.number > last.number &&
      next.number <= last.number + 2
    if (goesOn || (last && run && last.paragraph === next.paragraph && next.number === last.number + 1)) run!.push(next)
    else runs.push([next])
  }
  return runs.filter(run => run.length > 1 && run[0]!.number <= 2).map(run => enumeration(folded, run))
}

function markersIn(folded: string, paragraph: Paragraph): readonly Marker[] {
  const kinds = kindsOfUnits()
  const text = folded.slice(paragraph.range.from, paragraph.range.to)
  const found: Marker[] = []
  for (let at = 0; at < text.length; at++) {
    if (!(kinds[text.charCodeAt(at)]! & marking)) continue
    marker.lastIndex = at
    const match = marker.exec(text)
    if (!match) continue
    found.push(markerOf(match, paragraph))
    at = marker.lastIndex - 1
  }
  return found
}

const marking = unitKinds.numeral | unitKinds.opener | unitKinds.circled

function markerOf(match: RegExpExecArray, paragraph: Paragraph): Marker {
  const [whole, chinese, verb, ordinal, circled, bracketed] = match
  const from = paragraph.range.from + match.index
  const number = circled
    ? circled.charCodeAt(0) - 0x245f
    : bracketed
      ? (numberOf(bracketed) ?? 0)
      : (chineseNumber(chinese ?? ordinal ?? '') ?? 0)
  return {from, to: from + whole.length, number, family: verb ?? (ordinal ? 'ordinal' : circled ? 'circled' : 'bracketed'), paragraph}
}

function enumeration(folded: string, run: readonly Marker[]): Enumeration {
  const items = run.map((mark, index): Item => {
    const next = run[index + 1]
    const to = next && next.paragraph === mark.paragraph ? next.from : mark.paragraph.range.to
    const range = trimmed(folded, {from: mark.from, to})
    return {type: 'item', number: mark.number, head: headOf(folded, range), range}
  })
  const section: Section | undefined = run[0]!.paragraph.section
  return {type: 'enumeration', items, section}
}

function headOf(folded: string, {from, to}: Range): Range {
  for (let index = from; index < to; index++) {
    if (isSentenceEnd(folded.charCodeAt(index))) return {from, to: index}
  }
  return {from, to}
}
