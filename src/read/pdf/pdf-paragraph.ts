import type {PageLine, Page} from '../page/page-line.js'
import {HANGING, NEVER_FIRST, NUMBERED, SENTENCE_END} from '../../text/format-words.js'

const SAME_COLUMN = 3
const INDENT = 1
const FAR = 2.6
const SHORT = 4
const STICKING_OUT = 0.03
const ROUGH = 2.5

/** For each line but the first, whether it goes on with the paragraph of the line before it. */
export const continuations = (lines: readonly PageLine[], pages: readonly Page[]): readonly boolean[] => {
  const set: Setting = {body: median(lines.map(line => line.size)), edges: columnEdges(lines, pages)}
  const joins: boolean[] = []
  for (let i = 1; i < lines.length; i++) {
    const hanging = joins.at(-1) === true ? lines[i - 1] : lines[i + 1]
    joins.push(goesOn(lines[i - 1]!, lines[i]!, hanging, set))
  }
  return joins
}

interface Edges {
  readonly left: number
  readonly right: number
}

/** How a document is set: the usual size of its type, and the edges of the column each line is in. */
interface Setting {
  readonly body: number
  readonly edges: ReadonlyMap<PageLine, Edges>
}

/** `hanging` is a neighbour which, if indented alike, shows that all lines of the paragraph but the first are indented. */
const goesOn = (before: PageLine, line: PageLine, hanging: PageLine | undefined, {body, edges}: Setting): boolean => {
  const size = Math.max(before.size, 1)
  if (before.sized && line.sized && Math.abs(before.size - line.size) > size * 0.12) return false
  if (NEVER_FIRST.test(line.text)) return before.page !== line.page || before.baseline - line.baseline < size * FAR
  if (isNumbered(line) && (SENTENCE_END.test(before.text) || isNumbered(before))) return false
  if (before.page === line.page && before.baseline - line.baseline > size * FAR) return false

  const {left, right} = edges.get(before)!
  if (isTitle(before, body) && isTitle(line, body))
    return !SENTENCE_END.test(before.text) && !isNumbered(line) && isCentred(line, left, right)

  const room = right - before.right
  if (room > line.firstWidth + size * (before.rough ? ROUGH : 0.6)) return false
  const own = edges.get(line)!
  const standsAlone = own.right - line.right > size * SHORT && !SENTENCE_END.test(line.text)
  if (SENTENCE_END.test(before.text) && standsAlone) return false
  if (line.left - own.left < size * INDENT) return true
  const hangs = hanging !== undefined && Math.abs(hanging.left - line.left) < size * 0.5
  return hangs && !SENTENCE_END.test(before.text)
}

/** Some fonts give a radical for the character of a number. */
const isNumbered = ({text}: PageLine): boolean => NUMBERED.test(text.slice(0, 20).normalize('NFKC'))

const isTitle = (line: PageLine, body: number): boolean => line.size > body * 1.15

const isCentred = (line: PageLine, left: number, right: number): boolean =>
  Math.abs(line.left - left - (right - line.right)) < line.size * 2

/**
 * The left and right edge of the column each line is in: the outermost of the lines that begin near it, on all pages of
 * that width (those of estimated width among themselves); to the right, without the few that stick out.
 */
const columnEdges = (lines: readonly PageLine[], pages: readonly Page[]): ReadonlyMap<PageLine, Edges> => {
  const sorted = [...lines].sort((a, b) => a.left - b.left)
  const edges = new Map<PageLine, Edges>()
  const width = (line: PageLine): string => `${Math.round(pages[line.page - 1]?.width ?? 0)}${line.rough ? ' rough' : ''}`
  for (const wide of new Set(sorted.map(width))) {
    let column: PageLine[] = []
    for (const line of sorted.filter(line => width(line) === wide)) {
      if (column.length > 0 && line.left - column.at(-1)!.left > Math.max(line.size, 1) * SAME_COLUMN) {
        close(column, edges)
        column = []
      }
      column.push(line)
    }
    close(column, edges)
  }
  return edges
}

const close = (column: readonly PageLine[], edges: Map<PageLine, Edges>): void => {
  const left = column[0]?.left ?? 0
  const inner = column.filter(line => !HANGING.test(line.text))
  const rights = (inner.length > 0 ? inner : column).map(line => line.right).sort((a, b) => a - b)
  const right = rights[Math.ceil(rights.length * (1 - STICKING_OUT)) - 1] ?? 0
  for (const line of column) edges.set(line, {left, right})
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
