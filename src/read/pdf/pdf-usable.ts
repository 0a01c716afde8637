import {isPlausible} from '../../text/plausible.js'
import type {PdfPage} from './pdf-page.js'

const FEWEST_CHARACTERS = 20
const MOST_UNMAPPED = 0.2
/** A page that is a picture holds, as text, no more than a header, a page number, a stamp or the name of the program that scanned it. */
const PICTURE = 0.4
const BESIDE_PICTURE = 100

/** Whether the characters of a page say nothing: their font does not tell which they are, or tells it wrongly. */
export const isGarbled = ({characters, unmapped, lines}: PdfPage): boolean =>
  characters > 0 && (unmapped > characters * MOST_UNMAPPED || !isPlausible(lines.map(({text}) => text).join('')))

/** Whether what a page says must be read from its picture. */
export const needsPicture = (page: PdfPage): boolean => {
  if (page.blank) return false
  if (isGarbled(page) || page.characters === 0) return true
  return page.pictured > PICTURE ? page.characters < BESIDE_PICTURE : page.pictured > 0.1 && page.characters < FEWEST_CHARACTERS
}

/** Dots to the inch below which characters of usual size cannot be told apart. */
const LEAST_RESOLUTION = 72

/** Whether a page is a picture that is too coarse to be read. */
export const isTooCoarse = ({pictured, resolution}: PdfPage): boolean => pictured > PICTURE && resolution < LEAST_RESOLUTION
