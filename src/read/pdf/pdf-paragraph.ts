import type {PdfLine, PdfPage} from './pdf-page.js'
import {HANGING, NUMBERED, SENTENCE_END} from '../../text/format-words.js'

const SAME_COLUMN = 3
const INDENT = 1
const FAR = 2.6
const SHORT = 4

/** For each line but the first, whether it goes on with the paragraph of the line before it. */
export const continuations = (lines: readonly PdfLine[], pages: readonly PdfPage[]): readonly boolean[] => {
  const body = median(lines.map(line => line.size))
  const edges = columnEdges(lines, pages)
  const joins: boolean[] = []
  for (let i = 1; i < lines.length; i++) {
    const hanging = joins.at(-1) === true ? lines[i - 1] : lines[i + 1]
    joins.push(goesOn(lines[i - 1]!, lines[i]!, hanging, edges, body))
  }
  return joins
}

interface Edges {
  readonly left: number
  readonly right: number
}

/** `hanging` is a neighbour which, if indented alike, shows that all lines of the paragraph but the first are indented. */
const goesOn = (before: PdfLine, line: PdfLine, hanging: PdfLine | undefined, edges: ReadonlyMap<PdfLine, Edges>, body: number): boolean => {
  const size = Math.max(before.size, 1)
  if (before.sized && line.sized && Math.abs(before.size - line.size) > size * 0.12) return false
  if (NUMBERED.test(line.text) && (SENTENCE_END.test(before.text) || NUMBERED.test(before.text))) return false
  if (before.page === line.page && before.baseline - line.baseline > size * FAR) return false

  const {left, right} = edges.get(before)!
  if (isTitle(before, body) && isTitle(line, body)) return !SENTENCE_END.test(before.text) && !NUMBERED.test(line.text) && isCentred(line, left, right)

  const room = right - before.right
  if (room > line.firstWidth + size * 0.6) return false
  const own = edges.get(line)!
  const standsAlone = own.right - line.right > size * SHORT && !SENTENCE_END.test(line.text)
  if (SENTENCE_END.test(before.text) && standsAlone) return false
  if (line.left - own.left < size * INDENT) return true
  const hangs = hanging !== undefined && Math.abs(hanging.left - line.left) < size * 0.5
  return hangs && !SENTENCE_END.test(before.text)
}

const isTitle = (line: PdfLine, body: number): boolean => line.size > body * 1.15

const isCentred = (line: PdfLine, left: number, right: number): boolean => Math.abs(line.left - left - (right - line.right)) < line.size * 2

/** The left and right edge of the column each line is in: the outermost of the lines that begin near it, on all pages of that width. */
const columnEdges = (lines: readonly PdfLine[], pages: readonly PdfPage[]): ReadonlyMap<PdfLine, Edges> => {
  const sorted = [...lines].sort((a, b) => a.left - b.left)
  const edges = new Map<PdfLine, Edges>()
  const width = (line: PdfLine): number => Math.round(pages[line.page - 1]?.width ?? 0)
  for (const wide of new Set(sorted.map(width))) {
    let column: PdfLine[] = []
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

const close = (column: readonly PdfLine[], edges: Map<PdfLine, Edges>): void => {
  const left = column[0]?.left ?? 0
  const inner = column.filter(line => !HANGING.test(line.text))
  const right = (inner.length > 0 ? inner : column).reduce((most, line) => Math.max(most, line.right), -Infinity)
  for (const line of column) edges.set(line, {left, right})
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
