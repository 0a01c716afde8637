import type {Range} from '../text/range.js'
import {numberOf} from './numerals.js'

const date = /(\d{4}|[二一〇零○OＯ0九八七六五四三]{4})\s*(?:年|[-.\/])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|[-.\/])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?/g

/** A calendar date found in text. */
export interface FoundDate {
  /** ISO 8601, `2024-12-04`. */
  readonly iso: string
  readonly range: Range
}

/** The full dates in a range of folded text (`2024年12月4日`, `二〇二四年十二月四日`, `2024-12-04`). */
export function dates(folded: string, {from, to}: Range): readonly FoundDate[] {
  return [...folded.slice(from, to).matchAll(date)].flatMap(match => {
    const [whole, year, month, day] = match
    const values = [year!.replace(/[○OＯ0]/g, '〇'), month!, day!].map((part, index) => (index === 0 && /^\d{4}$/.test(year!) ? Number(year) : numberOf(part)))
    const [y, m, d] = values
    if (!y || !m || !d || m > 12 || d > 31) return []
    const start = from + match.index
    return [{iso: `${y}-${pad(m)}-${pad(d)}`, range: {from: start, to: start + whole.trimEnd().length}}]
  })
}

const pad = (value: number): string => String(value).padStart(2, '0')
