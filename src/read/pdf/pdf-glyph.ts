import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import type {PlacedGlyph} from '../page/placed-glyph.js'
import type {Turn} from '../page/turn.js'
import {heapOf} from './pdfium.js'

/** Parts of a quarter turn within which text counts as level. */
const LEVEL = 0.1

/** Reads one character; `undefined` for what is none. */
export const readGlyph = (module: WrappedPdfiumModule, text: number, index: number, scratch: number): PlacedGlyph | undefined => {
  const code = module.FPDFText_GetUnicode(text, index)
  const generated = module.FPDFText_IsGenerated(text, index) === 1
  if (code === 0 || code === 0xfffe || code === 0xffff || (generated && code !== 0x20)) return undefined
  if (code < 0x20 && code !== 0x09) return undefined

  module.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
  const [x = 0, y = 0] = new Float64Array(heapOf(module).buffer, scratch, 2)
  module.FPDFText_GetLooseCharBox(text, index, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(heapOf(module).buffer, scratch, 4)
  const glyph = {text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), generated, left, right, baseline: y, size: top - bottom}
  return {glyph, box: {x, y, left, right, top, bottom}, turn: generated ? undefined : turnOf(module.FPDFText_GetCharAngle(text, index))}
}

/** The engine counts angles with the clock. */
const turnOf = (angle: number): Turn | 'aslant' => {
  const quarters = ((-angle / (Math.PI / 2)) % 4 + 4) % 4
  const nearest = Math.round(quarters)
  return Math.abs(quarters - nearest) > LEVEL ? 'aslant' : ((nearest % 4) as Turn)
}
