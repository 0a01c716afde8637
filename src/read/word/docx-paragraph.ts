import type {WordNumbering} from './word-numbering.js'
import type {WordStyles} from './word-styles.js'

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

/** A paragraph that has not ended. */
export interface OpenParagraph {
  text: string
  readonly pieces: DocxPiece[]
  style: string | undefined
  numId: string | undefined
  level: number | undefined
  outline: number | undefined
  /** Its mark is deleted: its text goes on in the next paragraph. */
  markDeleted: boolean
  /** Paragraphs of text boxes that are anchored here. */
  readonly boxes: DocxParagraph[]
}

export const openParagraph = (): OpenParagraph => ({
  text: '',
  pieces: [],
  style: undefined,
  numId: undefined,
  level: undefined,
  outline: undefined,
  markDeleted: false,
  boxes: [],
})

/** Takes down what an element of the paragraph's properties says. */
export const noteProperty = (paragraph: OpenParagraph, local: string, value: string | undefined): void => {
  if (value === undefined) return
  if (local === 'pStyle') paragraph.style = value
  if (local === 'numId') paragraph.numId = value
  if (local === 'ilvl') paragraph.level = Number(value)
  if (local === 'outlineLvl') paragraph.outline = Number(value)
}

/** The text of paragraphs without a mark, which the next one with a mark begins with. */
export type Carried = Pick<DocxParagraph, 'text' | 'pieces'>

export const nothingCarried: Carried = {text: '', pieces: []}

/** What is carried behind a paragraph without a mark. */
export const carriedOn = (carried: Carried, {text, pieces}: OpenParagraph): Carried => ({
  text: carried.text + text,
  pieces: [...carried.pieces, ...moved(pieces, carried.text.length)],
})

/** The paragraph with its number; must be asked in the order of the document, in which lists count. */
export const closedParagraph = (
  paragraph: OpenParagraph,
  carried: Carried,
  {styles, numbering}: {readonly styles: WordStyles; readonly numbering: WordNumbering},
): DocxParagraph => {
  const {numId, level, outline} = paragraph
  const style = paragraph.style ?? styles.usual
  const {text, pieces} = carriedOn(carried, paragraph)
  const label = numbering.label({numId, level, style})
  const number = text.trim() === '' ? '' : label
  const depth = outline === undefined ? styles.depth(style) : outline < 9 ? outline + 1 : undefined
  return {text: number + text, depth, contents: styles.isContents(style), pieces: moved(pieces, number.length)}
}

const moved = (pieces: readonly DocxPiece[], by: number): readonly DocxPiece[] =>
  by === 0 ? pieces : pieces.map(piece => ({...piece, offset: piece.offset + by}))
