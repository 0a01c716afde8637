import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'
import type {Fact} from './facts.js'
import {numberOf} from './numerals.js'
import type {Signature} from './signature.js'
import type {Title} from './title.js'

const year =
  /(?<![\d\-至到—])(20\d{2}|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})(?:\s*(?:年(?!\s*[-至到—]\s*20)|(?=\)))|(?=\s*(?:法治|依法|推进)))/g

/** The years that a text names as such: no bound of a range, and no part of a cited document's name. */
export const yearsNamed = (text: string): readonly number[] =>
  [...text.replace(/《[^》]*》/g, '').matchAll(year)].flatMap(match => valueOf(match[1]!) ?? [])

const valueOf = (year: string): number | undefined => numberOf(/^\d+$/.test(year) ? year : year.replace(/[○零OＯ0]/g, '〇'))

const written = '(20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})'
const single = '(?<![\\d\\-至到])'
/** How an opening names its year, the surest first. */
const patterns = [
  new RegExp(`现(?:将|就|把)[^。]{0,40}?${single}${written}\\s*年`),
  new RegExp(`^(?:[^。]{0,6})${single}${written}\\s*年(?!\\s*[-至到]\\s*(?:20|二))`),
  new RegExp(`${single}${written}\\s*年(?:度)?[^。》]{0,12}(?:法治政府|工作|主要)`),
  new RegExp(`[,。]${written}\\s*年(?:度)?(?:以来)?,`),
]
const openingLines = 6
/** A heading of a later chapter, which may be on another year. */
const laterChapter = /^[二三四五六七八九十]{1,2}、/
const firstMonthOfItsYear = 10

/** The reported year: the title's, else the one that 现将…年 or the first words name, else from the date of signature. */
export function findYear(
  text: RepairedText,
  title: Title | undefined,
  signature: Signature,
  body: readonly Range[],
): Fact<number> | undefined {
  if (title?.year) return {value: title.year, origin: 'title', range: title.range}
  const opening = body.slice(0, openingLines).filter(({from}) => !laterChapter.test(text.folded.slice(from, from + 3)))
  for (const pattern of patterns) {
    for (const {from, to} of opening) {
      const match = pattern.exec(text.folded.slice(from, to))
      const value = match && valueOf(match[1]!)
      if (match && value && isLikely(value, signature))
        return {value, origin: 'text', range: {from: from + match.index, to: from + match.index + match[0].length}}
    }
  }
  if (!signature.date) return undefined
  const [signed, month] = signature.date.iso.split('-').map(Number)
  return {
    value: month! >= firstMonthOfItsYear ? signed! : signed! - 1,
    origin: 'signature',
    ...(signature.date.range ? {range: signature.date.range} : {}),
  }
}

/** No report is on a year after the one in which it was signed. */
const isLikely = (value: number, {date}: Signature): boolean => date === undefined || value <= Number(date.iso.slice(0, 4))
