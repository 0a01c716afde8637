import type {Range} from '../text/range.js'
import type {RepairedText} from '../text/repair.js'

const known = new WeakMap<RepairedText, readonly number[]>()

/** Whether a range holds the digits of a year from 2000 on. Most sentences do not, and no rule need search them for dates. */
export function holdsYear(text: RepairedText, {from, to}: Range): boolean {
  const years = yearsOf(text)
  let low = 0
  for (let high = years.length; low < high; ) {
    const middle = (low + high) >> 1
    if (years[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < years.length && years[low]! + 4 <= to
}

/** Where the text holds `20` and two more digits; looked for once a text. */
function yearsOf(text: RepairedText): readonly number[] {
  const before = known.get(text)
  if (before) return before
  const {folded} = text
  const years: number[] = []
  for (let at = folded.indexOf('20'); at >= 0; at = folded.indexOf('20', at + 1)) {
    if (isDigit(folded.charCodeAt(at + 2)) && isDigit(folded.charCodeAt(at + 3))) years.push(at)
  }
  known.set(text, years)
  return years
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
