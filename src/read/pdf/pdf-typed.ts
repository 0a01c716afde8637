import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import type {PlacedGlyph} from '../page/placed-glyph.js'
import {heapOf} from './pdfium.js'

const FREE_TEXT = 3
const WIDGET = 20
const HIDDEN = 2
const STRING = 3
const MOST_NOTES = 2000
const LONGEST = 200_000
const LINE = 1.35
const USUAL_SIZE = 12
const LONGEST_LINE = 60

/** What the fields and typed notes of a page hold that the file does not draw itself. */
export interface Typed {
  readonly glyphs: readonly PlacedGlyph[]
  /** Whether others have a drawing of their own. */
  readonly drawn: boolean
}

/** Reads the values of text fields, and typed notes, set in their frames as a viewer would set them. */
export const typedOn = (module: WrappedPdfiumModule, page: number, scratch: number): Typed => {
  const glyphs: PlacedGlyph[] = []
  let drawn = false
  const count = Math.min(module.FPDFPage_GetAnnotCount(page), MOST_NOTES)
  for (let i = 0; i < count; i++) {
    const note = module.FPDFPage_GetAnnot(page, i)
    if (note === 0) continue
    const kind = module.FPDFAnnot_GetSubtype(note)
    const key = kind === WIDGET ? 'V' : 'Contents'
    if ((kind === WIDGET || kind === FREE_TEXT) && (module.FPDFAnnot_GetFlags(note) & HIDDEN) === 0) {
      if (module.FPDFAnnot_HasKey(note, 'AP')) drawn = true
      else if (module.FPDFAnnot_GetValueType(note, key) === STRING && module.FPDFAnnot_GetRect(note, scratch)) {
        const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(heapOf(module).buffer, scratch, 4)
        glyphs.push(...setIn({left, right, top: Math.max(top, bottom), bottom: Math.min(top, bottom)}, stringOf(module, note, key)))
      }
    }
    module.FPDFPage_CloseAnnot(note)
  }
  return {glyphs, drawn}
}

const stringOf = (module: WrappedPdfiumModule, note: number, key: string): string => {
  const length = Math.min(module.FPDFAnnot_GetStringValue(note, key, 0, 0), LONGEST)
  const buffer = module.pdfium.wasmExports.malloc(length + 2)
  module.FPDFAnnot_GetStringValue(note, key, buffer, length)
  const text = new TextDecoder('utf-16le').decode(heapOf(module).slice(buffer, buffer + Math.max(0, length - 2)))
  module.pdfium.wasmExports.free(buffer)
  return text
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One line fills its frame; several are as wide as the frame where they are lines of a page, else they are broken at it. */
const setIn = ({left, right, top, bottom}: Frame, text: string): readonly PlacedGlyph[] => {
  const written = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const longest = written.reduce((most, line) => Math.max(most, widthOf(line)), 1)
  const fitting = (right - left) / longest
  const size = longest > LONGEST_LINE ? USUAL_SIZE : written.length === 1 ? Math.min((top - bottom) / LINE, fitting) : fitting
  const most = Math.max(1, (right - left) / size)
  const lines = written.flatMap(line => broken(line, most))
  return lines.flatMap((line, row) => {
    let x = left
    return [...line].map(char => {
      const end = x + size * widthOf(char)
      const y = top - (row + 1) * size * LINE
      const box = {x, y, left: x, right: end, top: y + size * LINE, bottom: y}
      x = end
      return {
        glyph: {text: char, generated: false, left: box.left, right: box.right, baseline: y, size: size * LINE, rough: true},
        box,
        turn: 0 as const,
      }
    })
  })
}

const broken = (line: string, most: number): readonly string[] => {
  const lines: string[] = []
  let part = ''
  for (const char of line) {
    if (widthOf(part) + widthOf(char) > most + 0.01 && part !== '') {
      lines.push(part)
      part = ''
    }
    part += char
  }
  return [...lines, part]
}

const widthOf = (text: string): number => text.length - (text.match(/[\x20-\x7e]/g)?.length ?? 0) / 2
