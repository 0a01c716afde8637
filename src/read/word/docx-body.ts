import {noteProperty, openParagraph} from './docx-paragraph.js'
import {addText, closeParagraph, closeRow, docxReading, type DocxContext, type DocxReading} from './docx-reading.js'
import {isOn} from './docx-value.js'
import type {Space, XmlHandler, XmlTag} from '../xml.js'

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
const SIGNS = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])

/** Grounds of shapes. */
const FILLS = new Set(['solidFill', 'gradFill', 'pattFill', 'blipFill', 'fill'])

/** A fifth of an A4 page, in square EMU. */
const LARGE = 1.6e13

/** Handles a part that holds paragraphs (body, footnotes, endnotes): tracked changes read as accepted, hidden text left out. */
export const bodyHandler = (context: DocxContext): XmlHandler => {
  const reading = docxReading(context)
  return {
    open: (tag, depth) => {
      if (reading.skip === 0) open(reading, tag, depth)
    },
    close: (space, local, depth) => {
      if (reading.skip === 0) close(reading, space, local, depth)
      else if (reading.skip === depth) reading.skip = 0
    },
    text: text => {
      if (reading.skip > 0 || !reading.inText) return
      const plain = text.replace(/[\r\n]+/g, ' ')
      addText(reading, reading.preserve ? plain : plain.replace(/^[ \t]+|[ \t]+$/g, ''), reading.textTagEnd)
    },
  }
}

const open = (reading: DocxReading, tag: XmlTag, depth: number): void => {
  const {space, local} = tag
  if (space === 'alternate') openAlternate(reading, local, depth)
  else if (space === 'math' && local === 't') openText(reading, tag, true)
  else if (space === 'word') openWord(reading, tag, depth)
  else openOther(reading, tag)
}

/** Drawings and what is embedded. */
const openOther = (reading: DocxReading, tag: XmlTag): void => {
  const {local} = tag
  if (local === 'extent') reading.area = Number(tag.attribute('cx') ?? 0) * Number(tag.attribute('cy') ?? 0)
  else if (FILLS.has(local)) reading.shaded = true
  else if (local === 'relIds') reading.counts.foreign++
  else if (local === 'OLEObject' && !/^Equation/.test(tag.attribute('ProgID') ?? '')) reading.counts.foreign++
  else if (local === 'blip' && reading.area > LARGE) reading.counts.pictures++
}

/** Of several ways to show one thing the first is read. */
const openAlternate = (reading: DocxReading, local: string, depth: number): void => {
  const alternate = reading.alternates.at(-1)
  if (local === 'AlternateContent') reading.alternates.push({depth, taken: false})
  else if (alternate && (local === 'Choice' || local === 'Fallback')) {
    if (alternate.taken) reading.skip = depth
    else alternate.taken = true
  }
}

const openText = (reading: DocxReading, tag: XmlTag, preserve: boolean): void => {
  reading.inText = true
  reading.textTagEnd = tag.end
  reading.preserve = preserve
}

const openWord = (reading: DocxReading, tag: XmlTag, depth: number): void => {
  const {local} = tag
  const paragraph = reading.paragraphs.at(-1)
  if (CHANGES.has(local)) noteChange(reading, local)
  if (SKIPPED.has(local)) reading.skip = depth
  else if (local === 'p') reading.paragraphs.push(openParagraph())
  else if (local === 'pPr') reading.properties = depth
  else if (local === 'trPr') reading.rowProperties = depth
  else if (local === 'tr') reading.rows.push({deleted: false, kept: []})
  else if (local === 'r') openRun(reading)
  else if (local === 't') openText(reading, tag, tag.attribute('space') === 'preserve')
  else if (local === 'object') reading.counts.attachments++
  else if (local === 'altChunk' || local === 'subDoc') reading.counts.foreign++
  else if (noteColour(reading, tag)) return
  else if (reading.properties > 0 && paragraph) noteProperty(paragraph, local, tag.attribute('val'))
  else if (local === 'vanish') reading.runHidden = isOn(tag.attribute('val'))
  else if (local === 'rStyle') reading.styleHidden = reading.styles.get(tag.attribute('val'), 'hidden')
  else if (SIGNS.has(local)) addText(reading, SIGNS.get(local)!, tag.end)
}

const openRun = (reading: DocxReading): void => {
  reading.runHidden = reading.styleHidden = undefined
  reading.white = false
}

/** Takes note of white text and of grounds that are not white; whether the element was about either. */
const noteColour = (reading: DocxReading, tag: XmlTag): boolean => {
  const {local} = tag
  if (local === 'background') reading.shaded = true
  else if (local === 'shd') reading.shaded ||= !isWhite(tag.attribute('fill'))
  else if (local === 'highlight') reading.shaded ||= !isWhite(tag.attribute('val'))
  else if (local === 'color' && reading.properties === 0) reading.white = /^ffffff$/i.test(tag.attribute('val') ?? '')
  else return false
  return true
}

const isWhite = (colour = ''): boolean => /^(auto|ffffff|none|white)?$/i.test(colour)

/** A tracked change; one in the properties of a row or a paragraph is about the row or the paragraph's mark. */
const noteChange = ({counts, rows, paragraphs, rowProperties, properties}: DocxReading, local: string): void => {
  counts.changes++
  const row = rows.at(-1)
  const paragraph = paragraphs.at(-1)
  if (local === 'del' && rowProperties > 0 && row) row.deleted = true
  else if ((local === 'del' || local === 'moveFrom') && properties > 0 && paragraph) paragraph.markDeleted = true
}

const close = (reading: DocxReading, space: Space, local: string, depth: number): void => {
  if (reading.alternates.at(-1)?.depth === depth) reading.alternates.pop()
  if (reading.properties === depth) reading.properties = 0
  if (reading.rowProperties === depth) reading.rowProperties = 0
  if (local === 't') reading.inText = false
  if (space !== 'word') return
  if (local === 'p') closeParagraph(reading)
  if (local === 'tr') closeRow(reading)
  if (local === 'r') reading.runHidden = reading.styleHidden = undefined
}
