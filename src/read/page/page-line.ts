/** A character where it stands on a page that is turned upright; sizes in points, y upwards. */
export interface Glyph {
  readonly text: string
  /** A blank that the reader of the page supplied, for none is drawn. */
  readonly generated: boolean
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** It was recognised in a picture, and not for certain. */
  readonly doubtful?: boolean
  /** Its width is only estimated. */
  readonly rough?: boolean
}

/** A line as it stands on a page; sizes in points, y upwards. */
export interface PageLine {
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
  /** Its width is only estimated. */
  readonly rough?: boolean
  /** It is drawn across the page, or again and again: a watermark. */
  readonly apart?: boolean
  /** Offsets in `text` of the characters that were not recognised for certain. */
  readonly doubtful?: readonly number[]
}

/** What is on a page. */
export interface Page {
  readonly width: number
  readonly height: number
  /** In reading order. */
  readonly lines: readonly PageLine[]
  readonly characters: number
  /** Characters whose font does not say which they are. */
  readonly unmapped: number
  readonly blank: boolean
  /** How sure the characters are together, 0 to 1, of a page that was read from its picture. */
  readonly recognised?: number
  /** It shows a picture, or characters without a meaning, that could not be read. */
  readonly lost?: boolean
}

/** The characters of lines that are not blank. */
export const charactersIn = (lines: readonly PageLine[]): number => lines.reduce((sum, {text}) => sum + text.replace(/\s/g, '').length, 0)
