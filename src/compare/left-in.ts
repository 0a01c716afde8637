import {comparable, textRanges, type Comparable} from '../text/comparable.js'
import type {Range} from '../text/range.js'

/** A name this close before or behind a passage came with it. */
const margin = 12

/** Where one of the names stands in a passage (a range of units) or right beside it, as ranges of the text. */
export function placesLeftIn(
  text: Comparable,
  passage: Range,
  names: readonly string[],
): readonly {readonly name: string; readonly range: Range}[] {
  return names.flatMap(name => {
    const {units} = comparable(name)
    const found: Range[] = []
    const first = Math.max(0, passage.from - margin)
    for (let at = first; at < passage.to + margin; at++)
      if (units.every((unit, index) => text.units[at + index] === unit)) found.push({from: at, to: at + units.length})
    return textRanges(text, found).map(range => ({name, range}))
  })
}
