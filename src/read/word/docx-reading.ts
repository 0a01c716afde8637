import {carriedOn, closedParagraph, nothingCarried, type Carried, type DocxParagraph, type OpenParagraph} from './docx-paragraph.js'
import type {WordNumbering} from './word-numbering.js'
import type {WordStyles} from './word-styles.js'

/** What a person should know about a part beside its text. */
export interface DocxCounts {
  changes: number
  hidden: number
  attachments: number
  foreign: number
  /** Pictures that take up much of a page. */
  pictures: number
}

/** What a part is read with, and where its paragraphs go. */
export interface DocxContext {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
  readonly counts: DocxCounts
  readonly take: (paragraph: DocxParagraph) => void
}

/** A part as far as it is read. Depths are those of open elements, 0 where none is. */
export interface DocxReading extends DocxContext {
  readonly paragraphs: OpenParagraph[]
  readonly rows: Row[]
  readonly alternates: {readonly depth: number; taken: boolean}[]
  /** Depth of the element whose content is left out. */
  skip: number
  /** Depth of the properties of a paragraph. */
  properties: number
  rowProperties: number
  inText: boolean
  preserve: boolean
  textTagEnd: number
  /** What the run itself and its character style say about being hidden. */
  runHidden: boolean | undefined
  styleHidden: boolean | undefined
  /** Whether the run is white, and whether anything so far has a ground on which white can be read. */
  white: boolean
  shaded: boolean
  carried: Carried
  /** What the drawing that is open covers, in square units of Word. */
  area: number
}

/** A row of a table, which may turn out to be deleted. */
interface Row {
  deleted: boolean
  readonly kept: DocxParagraph[]
}

/** Nothing read yet. */
export const docxReading = (context: DocxContext): DocxReading => ({
  ...context,
  paragraphs: [],
  rows: [],
  alternates: [],
  skip: 0,
  properties: 0,
  rowProperties: 0,
  inText: false,
  preserve: false,
  textTagEnd: 0,
  runHidden: undefined,
  styleHidden: undefined,
  white: false,
  shaded: false,
  carried: nothingCarried,
  area: 0,
})

/** Adds to the open paragraph what is not hidden. */
export const addText = (reading: DocxReading, text: string, tagEnd: number): void => {
  const paragraph = reading.paragraphs.at(-1)
  if (!paragraph) return
  if (isHidden(reading, paragraph)) {
    if (text.trim() !== '') reading.counts.hidden++
  } else if (text !== '') {
    paragraph.pieces.push({offset: paragraph.text.length, length: text.length, tagEnd})
    paragraph.text += text
  }
}

const isHidden = ({white, shaded, runHidden, styleHidden, styles}: DocxReading, {style}: OpenParagraph): boolean =>
  (white && !shaded) || (runHidden ?? styleHidden ?? styles.get(style ?? styles.usual, 'hidden')) === true

/** Ends a paragraph: it goes on, or into the paragraph that its text box is anchored in. */
export const closeParagraph = (reading: DocxReading): void => {
  const paragraph = reading.paragraphs.pop()
  if (!paragraph) return
  if (paragraph.markDeleted) {
    reading.carried = carriedOn(reading.carried, paragraph)
    for (const box of paragraph.boxes) emit(reading, box)
    return
  }
  const all = [closedParagraph(paragraph, reading.carried, reading), ...paragraph.boxes]
  reading.carried = nothingCarried
  const host = reading.paragraphs.at(-1)
  if (host) host.boxes.push(...all)
  else for (const one of all) emit(reading, one)
}

export const closeRow = (reading: DocxReading): void => {
  const row = reading.rows.pop()
  if (row && !row.deleted) for (const paragraph of row.kept) emit(reading, paragraph)
}

/** Hands on a paragraph, through the row that it is in. */
const emit = ({rows, take}: DocxReading, paragraph: DocxParagraph): void => {
  const row = rows.at(-1)
  if (row) row.kept.push(paragraph)
  else take(paragraph)
}
