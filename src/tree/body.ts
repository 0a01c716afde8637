import type {HeadingMark} from '../read/source.js'
import type {Range} from '../text/range.js'
import {bareHeading, headingAt} from './heading.js'
import type {BodyLine} from './outline.js'

const longestBare = 36

/** The lines between title and signature, each with the heading that it begins with. */
export function bodyLines(folded: string, lines: readonly Range[], marks: readonly HeadingMark[]): readonly BodyLine[] {
  const numbered = lines.map((range): BodyLine => ({range, heading: isRunOfItems(folded, range) ? undefined : headingAt(folded, range)}))
  const marked = withMarks(folded, underParts(folded, numbered), marks)
  return marked.some(({heading}) => heading?.level === 1) ? marked : withBare(folded, marked)
}

/** A line that goes on to count `(一)…(二)…` is running text, not a heading. */
const isRunOfItems = (folded: string, {from, to}: Range): boolean => /^\(一\).*[。;,]\(二\)/.test(folded.slice(from, to))

/** Where 第一部分 stands above 一、, the numbered levels move down one. */
function underParts(folded: string, body: readonly BodyLine[]): readonly BodyLine[] {
  const isPart = ({range, heading}: BodyLine): boolean => heading?.level === 1 && /^第[^、]{1,3}(部分|章)/.test(folded.slice(range.from, range.to))
  const mixed = body.some(isPart) && body.some(line => line.heading?.level === 1 && !isPart(line))
  if (!mixed) return body
  return body.map(line => (line.heading && !isPart(line) ? {...line, heading: {...line.heading, level: Math.min(3, line.heading.level + 1)}} : line))
}

/** Headings that the format marks but that carry no number take their level from the rank of their depth. */
function withMarks(folded: string, body: readonly BodyLine[], marks: readonly HeadingMark[]): readonly BodyLine[] {
  if (marks.length === 0) return body
  const depthAt = (range: Range): number | undefined => marks.find(({offset}) => range.from <= offset + 12 && offset < range.to && offset >= range.from - 12)?.depth
  const depths = [...new Set(body.flatMap(({range, heading}) => (heading ? [] : (depthAt(range) ?? []))))].sort((a, b) => a - b)
  const deepest = Math.max(0, ...depths)
  return body.map(({range, heading}) => {
    const depth = depthAt(range)
    if (heading || depth === undefined || depth > deepest || range.to - range.from > 80) return {range, heading}
    return {range, heading: bareHeading(folded, range, Math.min(3, depths.indexOf(depth) + 1))}
  })
}

/** Without any level-1 heading, short unpunctuated lines that stand between paragraphs are the main headings. */
function withBare(folded: string, body: readonly BodyLine[]): readonly BodyLine[] {
  return body.map((line, index) => {
    const {range} = line
    const next = body[index + 1]
    const previous = body[index - 1]
    const short = range.to - range.from <= longestBare && !/[。;,:!?、]$|^[(\d#*|]|\|/.test(folded.slice(range.from, range.to))
    const opens = next !== undefined && (next.heading !== undefined || next.range.to - next.range.from > longestBare)
    const behind = previous === undefined || previous.range.to - previous.range.from > longestBare || /[。;:]$/.test(folded.slice(previous.range.from, previous.range.to))
    return line.heading || !short || !opens || !behind ? line : {range, heading: bareHeading(folded, range, 1)}
  })
}
