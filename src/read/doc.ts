import {InputError} from '../input-error.js'
import {compoundStreams} from './compound-file.js'
import {docText, type DocText} from './doc-text.js'
import {withinLimit, type Limits} from './limits.js'
import {layOut, type Paragraph} from './paragraph.js'
import type {InputFile, ReadNote, Source} from './source.js'

/** Reads a binary Word or WPS file (.doc, .wps) of Word 97 or later. */
export const readDoc = ({name, bytes}: InputFile, limits: Limits): Source => {
  const streams = compoundStreams(bytes)
  const text = streams && docText(streams)
  if (text === undefined) throw new InputError(name, {code: 'doc-unreadable'})
  if (text === 'encrypted') throw new InputError(name, {code: 'encrypted-file', data: {what: 'doc'}})
  withinLimit(name, limits, 'maxText', text.body.length)

  const paragraphs = [...split(text.body, false), ...split(text.boxes, false, true), ...split(text.footnotes, true, true), ...split(text.endnotes, true, true)]
  return {name, format: 'doc', encoding: null, ...layOut(paragraphs), notes: notesOf(text), meta: {}}
}

/** Paragraphs end at a carriage return, table cells at a bell. */
const split = (text: string, apart: boolean, dropBlank = false): readonly Paragraph[] =>
  withoutFields(text)
    .replace(/[\r\x07]$/, '')
    .split(/[\r\x07]/)
    .map(part => ({text: part.replace(/[\x0b\x0c\x0e]/g, '\n').replaceAll('\x1e', '-').replace(/[\x00-\x08\x0f-\x1f]/g, ''), apart}))
    .filter(paragraph => !dropBlank || paragraph.text.trim() !== '')

/** Leaves of each field only its result. A field is 0x13 code 0x14 result 0x15, and may stand in another. */
const withoutFields = (text: string): string => {
  let result = ''
  const inCode: boolean[] = []
  let hidden = 0
  for (const part of text.split(/([\x13-\x15])/)) {
    if (part === '\x13') {
      inCode.push(true)
      hidden++
    } else if (part === '\x14' || part === '\x15') {
      if (inCode.at(-1)) hidden--
      if (part === '\x15') inCode.pop()
      else if (inCode.length > 0) inCode[inCode.length - 1] = false
    } else if (hidden === 0) result += part
  }
  return result
}

const notesOf = ({changes, hidden, comments, numbered}: DocText): readonly ReadNote[] =>
  (
    [
      {kind: 'tracked-changes', count: changes},
      {kind: 'comments', count: split(comments, true, true).length},
      {kind: 'hidden-text', count: hidden},
      {kind: 'partly-unreadable', count: numbered, detail: 'automatic numbering'},
    ] as const
  ).filter(({count}) => count > 0)
