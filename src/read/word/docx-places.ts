import {bodyHandler} from './docx-body.js'
import type {DocxParagraph} from './docx-paragraph.js'
import {readNumbering} from './docx-numbering.js'
import {openDocx, type DocxPackage} from './docx-package.js'
import {readStyles} from './docx-styles.js'
import {defaultLimits, type Limits} from '../limits.js'
import type {InputFile} from '../../text/source.js'
import {wordNumbering} from './word-numbering.js'

/** A Word file with its body's paragraphs as `readDocx` counts them, and where each stretch of their text stands. */
export interface DocxPlaces {
  readonly docx: DocxPackage
  readonly paragraphs: readonly DocxParagraph[]
}

/** Reads a Word file for someone who will write into it. @throws InputError where it cannot be read */
export const docxPlaces = (file: InputFile, limits: Limits = defaultLimits): DocxPlaces => {
  const docx = openDocx(file, limits)
  const styles = readStyles(docx)
  const paragraphs: DocxParagraph[] = []
  docx.part('document', bodyHandler({
    styles,
    numbering: wordNumbering(readNumbering(docx), styles),
    counts: {changes: 0, hidden: 0, attachments: 0, foreign: 0, pictures: 0},
    take: paragraph => void paragraphs.push(paragraph),
  }))
  return {docx, paragraphs}
}
