import type {Paragraph} from '../paragraph.js'
import type {XmlHandler, XmlTag} from '../xml.js'
import {closeList, defineLevel, nextLabel, noLists, openList, type OdfLists} from './odf-lists.js'

/** What a person should know about a text beside its words. */
export interface OdfCounts {
  changes: number
  comments: number
}

interface OpenParagraph {
  text: string
  readonly depth: number | undefined
  readonly label: string
}

/** A text as far as it is read. Depths are those of open elements, 0 where none is. */
interface Reading {
  readonly counts: OdfCounts
  readonly take: (paragraph: Paragraph) => void
  readonly paragraphs: OpenParagraph[]
  readonly lists: OdfLists
  /** Depth of the element whose content is left out. */
  skip: number
  /** Depth of the element that stands apart from the body. */
  apart: number
}

const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'ruby-text',
  'meta',
  'settings',
  'scripts',
  'master-styles',
  'forms',
  'desc',
  'title',
])
const APART = new Set(['note-body', 'table-of-content', 'alphabetical-index', 'illustration-index'])
const MOST_BLANKS = 1000

/** Handles the XML of an OpenDocument text: each paragraph goes to `take` with the number of its list before it. */
export const odfBody = (counts: OdfCounts, take: (paragraph: Paragraph) => void): XmlHandler => {
  const reading: Reading = {counts, take, paragraphs: [], lists: noLists(), skip: 0, apart: 0}
  return {
    open: (tag, depth) => {
      if (reading.skip === 0) open(reading, tag, depth)
    },
    close: (_space, local, depth) => {
      if (reading.skip === 0) close(reading, local, depth)
      else if (reading.skip === depth) reading.skip = 0
    },
    text: text => {
      const paragraph = reading.paragraphs.at(-1)
      if (reading.skip === 0 && paragraph) paragraph.text += text.replace(/[ \t\r\n]+/g, ' ')
    },
  }
}

const open = (reading: Reading, tag: XmlTag, depth: number): void => {
  const {counts, lists, paragraphs} = reading
  const {local, attribute} = tag
  if (local === 'changed-region') counts.changes++
  if (local === 'annotation') counts.comments++
  if (SKIPPED.has(local)) reading.skip = depth
  else if (APART.has(local) && reading.apart === 0) reading.apart = depth
  else if (local === 'list-style') lists.style = attribute('name') ?? ''
  else if (local === 'list-level-style-number') defineLevel(lists, tag)
  else if (local === 'list') openList(lists, tag)
  else if (local === 'list-item') lists.item = true
  else if (local === 'p') paragraphs.push({text: '', label: nextLabel(lists), depth: undefined})
  else if (local === 'h') paragraphs.push({text: '', label: nextLabel(lists), depth: Number(attribute('outline-level') ?? 1)})
  else addSign(paragraphs.at(-1), tag)
}

/** Blanks and breaks that are written as elements. */
const addSign = (paragraph: OpenParagraph | undefined, {local, attribute}: XmlTag): void => {
  if (!paragraph) return
  if (local === 's') paragraph.text += ' '.repeat(Math.min(Number(attribute('c') ?? 1), MOST_BLANKS))
  else if (local === 'tab') paragraph.text += '\t'
  else if (local === 'line-break') paragraph.text += '\n'
}

const close = (reading: Reading, local: string, depth: number): void => {
  if (local === 'list') closeList(reading.lists)
  if (local === 'p' || local === 'h') {
    const {text, label, depth: own} = reading.paragraphs.pop() ?? {text: '', label: '', depth: undefined}
    reading.take({text: text.trim() === '' ? text : label + text, depth: own, apart: reading.apart > 0})
  }
  if (reading.apart === depth) reading.apart = 0
}
