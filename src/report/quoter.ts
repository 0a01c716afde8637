import {toSource} from '../text/mapped-text.js'
import {placer} from '../text/place.js'
import type {Range} from '../text/range.js'
import type {RepairedText} from '../text/repair.js'
import type {Source} from '../text/source.js'
import type {Quote} from './gap-report.js'

/** The most UTF-16 units of a text that a report quotes in one place. */
export const longestQuote = 160

/** Quotes ranges of the repaired text as they stand in the original, cut to what a report quotes in one place. */
export function quoter(source: Source, text: RepairedText): (range: Range) => Quote {
  const place = placer(source)
  return ({from, to}) => {
    const end = Math.min(to, from + longestQuote)
    const origin = toSource(text, {from, to: end})
    const original = source.text.slice(origin.from, origin.to)
    const repaired = text.value.slice(from, end)
    return {quote: original, place: place(origin), ...(repaired === original ? {} : {repaired})}
  }
}
