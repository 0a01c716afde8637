import {isOn} from './docx-value.js'
import type {WordNumbering} from './word-numbering.js'
import type {WordStyles} from './word-styles.js'
import type {XmlHandler, XmlTag} from '../xml.js'

/** A paragraph as read: its visible text with the number Word puts before it. */
export interface DocxParagraph {
  readonly text: string
  /** Heading depth from 1. */
  readonly depth: number | undefined
  /** It belongs to a table of contents. */
  readonly contents: boolean
  /** What the text is made of, in order; the number before it is in none of them. */
  readonly pieces: readonly DocxPiece[]
}

/** A stretch of a paragraph's text that one element of the part holds. */
export interface DocxPiece {
  /** Offset in the paragraph's text. */
  readonly offset: number
  readonly length: number
  /** Offset in the decoded part just after the element's opening tag. */
  readonly tagEnd: number
}

/** What a person should know about a part beside its text. */
export interface DocxCounts {
  changes: number
  hidden: number
  attachments: number
  foreign: number
  /** Pictures that take up much of a page. */
  pictures: number
}

interface Open {
  text: string
  readonly pieces: DocxPiece[]
  style: string | undefined
  numId: string | undefined
  level: number | undefined
  outline: number | undefined
  markDeleted: boolean
  /** Paragraphs of text boxes that are anchored here. */
  readonly boxes: DocxParagraph[]
}

interface Context {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
  readonly counts: DocxCounts
  readonly take: (paragraph: DocxParagraph) => void
}

/** Elements whose whole content is not the report's present text. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'footnotePr',
  'endnotePr',
])
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const SIGNS: Readonly<Record<string, string>> = {tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-'}

/** Grounds of shapes. */
const FILLS = new Set(['solidFill', 'gradFill', 'pattFill', 'blipFill', 'fill'])

/** A fifth of an A4 page, in square EMU. */
const LARGE = 1.6e13

/** Handles a part that holds paragraphs (body, footnotes, endnotes): tracked changes read as accepted, hidden text left out. */
export const bodyHandler = ({styles, numbering, counts, take}: Context): XmlHandler => {
  const paragraphs: Open[] = []
  const rows: {deleted: boolean; readonly kept: DocxParagraph[]}[] = []
  const alternates: {depth: number; taken: boolean}[] = []
  let skip = 0
  let properties = 0
  let rowProperties = 0
  let inText = false
  let preserve = false
  /** What the run itself and its character style say about being hidden. */
  let runHidden: boolean | undefined
  let styleHidden: boolean | undefined
  /** Whether the run is white, and whether anything so far has a ground on which white can be read. */
  let white = false
  let shaded = false
  let carried = ''
  let carriedPieces: readonly DocxPiece[] = []
  let textTagEnd = 0
  /** What the drawing that is open covers, in square units of Word. */
  let area = 0

  const emit = (paragraph: DocxParagraph): void => {
    const row = rows.at(-1)
    if (row) row.kept.push(paragraph)
    else take(paragraph)
  }
  const add = (text: string, tagEnd: number): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    if ((white && !shaded) || (runHidden ?? styleHidden ?? styles.get(paragraph.style ?? styles.usual, 'hidden'))) {
      if (text.trim() !== '') counts.hidden++
    } else if (text !== '') {
      paragraph.pieces.push({offset: paragraph.text.length, length: text.length, tagEnd})
      paragraph.text += text
    }
  }
  const close = (paragraph: Open): void => {
    paragraphs.pop()
    if (paragraph.markDeleted) {
      carriedPieces = [...carriedPieces, ...moved(paragraph.pieces, carried.length)]
      carried += paragraph.text
      for (const box of paragraph.boxes) emit(box)
      return
    }
    const style = paragraph.style ?? styles.usual
    const text = carried + paragraph.text
    const pieces = [...carriedPieces, ...moved(paragraph.pieces, carried.length)]
    carried = ''
    carriedPieces = []
    const label = numbering.label({numId: paragraph.numId, level: paragraph.level, style})
    const number = text.trim() === '' ? '' : label
    const depth = paragraph.outline === undefined ? styles.depth(style) : paragraph.outline < 9 ? paragraph.outline + 1 : undefined
    const done: DocxParagraph = {text: number + text, depth, contents: styles.isContents(style), pieces: moved(pieces, number.length)}
    const host = paragraphs.at(-1)
    const all = [done, ...paragraph.boxes]
    if (host) host.boxes.push(...all)
    else for (const one of all) emit(one)
  }

  const openWord = (tag: XmlTag, depth: number): void => {
    const {local} = tag
    const value = tag.attribute('val')
    const paragraph = paragraphs.at(-1)
    if (CHANGES.has(local)) {
      counts.changes++
      if (local === 'del' && rowProperties > 0) rows.at(-1)!.deleted = true
      else if ((local === 'del' || local === 'moveFrom') && properties > 0 && paragraph) paragraph.markDeleted = true
    }
    if (SKIPPED.has(local)) skip = depth
    else if (local === 'p')
      paragraphs.push({
        text: '',
        pieces: [],
        style: undefined,
        numId: undefined,
        level: undefined,
        outline: undefined,
        markDeleted: false,
        boxes: [],
      })
    else if (local === 'pPr') properties = depth
    else if (local === 'trPr') rowProperties = depth
    else if (local === 'tr') rows.push({deleted: false, kept: []})
    else if (local === 'r') {
      runHidden = styleHidden = undefined
      white = false
    }
    else if (local === 't') {
      inText = true
      textTagEnd = tag.end
      preserve = tag.attribute('space') === 'preserve'
    } else if (local === 'object') counts.attachments++
    else if (local === 'altChunk' || local === 'subDoc') counts.foreign++
    else if (local === 'background') shaded = true
    else if (local === 'shd') shaded ||= !isWhite(tag.attribute('fill'))
    else if (local === 'highlight') shaded ||= !isWhite(value)
    else if (local === 'color' && properties === 0) white = /^ffffff$/i.test(value ?? '')
    else if (properties > 0 && paragraph) noteParagraph(paragraph, local, value)
    else if (local === 'vanish') runHidden = isOn(value)
    else if (local === 'rStyle') styleHidden = styles.get(value, 'hidden')
    else if (SIGNS[local] !== undefined) add(SIGNS[local], tag.end)
  }

  return {
    open: (tag, depth) => {
      if (skip > 0) return
      if (tag.space === 'alternate') {
        if (tag.local === 'AlternateContent') alternates.push({depth, taken: false})
        else if (tag.local === 'Choice' || tag.local === 'Fallback') {
          const alternate = alternates.at(-1)
          if (alternate?.taken) skip = depth
          else if (alternate) alternate.taken = true
        }
      } else if (tag.space === 'math' && tag.local === 't') {
        inText = preserve = true
        textTagEnd = tag.end
      } else if (tag.space === 'word') openWord(tag, depth)
      else if (tag.local === 'extent') area = Number(tag.attribute('cx') ?? 0) * Number(tag.attribute('cy') ?? 0)
      else if (FILLS.has(tag.local)) shaded = true
      else if (tag.local === 'relIds') counts.foreign++
      else if (tag.local === 'OLEObject' && !/^Equation/.test(tag.attribute('ProgID') ?? '')) counts.foreign++
      else if (tag.local === 'blip' && area > LARGE) counts.pictures++
    },
    close: (space, local, depth) => {
      if (skip > 0) {
        if (skip === depth) skip = 0
        return
      }
      if (alternates.at(-1)?.depth === depth) alternates.pop()
      if (properties === depth) properties = 0
      if (rowProperties === depth) rowProperties = 0
      if (local === 't') inText = false
      if (space !== 'word') return
      const paragraph = paragraphs.at(-1)
      if (local === 'p' && paragraph) close(paragraph)
      if (local === 'tr') closeRow(rows.pop(), emit)
      if (local === 'r') runHidden = styleHidden = undefined
    },
    text: text => {
      if (skip > 0 || !inText) return
      const plain = text.replace(/[\r\n]+/g, ' ')
      add(preserve ? plain : plain.replace(/^[ \t]+|[ \t]+$/g, ''), textTagEnd)
    },
  }
}

const isWhite = (colour = ''): boolean => /^(auto|ffffff|none|white)?$/i.test(colour)

const moved = (pieces: readonly DocxPiece[], by: number): readonly DocxPiece[] =>
  by === 0 ? pieces : pieces.map(piece => ({...piece, offset: piece.offset + by}))

const closeRow = (
  row: {readonly deleted: boolean; readonly kept: readonly DocxParagraph[]} | undefined,
  emit: (paragraph: DocxParagraph) => void,
): void => {
  if (row && !row.deleted) for (const paragraph of row.kept) emit(paragraph)
}

const noteParagraph = (paragraph: Open, local: string, value: string | undefined): void => {
  if (value === undefined) return
  if (local === 'pStyle') paragraph.style = value
  if (local === 'numId') paragraph.numId = value
  if (local === 'ilvl') paragraph.level = Number(value)
  if (local === 'outlineLvl') paragraph.outline = Number(value)
}
