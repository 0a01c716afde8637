import {bisecting} from '../text/bisect.js'
import type {HeadingMark} from '../text/source.js'
import type {Range} from '../text/range.js'
import {bareHeading, headingAt} from './heading.js'
import {withListed} from './listed-heading.js'
import {chineseNumeral, numberOf} from './numerals.js'
import type {BodyLine} from './outline.js'

const longestBare = 36
const longestIndent = 12

/** The lines between title and signature, each with the heading that it begins with. */
export function bodyLines(folded: string, lines: readonly Range[], marks: readonly HeadingMark[]): readonly BodyLine[] {
  const numbered = lines.map((range): BodyLine => ({range, heading: isRunOfItems(folded, range) ? undefined : headingAt(folded, range)}))
  const marked = withMarks(folded, underParts(folded, withArabicTop(withTold(folded, withListed(folded, numbered), marks))), marks)
  return marked.some(({heading}) => heading?.level === 1) ? marked : withBare(folded, marked)
}

/** A line that goes on to count `(一)…(二)…`, or behind semicolons `六、…;七、…`, is running text, not a heading. */
function isRunOfItems(folded: string, {from, to}: Range): boolean {
  if (folded.startsWith('(一)', from)) return /^.*[。;,]\(二\)/.test(folded.slice(from + 3, to))
  const [, mark, stop] = counted.exec(folded.slice(from, Math.min(to, from + longestMark))) ?? []
  const number = mark === undefined ? undefined : numberOf(mark)
  if (mark === undefined || number === undefined) return false
  return folded.slice(from, to).includes(`;${/\d/.test(mark) ? number + 1 : chineseNumeral(number + 1)}${stop}`)
}

const counted = /^([一二三四五六七八九十]{1,3}|\d{1,2})([、.])(?!\d)/
const longestMark = 4

/**
 * Numbered lines that follow each other and mostly hold one whole sentence are run-in headings that are told in the text as well.
 *
 * ```text
 * > | （一）加强队伍建设，积极争取编制。
 * > | （二）强化学习培训，每季度举办讲座。
 * ```
 */
function withTold(folded: string, body: readonly BodyLine[], marks: readonly HeadingMark[]): readonly BodyLine[] {
  const told = new Set<BodyLine>()
  for (let from = 0; from < body.length;) {
    const level = body[from]!.heading?.level
    let to = from + 1
    while (level !== undefined && level > 1 && body[to]?.heading?.level === level) to++
    const run = body.slice(from, to)
    if (
      run.length > 1 &&
      run.filter(line => isOneSentence(folded, line) && depthAt(folded, marks, line.range) === undefined).length * 2 > run.length
    )
      run.forEach(line => told.add(line))
    from = to
  }
  return body.map(line => (told.has(line) && line.heading ? {...line, heading: {...line.heading, style: 'run-in', told: true}} : line))
}

const isOneSentence = (folded: string, {range: {from, to}}: BodyLine): boolean => {
  const stop = folded.slice(from, to).search(/[。;]/)
  return stop >= 0 && from + stop === to - 1
}

/** Where `1、` stands on the top and （一） begins anew below each, the two change places. */
function withArabicTop(body: readonly BodyLine[]): readonly BodyLine[] {
  const headings = body.flatMap(({heading}) => heading ?? [])
  const [first] = headings
  const above = headings.filter(
    ({level}, index) => level === 3 && headings[index + 1]?.level === 2 && headings[index + 1]!.number === 1,
  ).length
  if (
    !first ||
    first.level !== 3 ||
    headings.some(({level}) => level === 1) ||
    above < 1 ||
    headings.filter(({level, number}) => level === 2 && number === 1).length !== above
  )
    return body
  return body.map(line => (line.heading?.level === 3 ? {...line, heading: {...line.heading, level: 1}} : line))
}

/** Where 第一部分 stands above 一、, the numbered levels move down one. */
function underParts(folded: string, body: readonly BodyLine[]): readonly BodyLine[] {
  const isPart = ({range, heading}: BodyLine): boolean =>
    heading?.level === 1 && /^第[^、]{1,3}(部分|章)/.test(folded.slice(range.from, range.to))
  const mixed = body.some(isPart) && body.some(line => line.heading?.level === 1 && !isPart(line))
  if (!mixed) return body
  return body.map(line =>
    line.heading && !isPart(line) ? {...line, heading: {...line.heading, level: Math.min(3, line.heading.level + 1)}} : line,
  )
}

/** Headings that the format marks but that carry no number take their level from the rank of their depth. */
function withMarks(folded: string, body: readonly BodyLine[], marks: readonly HeadingMark[]): readonly BodyLine[] {
  if (marks.length === 0) return body
  const depths = [...new Set(body.flatMap(({range}) => depthAt(folded, marks, range) ?? []))].sort((a, b) => a - b)
  const deepest = Math.max(0, ...depths)
  return body.map(({range, heading}) => {
    const depth = depthAt(folded, marks, range)
    if (heading || depth === undefined || depth > deepest || range.to - range.from > 80) return {range, heading}
    return {range, heading: bareHeading(folded, range, Math.min(3, depths.indexOf(depth) + 1))}
  })
}

const markFrom = bisecting<HeadingMark>(({offset}) => offset)

/** The depth that the format gives a line's heading; its mark stands at the line's beginning, perhaps before blanks. */
function depthAt(folded: string, marks: readonly HeadingMark[], {from, to}: Range): number | undefined {
  for (let index = markFrom(marks, from - longestIndent); index < marks.length && marks[index]!.offset < to; index++) {
    const {offset, depth} = marks[index]!
    if (offset >= from || /^[^\S\n]*$/.test(folded.slice(offset, from))) return depth
  }
  return undefined
}

/** Without any level-1 heading, short unpunctuated lines that stand between paragraphs are the main headings. */
function withBare(folded: string, body: readonly BodyLine[]): readonly BodyLine[] {
  return body.map((line, index) => {
    const {range} = line
    const next = body[index + 1]
    const previous = body[index - 1]
    const short = range.to - range.from <= longestBare && !/[。;,:!?、]$|^[(#*|]|^\d(?!\d{3}年)|\|/.test(folded.slice(range.from, range.to))
    const opens = next !== undefined && (next.heading !== undefined || isRunning(folded, next.range))
    const behind = previous === undefined || isRunning(folded, previous.range)
    return line.heading || !short || !opens || !behind ? line : {range, heading: bareHeading(folded, range, 1)}
  })
}

const isRunning = (folded: string, {from, to}: Range): boolean => to - from > longestBare || /[。;:]/.test(folded.slice(from, to))
