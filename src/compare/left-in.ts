import {comparable, textRanges, type Comparable} from '../text/comparable.js'
import type {Range} from '../text/range.js'

/** Where one of the names stands in a passage (a range of units) or right beside it, as ranges of the text. */
export function placesLeftIn(text: Comparable, passage: Range, names: readonly string[]): readonly {readonly name: string; readonly range: Range}[] {
  return names.flatMap(name => {
    const {units} = comparable(name)
    const found: Range[] = []
    const first = Math.max(0, passage.from - units.length)
    for (let at = first; at <= passage.to; at++) if (units.every((unit, index) => text.units[at + index] === unit)) found.push({from: at, to: at + units.length})
    return textRanges(text, found).map(range => ({name, range}))
  })
}
