import type {Glyph} from './page-line.js'

/** Quarter turns, against the clock, of a line of text from the horizontal. */
export type Turn = 0 | 1 | 2 | 3

/** Where a character stands on the page as it is, y upwards. */
export interface GlyphBox {
  readonly x: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A character on a page that is turned so that its text stands upright. */
export function upright(
  glyph: Glyph,
  {x, y, left, right, top, bottom}: GlyphBox,
  turn: Turn,
  {width, height}: {readonly width: number; readonly height: number},
): Glyph {
  if (turn === 1) return {...glyph, left: bottom, right: top, baseline: width - x, size: right - left}
  if (turn === 3) return {...glyph, left: height - top, right: height - bottom, baseline: x, size: right - left}
  if (turn === 2) return {...glyph, left: width - right, right: width - left, baseline: height - y, size: top - bottom}
  return {...glyph, left, right, baseline: y, size: top - bottom}
}
