import type {Streams} from './compound-file.js'

/** The text of a binary Word file, by its parts; control characters of Word still in it. */
export interface DocText {
  readonly body: string
  readonly footnotes: string
  readonly endnotes: string
  readonly boxes: string
  readonly comments: string
  /** Runs that are tracked as deleted or inserted, and runs that are hidden. */
  readonly changes: number
  readonly hidden: number
  /** Paragraphs whose number Word makes itself. */
  readonly numbered: number
}

/** Reads text through the piece table, leaving out what is tracked as deleted or hidden; `undefined` if the tables do not fit the file. */
export const docText = (streams: Streams): DocText | 'encrypted' | undefined => {
  const main = streams.get('WordDocument')
  if (!main || main.length < 0x200) return undefined
  const fib = viewOf(main)
  if (fib.getUint16(0, true) !== 0xa5ec) return undefined
  const flags = fib.getUint16(0x0a, true)
  if (flags & 0x0100) return 'encrypted'

  const table = streams.get(flags & 0x0200 ? '1Table' : '0Table')
  const pieces = table && piecesOf(slice(table, fib, 0x01a2), main.length)
  if (!table || !pieces) return undefined

  const runs = flaggedRuns(main, slice(table, fib, 0x00fa))
  const text = pieces.map(piece => pieceText(main, piece, runs)).join('')
  const length = (at: number): number => fib.getUint32(at, true)
  const parts: string[] = []
  let from = 0
  for (const at of [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64]) parts.push(text.slice(from, (from += length(at))))
  const [body = '', footnotes = '', , , comments = '', endnotes = '', boxes = ''] = parts.map(part => part.replaceAll(GONE, ''))
  if (length(0x4c) > text.length) return undefined
  return {
    body,
    footnotes,
    endnotes,
    boxes,
    comments,
    changes: runs.filter(run => run.change).length,
    hidden: runs.filter(run => run.hidden).length,
    numbered: numberedParagraphs(main, slice(table, fib, 0x0102)),
  }
}

/** Stands for a character that is left out, so that counts of characters still fit. */
const GONE = '\0'

interface Piece {
  readonly from: number
  readonly length: number
  readonly wide: boolean
}

interface Run {
  readonly from: number
  readonly to: number
  readonly change: boolean
  readonly gone: boolean
  readonly hidden: boolean
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The part of the table stream that an offset and a length in the header point to. */
const slice = (table: Uint8Array, fib: DataView, at: number): Uint8Array => {
  const from = fib.getUint32(at, true)
  return table.subarray(from, from + fib.getUint32(at + 4, true))
}

const piecesOf = (clx: Uint8Array, most: number): readonly Piece[] | undefined => {
  const view = viewOf(clx)
  let at = 0
  while (at + 5 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > clx.length || clx[at] !== 2) return undefined

  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const starts = at + 5
  const descriptors = starts + 4 * (count + 1)
  if (count < 1 || descriptors + 8 * count > clx.length) return undefined
  const pieces: Piece[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(starts + 4 * i + 4, true) - view.getUint32(starts + 4 * i, true)
    const offset = view.getUint32(descriptors + 8 * i + 2, true)
    const wide = (offset & 0x40000000) === 0
    const from = wide ? offset : (offset & 0x3fffffff) >> 1
    total += length
    if (length < 0 || total > most || from + length * (wide ? 2 : 1) > most) return undefined
    pieces.push({from, length, wide})
  }
  return pieces
}

const pieceText = (main: Uint8Array, {from, length, wide}: Piece, runs: readonly Run[]): string => {
  const width = wide ? 2 : 1
  const to = from + length * width
  const units = decoder(wide).decode(main.subarray(from, to))
  let text = ''
  let done = 0
  for (let i = firstEndingAfter(runs, from); i < runs.length && runs[i]!.from < to; i++) {
    const run = runs[i]!
    if (!run.gone) continue
    const start = Math.max(done, Math.floor((run.from - from) / width))
    const end = Math.min(length, Math.floor((run.to - from) / width))
    if (end <= start) continue
    text += units.slice(done, start) + GONE.repeat(end - start)
    done = end
  }
  return text + units.slice(done)
}

const decoder = (wide: boolean): TextDecoder => new TextDecoder(wide ? 'utf-16le' : 'windows-1252', {ignoreBOM: true})

const firstEndingAfter = (runs: readonly Run[], offset: number): number => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.to <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The pages of 512 bytes that a table of formatting names, each once. */
const pagesOf = (main: Uint8Array, table: Uint8Array): readonly Uint8Array[] => {
  const count = Math.floor((table.length - 4) / 8)
  const view = viewOf(table)
  const pages = new Set<number>()
  for (let i = 0; i < count; i++) pages.add(view.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff)
  return [...pages].filter(page => (page + 1) * 512 <= main.length).map(page => main.subarray(page * 512, page * 512 + 512))
}

const flaggedRuns = (main: Uint8Array, table: Uint8Array): readonly Run[] => {
  const runs: Run[] = []
  for (const page of pagesOf(main, table)) {
    const view = viewOf(page)
    const count = Math.min(page[511]!, 101)
    for (let i = 0; i < count; i++) {
      const at = 2 * page[4 * (count + 1) + i]!
      if (at === 0 || at >= 511) continue
      let [deleted, inserted, hidden] = [false, false, false]
      properties(page.subarray(at + 1, at + 1 + page[at]!), (code, operand) => {
        if (code === 0x0800) deleted = (operand & 1) === 1
        if (code === 0x0801) inserted = (operand & 1) === 1
        if (code === 0x083c) hidden = operand === 1
      })
      if (deleted || inserted || hidden) runs.push({from: view.getUint32(4 * i, true), to: view.getUint32(4 * i + 4, true), change: deleted || inserted, gone: deleted || hidden, hidden})
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

const numberedParagraphs = (main: Uint8Array, table: Uint8Array): number => {
  let numbered = 0
  for (const page of pagesOf(main, table)) {
    const count = Math.min(page[511]!, 29)
    for (let i = 0; i < count; i++) {
      const at = 2 * page[4 * (count + 1) + 13 * i]!
      if (at === 0 || at >= 508) continue
      const [start, length] = page[at] === 0 ? [at + 2, 2 * page[at + 1]!] : [at + 1, 2 * page[at]! - 1]
      properties(page.subarray(start + 2, start + length), (code, operand) => {
        if (code === 0x460b && operand !== 0) numbered++
      })
    }
  }
  return numbered
}

const WIDTHS = [1, 1, 2, 4, 2, 2, 0, 3]

/** Walks a list of property changes: a code, whose top bits tell the width of the operand that follows. */
const properties = (list: Uint8Array, see: (code: number, operand: number) => void): void => {
  const view = viewOf(list)
  for (let at = 0; at + 3 <= list.length; ) {
    const code = view.getUint16(at, true)
    const width = WIDTHS[code >> 13]!
    see(code, width === 2 && at + 4 <= list.length ? view.getUint16(at + 2, true) : list[at + 2]!)
    at += 2 + (width === 0 ? 1 + list[at + 2]! : width)
  }
}
