import {inside} from '../text/inside.js'
import type {Range} from '../text/range.js'
import type {RepairedText} from '../text/repair.js'

interface Digits {
  readonly range: Range
  readonly year: number
}

const known = new WeakMap<RepairedText, readonly Digits[]>()

/**
 * The years from 2000 on whose digits stand in a range, whatever they are there. Most sentences hold none, or only the
 * reported one, and no rule need search them for dates.
 */
export const yearsIn = (text: RepairedText, range: Range): readonly number[] => inside(digitsOf(text), range).map(({year}) => year)

/** Where the text holds `20` and two more digits; looked for once a text. */
function digitsOf(text: RepairedText): readonly Digits[] {
  const before = known.get(text)
  if (before) return before
  const {folded} = text
  const found: Digits[] = []
  for (let at = folded.indexOf('20'); at >= 0; at = folded.indexOf('20', at + 1)) {
    const tens = folded.charCodeAt(at + 2) - 0x30
    const ones = folded.charCodeAt(at + 3) - 0x30
    if (tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9) found.push({range: {from: at, to: at + 4}, year: 2000 + tens * 10 + ones})
  }
  known.set(text, found)
  return found
}
