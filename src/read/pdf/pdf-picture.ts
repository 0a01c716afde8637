import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import {greyOf} from '../image/grey.js'
import type {Grey} from '../image/pixels.js'
import {withDocument} from './pdf-document.js'
import {heapOf} from './pdfium.js'
import type {InputFile} from '../../text/source.js'

/** Points of the longer side: about 170 to the inch of an A4 page. */
const LONGER_SIDE = 2000
const WHITE = 0xffffffff
const WITH_NOTES = 1
const RED_FIRST = 0x10

/** A page as it looks, in grey, and the length of its longer side in points. @throws InputError */
export const pagePicture = (
  module: WrappedPdfiumModule,
  file: InputFile,
  page: number,
): {readonly picture: Grey; readonly points: number} =>
  withDocument(module, file, ({document}) => {
    const handle = module.FPDF_LoadPage(document, page)
    const [wide, high] = [module.FPDF_GetPageWidthF(handle), module.FPDF_GetPageHeightF(handle)]
    const points = Math.max(wide, high, 1)
    const [width, height] = [wide, high].map(side => Math.max(1, Math.round((side * LONGER_SIDE) / points))) as [number, number]
    const bitmap = module.FPDFBitmap_Create(width, height, 0)
    try {
      module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
      module.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, WITH_NOTES | RED_FIRST)
      const start = module.FPDFBitmap_GetBuffer(bitmap)
      const data = heapOf(module).subarray(start, start + width * height * 4)
      return {picture: greyOf({width, height, channels: 4, data}), points}
    } finally {
      module.FPDFBitmap_Destroy(bitmap)
      module.FPDF_ClosePage(handle)
    }
  })
