import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import {heapOf} from './pdfium.js'

/** A line as it stands on a page; sizes in points, y upwards. */
export interface PdfLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** Whether `size` is that of Chinese; a line of digits only has another box at the same type size. */
  readonly sized: boolean
  /** Width of what cannot be broken at its start. */
  readonly firstWidth: number
}

/** What is on a page. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
  readonly characters: number
  /** Characters whose font does not say which they are. */
  readonly unmapped: number
  readonly blank: boolean
}

interface Char {
  readonly text: string
  readonly generated: boolean
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** Reads the lines of a page in the order in which the file draws them; `check` is told the number of characters before any is read. */
export const readPage = (module: WrappedPdfiumModule, document: number, page: number, scratch: number, check: (characters: number) => void): PdfPage | undefined => {
  const handle = module.FPDF_LoadPage(document, page)
  if (handle === 0) return undefined
  const text = module.FPDFText_LoadPage(handle)
  try {
    const turn = module.FPDFPage_GetRotation(handle)
    const chars: Char[] = []
    let unmapped = 0
    const count = text === 0 ? 0 : module.FPDFText_CountChars(text)
    check(count)
    for (let i = 0; i < count; i++) {
      if (module.FPDFText_HasUnicodeMapError(text, i) === 1) unmapped++
      const char = readChar(module, text, i, turn, scratch)
      if (char) chars.push(char)
    }
    const lines = linesOf(chars).map(line => lineOf(line, page + 1)).filter(line => line.text !== '')
    return {
      width: module.FPDF_GetPageWidthF(handle),
      height: module.FPDF_GetPageHeightF(handle),
      lines,
      characters: lines.reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0),
      unmapped,
      blank: module.FPDFPage_CountObjects(handle) === 0,
    }
  } finally {
    if (text !== 0) module.FPDFText_ClosePage(text)
    module.FPDF_ClosePage(handle)
  }
}

const readChar = (module: WrappedPdfiumModule, text: number, index: number, turn: number, scratch: number): Char | undefined => {
  const code = module.FPDFText_GetUnicode(text, index)
  const generated = module.FPDFText_IsGenerated(text, index) === 1
  if (code === 0 || code === 0xfffe || code === 0xffff || (generated && code !== 0x20)) return undefined
  if (code < 0x20 && code !== 0x09) return undefined

  module.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
  const [x = 0, y = 0] = new Float64Array(heapOf(module).buffer, scratch, 2)
  module.FPDFText_GetLooseCharBox(text, index, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(heapOf(module).buffer, scratch, 4)
  const base = {text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), generated}
  if (turn === 1) return {...base, left: bottom, right: top, baseline: -x, size: right - left}
  if (turn === 3) return {...base, left: -top, right: -bottom, baseline: x, size: right - left}
  if (turn === 2) return {...base, left: -right, right: -left, baseline: -y, size: top - bottom}
  return {...base, left, right, baseline: y, size: top - bottom}
}

const WIDE_GAP = 3

/** Splits characters where the baseline changes, the pen goes back, or a gap is as wide as between columns. */
const linesOf = (chars: readonly Char[]): readonly (readonly Char[])[] => {
  const lines: Char[][] = []
  let last: Char | undefined
  for (const char of chars) {
    if (char.generated) {
      lines.at(-1)?.push(char)
      continue
    }
    const size = Math.max(char.size, last?.size ?? 0, 1)
    const follows = last && Math.abs(char.baseline - last.baseline) < size * 0.45 && char.left > last.left - size * 0.3 && char.left - last.right < size * WIDE_GAP
    if (follows) lines.at(-1)!.push(char)
    else lines.push([char])
    last = char
  }
  return lines
}

const lineOf = (chars: readonly Char[], page: number): PdfLine => {
  let text = ''
  chars.forEach((char, i) => {
    if (!char.generated || (isLatin(chars[i - 1]?.text) && isLatin(chars[i + 1]?.text))) text += char.text
  })
  const drawn = chars.filter(char => !char.generated && char.text.trim() !== '')
  const chinese = drawn.filter(char => /\p{Script=Han}/u.test(char.text))
  const sizes = (chinese.length > 0 ? chinese : drawn).map(char => char.size).sort((a, b) => a - b)
  return {
    page,
    text: text.trimEnd(),
    left: drawn[0]?.left ?? 0,
    right: drawn.at(-1)?.right ?? 0,
    baseline: drawn[0]?.baseline ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
    sized: chinese.length > 0,
    firstWidth: firstWidth(drawn),
  }
}

const isLatin = (text: string | undefined): boolean => text !== undefined && /[\p{Script=Latin}\d,.;:!?)]/u.test(text)

/** Width up to the first place where a line may be broken: not before closing, not after opening punctuation, not in a word or number, not at quotation marks. */
const firstWidth = (chars: readonly Char[]): number => {
  const first = chars[0]
  if (!first) return 0
  let end = 0
  while (end < 40 && chars[end + 1] && isGlued(chars[end]!.text, chars[end + 1]!.text)) end++
  return chars[end]!.right - first.left
}

const isGlued = (before: string, after: string): boolean =>
  /[\p{Ps}\p{Pi}\u2018-\u201f"]/u.test(before) ||
  /[\p{Pe}\p{Pf}\u2018-\u201f"\u3002\uff0c\u3001\uff1b\uff1a\uff01\uff1f,.;:!?%]/u.test(after) ||
  (/[\p{Script=Latin}\d.,%\-/]/u.test(before) && /[\p{Script=Latin}\d\-/]/u.test(after))
