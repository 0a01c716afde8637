import {overlaps, type Range} from '../text/range.js'
import {lines} from './lines.js'
import type {Root} from './nodes.js'
import {isSentenceEnd} from './sentences.js'

const longestTitle = 80
const most = 60
/** A path through a site, or a menu. */
const isPath = /[>|]|^[^:]{2,8}:\s*\S/
const tail = /\([^)]*\)|\[[^\]]*\]|[\s\d\p{Punctuation}\p{Symbol}〇○年度版]/gu

/** The short lines at the beginning, above the first heading or running text, where a title stands; however many there are. */
export function titleLines(root: Root, folded: string): readonly Range[] {
  const title = root.facts.title?.range
  const first = root.sections.find(({heading}) => heading.number !== undefined)?.range.from ?? folded.length
  const above = lines(folded.slice(0, first)).slice(0, most)
  const end = above.findIndex(line => !(title && overlaps(line, title)) && (line.to - line.from > longestTitle || isRunning(folded, line)))
  const own = end < 0 ? above : above.slice(0, end)
  return title && !own.some(line => line.from === title.from && line.to === title.to)
    ? [...own.filter(line => !overlaps(line, title)), title]
    : own
}

/** Whether nothing but a date, a number or brackets stands behind a match in its line: the noun that says what the line names. */
export const endsLine = (folded: string, {to}: Range, line: Range): boolean => folded.slice(to, line.to).replace(tail, '') === ''

/** Whether a line is a site's path or a labelled field, and so names nothing. */
export const namesNothing = (folded: string, {from, to}: Range): boolean => isPath.test(folded.slice(from, to)) || folded[to - 1] === ':'

const isRunning = (folded: string, {from, to}: Range): boolean =>
  isSentenceEnd(folded.charCodeAt(to - 1)) ||
  folded.slice(from, to).includes('。') ||
  (to - from > longestTitle / 2 && folded.slice(from, to).includes(','))
