import type {Streams} from './compound-file.js'
import {wordDefinitions, wordStylesOf} from './doc-lists.js'
import {boxesOf, type DocBox} from './doc-boxes.js'
import {GONE, lostStretches, pieceText, piecesOf, type Piece} from './doc-pieces.js'
import {firstEndingAfter} from '../../text/inside.js'
import {flaggedRuns, paragraphRuns, type ParagraphRun} from './doc-runs.js'
import type {Paragraph} from '../paragraph.js'
import {wordNumbering} from './word-numbering.js'

/** The paragraphs of a binary Word file, by its parts. */
export interface DocText {
  readonly body: readonly Paragraph[]
  readonly boxes: readonly Paragraph[]
  readonly notes: readonly Paragraph[]
  readonly comments: readonly Paragraph[]
  /** Runs that are tracked as deleted or inserted, and runs that are hidden. */
  readonly changes: number
  readonly hidden: number
  /** Pictures large enough to hold a page. */
  readonly pictures: number
  /** Places where text is lost. */
  readonly lost: number
}

/** Reads text through the piece table, leaving out what is tracked as deleted or hidden; `undefined` if the tables do not fit the file. */
export const docText = (streams: Streams): DocText | 'encrypted' | undefined => {
  const main = streams.get('WordDocument')
  if (!main || main.length < 0x2f2) return undefined
  const fib = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (fib.getUint16(0, true) !== 0xa5ec) return undefined
  const flags = fib.getUint16(0x0a, true)
  if (flags & 0x0100) return 'encrypted'

  const table = streams.get(flags & 0x0200 ? '1Table' : '0Table')
  const pieces = table && piecesOf(slice(table, fib, 0x01a2), main.length)
  if (!table || !pieces) return undefined

  const runs = flaggedRuns(main, slice(table, fib, 0x00fa))
  const text = pieces.map(piece => pieceText(main, piece, runs)).join('')
  if (fib.getUint32(0x4c, true) > text.length) return undefined

  const styles = wordStylesOf(slice(table, fib, 0x00a2))
  const numbering = wordNumbering(wordDefinitions(table, fib), styles)
  const properties = paragraphRuns(main, slice(table, fib, 0x0102))
  const ends = endsOf(pieces)
  const paragraph = (text: string, mark: number, apart: boolean): Paragraph => {
    const run = runAt(properties, pieces, ends, mark)
    const style = String(run?.style ?? 0)
    const label = apart ? '' : numbering.label({numId: run?.list === undefined ? undefined : String(run.list), level: run?.level, style})
    const depth = run?.outline === undefined ? styles.depth(style) : run.outline < 9 ? run.outline + 1 : undefined
    return {text: text.trim() === '' ? text : label + text, depth, apart: apart || styles.isContents(style)}
  }

  const parts: (readonly Marked[])[] = []
  let from = 0
  PARTS.forEach((at, part) => {
    const to = from + fib.getUint32(at, true)
    parts.push(
      split(text, from, Math.min(to, text.length)).map(({text, mark}) => ({
        ...paragraph(text, mark, APART.includes(part)),
        mark: mark - from,
      })),
    )
    from = to
  })
  const [paragraphs = [], footnotes = [], , , comments = [], endnotes = [], boxTexts = []] = parts
  const {body, boxes} = hung(paragraphs, boxTexts, boxesOf(slice(table, fib, 0x01da), slice(table, fib, 0x025a)))
  return {
    body,
    boxes,
    notes: [...footnotes, ...endnotes],
    comments,
    changes: runs.filter(run => run.change).length,
    hidden: runs.filter(run => run.hidden).length,
    lost: pieces.reduce((sum, piece) => sum + lostStretches(main, piece), 0),
    pictures: picturesIn(text.slice(0, fib.getUint32(0x4c, true)), streams.get('Data')?.length ?? 0),
  }
}

/** A paragraph with the place of its end in its part. */
type Marked = Paragraph & {readonly mark: number}

/** Puts the paragraphs of boxes before those that they hang on; the others stay apart. */
const hung = (
  body: readonly Marked[],
  boxes: readonly Marked[],
  places: readonly DocBox[],
): {readonly body: readonly Paragraph[]; readonly boxes: readonly Paragraph[]} => {
  const anchored = (box: Marked): number | undefined => places.find(({from, to}) => from <= box.mark && box.mark < to)?.anchor
  const hosts = boxes.map(box => {
    const anchor = anchored(box)
    return anchor === undefined ? -1 : body.findIndex(({mark}) => mark >= anchor)
  })
  const own = (index: number): readonly Paragraph[] => boxes.filter((box, i) => hosts[i] === index && box.text.trim() !== '')
  return {body: body.flatMap((paragraph, index) => [...own(index), paragraph]), boxes: own(-1)}
}

const LARGE_PICTURE = 15_000

/** Pictures stand in the text as a sign, and in a stream of their own, where large ones take up much. */
const picturesIn = (body: string, stored: number): number => Math.min(body.split('\x01').length - 1, Math.floor(stored / LARGE_PICTURE))

/** Where the header tells the lengths of body, footnotes, headers, macros, comments, endnotes and text boxes, which follow each other. */
const PARTS = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64]
const APART = [1, 2, 3, 4, 5]

/** The part of the table stream that an offset and a length in the header point to. */
const slice = (table: Uint8Array, fib: DataView, at: number): Uint8Array => {
  const from = fib.getUint32(at, true)
  return table.subarray(from, from + fib.getUint32(at + 4, true))
}

/** Where each piece ends in the text. */
const endsOf = (pieces: readonly Piece[]): readonly {readonly to: number}[] => {
  let to = 0
  return pieces.map(({length}) => ({to: (to += length)}))
}

/** Properties go by bytes, so a character's place in its piece is needed. */
const runAt = (
  runs: readonly ParagraphRun[],
  pieces: readonly Piece[],
  ends: readonly {readonly to: number}[],
  character: number,
): ParagraphRun | undefined => {
  const index = firstEndingAfter(ends, character)
  const piece = pieces[index]
  if (!piece) return undefined
  const offset = piece.from + (character - ends[index]!.to + piece.length) * (piece.wide ? 2 : 1)
  const run = runs[firstEndingAfter(runs, offset)]
  return run && run.from <= offset ? run : undefined
}

const SIGNS: Readonly<Record<string, string>> = {'\t': '\t', '\x0b': '\n', '\x0c': '\n', '\x0e': '\n', '\x1e': '-'}

/**
 * Paragraphs end at a carriage return, table cells at a bell. Of a field (0x13 code 0x14 result 0x15, one in another)
 * only the result is text.
 */
const split = (text: string, from: number, to: number): readonly {readonly text: string; readonly mark: number}[] => {
  const paragraphs: {readonly text: string; readonly mark: number}[] = []
  const inCode: boolean[] = []
  let codes = 0
  let line = ''
  for (let at = from; at < to; at++) {
    const char = text[at]!
    if (char === '\x13') {
      inCode.push(true)
      codes++
    } else if (char === '\x14' || char === '\x15') {
      if (inCode.at(-1)) codes--
      if (char === '\x15') inCode.pop()
      else if (inCode.length > 0) inCode[inCode.length - 1] = false
    } else if (codes > 0 || char === GONE) continue
    else if (char === '\r' || char === '\x07') {
      paragraphs.push({text: line, mark: at})
      line = ''
    } else line += char >= ' ' ? char : (SIGNS[char] ?? '')
  }
  return line === '' ? paragraphs : [...paragraphs, {text: line, mark: to - 1}]
}
