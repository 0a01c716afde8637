import type {Edit} from '../text/edit.js'
import type {HeadingMark, PlaceTable} from '../text/source.js'
import {wellFormed} from '../text/well-formed.js'

/** A paragraph of a Word, RTF or similar file. */
export interface Paragraph {
  readonly text: string
  /** Heading depth from 1. */
  readonly depth?: number | undefined
  /** Not of the body: a note, a table of contents. It stays in the text and is deleted by markup. */
  readonly apart: boolean
}

interface LaidOut {
  readonly text: string
  readonly markup: readonly Edit[]
  readonly headings: readonly HeadingMark[]
  readonly places: PlaceTable
}

/** Joins paragraphs to a text with one or more lines each, and says which paragraph a line is in. */
export const layOut = (paragraphs: readonly Paragraph[]): LaidOut => {
  const markup: Edit[] = []
  const headings: HeadingMark[] = []
  const starts: number[] = []
  const units: number[] = []
  const lines: string[] = []
  let at = 0
  paragraphs.forEach((paragraph, index) => {
    const text = wellFormed(paragraph.text)
    const blank = text.trim() === ''
    if (paragraph.depth !== undefined && !paragraph.apart && !blank) headings.push({offset: at, depth: paragraph.depth})
    if (paragraph.apart && !blank) markup.push({from: at, to: at + text.length, text: ''})
    for (const line of text.split('\n')) {
      starts.push(at)
      units.push(index + 1)
      lines.push(line)
      at += line.length + 1
    }
  })
  return {text: lines.join('\n'), markup, headings, places: {unit: 'paragraph', starts, units}}
}

