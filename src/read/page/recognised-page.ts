import {recognise, type Recognised} from '../image/recognise.js'
import type {Grey} from '../image/pixels.js'
import {linesOf} from './glyph-lines.js'
import {charactersIn, type Page} from './page-line.js'

/** A page read from its picture; `undefined` where pictures are not read. */
export async function recognisedPage(picture: Grey, points: number, page: number): Promise<Page | undefined> {
  const recognised = await recognise(picture, points)
  return recognised && pageFrom(recognised, page)
}

function pageFrom({width, height, glyphs, confidence}: Recognised, page: number): Page {
  const lines = linesOf(glyphs, page)
  return {width, height, lines, characters: charactersIn(lines), unmapped: 0, blank: lines.length === 0, recognised: confidence}
}
