import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import {InputError} from '../../input-error.js'
import {ocrEngine} from '../image/engine.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOutPages} from '../page/lay-out-pages.js'
import type {Page} from '../page/page-line.js'
import {notesOfPages} from '../page/page-notes.js'
import {recognisedPage} from '../page/recognised-page.js'
import {withDocument, type OpenPdf} from './pdf-document.js'
import {readPage, type PdfPage} from './pdf-page.js'
import {isGarbled, isTooCoarse, needsPicture} from './pdf-usable.js'
import {pagePicture} from './pdf-picture.js'
import {brokenStreams} from './pdf-streams.js'
import {pdfium} from './pdfium.js'
import type {InputFile, Source} from '../../text/source.js'

const FEWEST_CHARACTERS = 20
const FEWEST_PORTFOLIO = 200
const FEWEST_READ = 5
/** Each character is placed one by one; above this a file is no report. */
const MOST_CHARACTERS = 500_000

/**
 * Reads a PDF: a line of `text` for each line of a page; line ends inside a paragraph, page numbers and running heads
 * are markup. Pages without usable text are read from their pictures.
 */
export const readPdf = async (file: InputFile, limits: Limits): Promise<Source> => {
  const {name} = file
  const module = await pdfium()
  if (!module) throw new InputError(name, {code: 'pdf-engine-missing'})
  if (!hasEnd(file.bytes)) throw new InputError(name, {code: 'pdf-broken'})

  const {pages: drawn, attachments} = withDocument(module, file, pdf => ({
    pages: eachPage(pdf, name, limits),
    attachments: module.FPDFDoc_GetAttachmentCount(pdf.document),
  }))
  const characters = drawn.reduce((sum, page) => sum + page.characters, 0)
  if (attachments > 0 && drawn.length === 1 && characters < FEWEST_PORTFOLIO)
    throw new InputError(name, {code: 'pdf-portfolio', data: {count: attachments}})
  const pages = await readPictures(module, file, drawn, limits)
  if (pages.every(({blank, lost}) => blank || lost))
    throw new InputError(
      name,
      drawn.some(isTooCoarse)
        ? {
            code: 'scan-too-coarse',
            data: {resolution: Math.round(Math.min(...drawn.filter(isTooCoarse).map(({resolution}) => resolution)))},
          }
        : drawn.some(isGarbled)
          ? {code: 'pdf-unmapped', data: {unmapped: drawn.reduce((sum, page) => sum + page.unmapped, 0), characters}}
          : {code: 'scanned-pdf', data: {pages: drawn.length, characters}},
    )
  const notes = notesOfPages(pages, {attachments, broken: brokenStreams(file.bytes)})
  return {name, format: 'pdf', encoding: null, ...layOutPages(pages), headings: [], notes, meta: {}}
}

/** A whole file says `%%EOF` behind its last object; one that was cut off may load and lack pages without a word. */
const hasEnd = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes)
  const end = text.lastIndexOf('%%EOF')
  return end >= 0 && !/\bendobj\b/.test(text.slice(end))
}

const eachPage = (pdf: OpenPdf, name: string, limits: Limits): readonly PdfPage[] => {
  const count = pdf.module.FPDF_GetPageCount(pdf.document)
  withinLimit(name, limits, 'maxEntries', count)
  const pages: PdfPage[] = []
  let length = 0
  for (let i = 0; i < count; i++) {
    const page = readPage(pdf, i, more => withinLimit(name, limits, 'maxText', {value: length + more, own: MOST_CHARACTERS}))
    if (!page) throw new InputError(name, {code: 'pdf-broken', data: {page: i + 1}})
    length += page.characters
    pages.push(page)
  }
  if (count === 0) throw new InputError(name, {code: 'pdf-broken'})
  return pages
}

/** Reads the pages that are pictures, or whose characters say nothing; what stays unread is marked as lost. */
const readPictures = async (
  module: WrappedPdfiumModule,
  file: InputFile,
  drawn: readonly PdfPage[],
  {pictures}: Limits,
): Promise<readonly Page[]> => {
  const pages: Page[] = []
  for (const [index, page] of drawn.entries())
    pages.push(needsPicture(page) ? await fromPicture(module, file, page, pictures ? index : undefined) : page)
  return pages
}

const fromPicture = async (module: WrappedPdfiumModule, file: InputFile, page: PdfPage, index: number | undefined): Promise<Page> => {
  const rest: PdfPage = isGarbled(page) ? {...page, lines: [], characters: 0} : page
  if (index === undefined || (await ocrEngine()) === undefined) return {...rest, lost: true}
  if (isTooCoarse(page)) return {...rest, lost: true}
  const {picture, points} = pagePicture(module, file, index)
  const read = await recognisedPage(picture, points, index + 1)
  if (read && read.characters >= Math.max(FEWEST_READ, rest.characters)) return read
  return rest.characters < FEWEST_CHARACTERS ? {...rest, lost: true} : rest
}
