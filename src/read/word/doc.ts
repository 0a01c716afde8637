import {InputError} from '../../input-error.js'
import {compoundStreams} from './compound-file.js'
import {docText, type DocText} from './doc-text.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOut, type Paragraph} from '../paragraph.js'
import type {InputFile, ReadNote, Source} from '../../text/source.js'

/** Reads a binary Word or WPS file (.doc, .wps) of Word 97 or later. */
export const readDoc = ({name, bytes}: InputFile, limits: Limits): Source => {
  const streams = compoundStreams(bytes)
  const text = streams && docText(streams)
  if (text === undefined) throw new InputError(name, {code: 'doc-unreadable'})
  if (text === 'encrypted') throw new InputError(name, {code: 'encrypted-file', data: {what: 'doc'}})
  const blank = (paragraph: Paragraph): boolean => paragraph.text.trim() === ''
  const paragraphs = [...text.body, ...[...text.boxes, ...text.notes].filter(paragraph => !blank(paragraph))]
  withinLimit(name, limits, 'maxText', paragraphs.reduce((length, paragraph) => length + paragraph.text.length + 1, 0))
  return {name, format: 'doc', encoding: null, ...layOut(paragraphs), notes: notesOf(text), meta: {}}
}

const notesOf = ({changes, hidden, comments, pictures, lost}: DocText): readonly ReadNote[] =>
  (
    [
      {kind: 'tracked-changes', count: changes},
      {kind: 'comments', count: comments.filter(({text}) => text.trim() !== '').length},
      {kind: 'hidden-text', count: hidden},
      {kind: 'partly-unreadable', count: lost},
      {kind: 'picture-unread', count: pictures},
    ] as const
  ).filter(({count}) => count > 0)
