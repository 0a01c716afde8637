import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import {charactersIn, type Page} from '../page/page-line.js'
import {uprightLines, type PlacedGlyph} from '../page/placed-glyph.js'
import type {OpenPdf} from './pdf-document.js'
import {heapOf} from './pdfium.js'
import {readGlyph} from './pdf-glyph.js'
import {typedOn} from './pdf-typed.js'

/** What a page of a PDF is made of. */
export interface PdfPage extends Page {
  /** Share of the page that its pictures cover. */
  readonly pictured: number
  /** Dots to the inch of the largest of them. */
  readonly resolution: number
}

const FLAT_NORMAL_DISPLAY = 0

/** Reads the lines of a page with what is typed into its fields and notes; `check` is told the number of characters before any is read. */
export const readPage = (pdf: OpenPdf, page: number, check: (characters: number) => void): PdfPage | undefined => {
  const {module, document, scratch} = pdf
  const typed = typedText(pdf, page)
  const handle = module.FPDF_LoadPage(document, page)
  if (handle === 0) return undefined
  const text = module.FPDFText_LoadPage(handle)
  try {
    const glyphs: PlacedGlyph[] = [...typed]
    let unmapped = 0
    const count = text === 0 ? 0 : module.FPDFText_CountChars(text)
    check(count)
    for (let i = 0; i < count; i++) {
      if (module.FPDFText_HasUnicodeMapError(text, i) === 1) unmapped++
      const glyph = readGlyph(module, text, i, scratch)
      if (glyph) glyphs.push(glyph)
    }
    const size = sizeOf(module, handle)
    const {lines, ...shown} = uprightLines(glyphs, size, page + 1)
    return {
      ...shown,
      lines,
      characters: charactersIn(lines.filter(({apart}) => !apart)),
      unmapped,
      blank: module.FPDFPage_CountObjects(handle) === 0 && typed.length === 0,
      ...picturesOf(module, handle, scratch, size.width * size.height),
    }
  } finally {
    if (text !== 0) module.FPDFText_ClosePage(text)
    module.FPDF_ClosePage(handle)
  }
}

/** What is typed into fields and notes; where the file draws that itself, it is drawn onto the page. */
const typedText = ({module, document, scratch}: OpenPdf, page: number): readonly PlacedGlyph[] => {
  const handle = module.FPDF_LoadPage(document, page)
  if (handle === 0) return []
  const {glyphs, drawn} = typedOn(module, handle, scratch)
  if (drawn) module.FPDFPage_Flatten(handle, FLAT_NORMAL_DISPLAY)
  module.FPDF_ClosePage(handle)
  return glyphs
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The size of a page as its characters are placed, whichever way it is shown. */
const sizeOf = (module: WrappedPdfiumModule, handle: number): Size => {
  const [width, height] = [module.FPDF_GetPageWidthF(handle), module.FPDF_GetPageHeightF(handle)]
  return module.FPDFPage_GetRotation(handle) % 2 === 0 ? {width, height} : {width: height, height: width}
}

const IMAGE = 3

/** What pictures cover of a page, and how fine the largest is. */
const picturesOf = (
  module: WrappedPdfiumModule,
  handle: number,
  scratch: number,
  area: number,
): Pick<PdfPage, 'pictured' | 'resolution'> => {
  let [covered, largest, resolution] = [0, 0, 0]
  const count = Math.min(module.FPDFPage_CountObjects(handle), 2000)
  for (let i = 0; i < count; i++) {
    const object = module.FPDFPage_GetObject(handle, i)
    if (module.FPDFPageObj_GetType(object) !== IMAGE) continue
    if (!module.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(heapOf(module).buffer, scratch, 4)
    const own = Math.max(0, right - left) * Math.max(0, top - bottom)
    covered += own
    if (own <= largest || !module.FPDFImageObj_GetImageMetadata(object, handle, scratch)) continue
    const [width = 0, height = 0] = new Uint32Array(heapOf(module).buffer, scratch, 2)
    largest = own
    resolution = 72 * Math.sqrt((width * height) / own)
  }
  return {pictured: area > 0 ? covered / area : 0, resolution}
}
