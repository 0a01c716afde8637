import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import {InputError} from '../input-error.js'
import {withinLimit, type Limits} from './limits.js'
import {layOutPages} from './page/lay-out-pages.js'
import {readPage, type PdfPage} from './pdf-page.js'
import {dropPdfium, heapOf, pdfium} from './pdfium.js'
import type {InputFile, ReadNote, Source} from './source.js'

const FEWEST_CHARACTERS = 20
const MOST_UNMAPPED = 0.2
const LARGEST_HEAP = 256 * 2 ** 20
const PASSWORD = 4
/** Each character is placed one by one; above this a file is no report. */
const MOST_CHARACTERS = 500_000

/** Reads a PDF with a text layer: a line of `text` for each line of a page; line ends inside a paragraph, page numbers and running heads are markup. */
export const readPdf = async (file: InputFile, limits: Limits): Promise<Source> => {
  const {name} = file
  const module = await pdfium()
  if (!module) throw new InputError(name, {code: 'pdf-engine-missing'})
  if (!hasEnd(file.bytes)) throw new InputError(name, {code: 'pdf-broken'})

  const pages = readPages(module, file, limits)
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  if (characters < FEWEST_CHARACTERS * pages.length) throw new InputError(name, {code: 'scanned-pdf', data: {pages: pages.length, characters}})
  const unmapped = pages.reduce((sum, page) => sum + page.unmapped, 0)
  if (unmapped > characters * MOST_UNMAPPED) throw new InputError(name, {code: 'pdf-unmapped', data: {unmapped, characters}})
  return {name, format: 'pdf', encoding: null, ...layOutPages(pages), headings: [], notes: notesOf(pages, unmapped), meta: {}}
}

/** A whole file says `%%EOF` behind its last object; one that was cut off may load and lack pages without a word. */
const hasEnd = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes)
  const end = text.lastIndexOf('%%EOF')
  return end >= 0 && !/\bendobj\b/.test(text.slice(end))
}

const readPages = (module: WrappedPdfiumModule, {name, bytes}: InputFile, limits: Limits): readonly PdfPage[] => {
  const engine = module.pdfium
  try {
    const scratch = engine.wasmExports.malloc(32)
    const data = engine.wasmExports.malloc(bytes.length)
    heapOf(module).set(bytes, data)
    const document = module.FPDF_LoadMemDocument(data, bytes.length, '')
    try {
      if (document === 0) throw new InputError(name, module.FPDF_GetLastError() === PASSWORD ? {code: 'pdf-encrypted'} : {code: 'pdf-broken'})
      return eachPage(module, document, scratch, name, limits)
    } finally {
      if (document !== 0) module.FPDF_CloseDocument(document)
      engine.wasmExports.free(data)
      engine.wasmExports.free(scratch)
      if (heapOf(module).length > LARGEST_HEAP) dropPdfium()
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    dropPdfium()
    throw new InputError(name, {code: 'pdf-broken'})
  }
}

const eachPage = (module: WrappedPdfiumModule, document: number, scratch: number, name: string, limits: Limits): readonly PdfPage[] => {
  const count = module.FPDF_GetPageCount(document)
  withinLimit(name, limits, 'maxEntries', count)
  const most = {...limits, maxText: Math.min(limits.maxText, MOST_CHARACTERS)}
  const pages: PdfPage[] = []
  let length = 0
  for (let i = 0; i < count; i++) {
    const page = readPage(module, document, i, scratch, more => withinLimit(name, most, 'maxText', length + more))
    if (!page) throw new InputError(name, {code: 'pdf-broken', data: {page: i + 1}})
    length += page.characters
    pages.push(page)
  }
  if (count === 0) throw new InputError(name, {code: 'pdf-broken'})
  return pages
}

const notesOf = (pages: readonly PdfPage[], unmapped: number): readonly ReadNote[] => {
  const empty = pages.flatMap((page, i) => (page.characters === 0 && !page.blank ? [i + 1] : []))
  return [
    ...(empty.length > 0 ? [{kind: 'page-without-text', count: empty.length, detail: empty.join(', ')} as const] : []),
    ...(unmapped > 0 ? [{kind: 'partly-unreadable', count: unmapped} as const] : []),
  ]
}
