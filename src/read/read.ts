import {InputError} from '../input-error.js'
import {detect} from './detect.js'
import {assertMerged, pointedTo} from './left-by-git.js'
import {defaultLimits, timed, withinLimit, withinLines, type Limits} from './limits.js'
import {withLostLines} from './lost-text.js'
import type {Format, InputFile, Source} from '../text/source.js'

/** Reads one format; throws `InputError` where the file cannot be read. */
export type Reader = (file: InputFile, limits: Limits) => Source | Promise<Source>

const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  txt: async () => (await import('./txt.js')).readTxt,
  md: async () => (await import('./markdown/markdown.js')).readMarkdown,
  html: async () => (await import('./html/html.js')).readHtml,
  docx: async () => (await import('./word/docx.js')).readDocx,
  doc: async () => (await import('./word/doc.js')).readDoc,
  pdf: async () => (await import('./pdf/pdf.js')).readPdf,
  ofd: async () => (await import('./ofd/ofd.js')).readOfd,
  odt: async () => (await import('./word/odf.js')).readOdf,
  mhtml: async () => (await import('./html/mime.js')).readMime,
  rtf: async () => (await import('./word/rtf.js')).readRtf,
}

/** Reads a file by what it contains, whatever its name says; anything it cannot read is an `InputError`. */
export async function read(file: InputFile, given: Limits = defaultLimits): Promise<Source> {
  const limits = timed(given)
  const {name, bytes} = file
  withinLimit(name, limits, 'maxBytes', bytes.length)
  if (bytes.length === 0) throw new InputError(name, {code: 'empty-file'})

  const store = pointedTo(bytes)
  if (store) throw new InputError(name, {code: 'pointer-file', data: store})
  const detected = detect(file)
  if (detected.kind === 'archive') throw new InputError(name, {code: 'archive-not-unpacked'})
  if (detected.kind !== 'report') throw new InputError(name, {code: `${detected.kind}-file`, data: {what: detected.what}})

  const reader = await READERS[detected.format]()
  const source = await reader(file, limits)
  withinLimit(name, limits, 'maxText', source.text.length)
  withinLines(name, limits, source.text)
  assertMerged(source)
  if (source.text.trim() === '') throw new InputError(name, {code: 'no-text', data: {format: source.format}})
  return withLostLines(source)
}
