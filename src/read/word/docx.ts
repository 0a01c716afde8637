import {bodyHandler} from './docx-body.js'
import {readNumbering} from './docx-numbering.js'
import {openDocx, type DocxPackage} from './docx-package.js'
import type {DocxCounts} from './docx-reading.js'
import {readStyles} from './docx-styles.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOut, type Paragraph} from '../paragraph.js'
import type {InputFile, ReadNote, Source} from '../../text/source.js'
import {wellFormed} from '../../text/well-formed.js'
import {wordNumbering} from './word-numbering.js'

/** Reads a Word file: the body in order, then foot- and endnotes and a table of contents taken out of it as markup. */
export const readDocx = (file: InputFile, limits: Limits): Source => {
  const {name} = file
  const docx = openDocx(file, limits)
  const styles = readStyles(docx)
  const numbering = wordNumbering(readNumbering(docx), styles)
  const counts: DocxCounts = {changes: 0, hidden: 0, attachments: 0, foreign: 0, pictures: 0}
  const paragraphs: Paragraph[] = []
  let length = 0
  const collect = (apart: boolean) =>
    bodyHandler({
      styles,
      numbering,
      counts,
      take: paragraph => {
        length += paragraph.text.length + 1
        withinLimit(name, limits, 'maxText', length)
        withinLimit(name, limits, 'maxLines', paragraphs.length)
        if (!apart || paragraph.text.trim() !== '') paragraphs.push({...paragraph, apart: apart || paragraph.contents})
      },
    })

  docx.part('document', collect(false))
  docx.part('footnotes', collect(true))
  docx.part('endnotes', collect(true))
  return {name, format: 'docx', encoding: null, ...layOut(paragraphs), notes: [...notesOf(counts), ...notesOfPackage(docx)], meta: {}}
}

const notesOf = ({changes, hidden, attachments, foreign, pictures}: DocxCounts): readonly ReadNote[] =>
  (
    [
      {kind: 'tracked-changes', count: changes},
      {kind: 'hidden-text', count: hidden},
      {kind: 'attachment', count: attachments},
      {kind: 'partly-unreadable', count: foreign},
      {kind: 'picture-unread', count: pictures},
    ] as const
  ).filter(({count}) => count > 0)

const notesOfPackage = (docx: DocxPackage): readonly ReadNote[] => {
  let comments = 0
  let creator = ''
  let inCreator = false
  docx.part('comments', {open: ({space, local}) => void (space === 'word' && local === 'comment' && comments++)})
  docx.part('core', {
    open: ({local}) => void (inCreator = local === 'creator'),
    close: () => void (inCreator = false),
    text: text => void (creator += inCreator ? text : ''),
  })
  return [
    ...(comments > 0 ? [{kind: 'comments', count: comments} as const] : []),
    ...(creator.trim() ? [{kind: 'author', count: 1, detail: wellFormed(creator.trim().slice(0, 200))} as const] : []),
  ]
}
