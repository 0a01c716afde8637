import type {Range} from '../text/range.js'
import {numberOf} from './numerals.js'

const date =
  /(\d{4}|[二一〇零○OＯ0九八七六五四三]{4})\s*(?:年|[-.\/])\s*(\d{1,2}|[元一二三四五六七八九十]{1,3})\s*(?:月|[-.\/])\s*(\d{1,2}|[初廿卅一二三四五六七八九十]{1,3})\s*日?/g

/** A calendar date found in text. */
export interface FoundDate {
  /** ISO 8601, `2024-12-04`. */
  readonly iso: string
  readonly range: Range
}

/** The full dates in a range of folded text (`2024年12月4日`, `二〇二四年十二月廿四日`, `2024-12-04`). */
export function dates(folded: string, {from, to}: Range): readonly FoundDate[] {
  return [...folded.slice(from, to).matchAll(date)].flatMap(match => {
    const [whole, year, month, day] = match
    const y = /^\d{4}$/.test(year!) ? Number(year) : numberOf(year!.replace(/[○OＯ0零]/g, '〇'))
    const m = numberOf(month!.replace('元', '一'))
    const d = numberOf(day!.replace('初', '').replace('廿', '二十').replace('卅', '三十'))
    if (!y || !m || !d || m > 12 || d > 31) return []
    const start = from + match.index
    return [{iso: `${y}-${pad(m)}-${pad(d)}`, range: {from: start, to: start + whole.trimEnd().length}}]
  })
}

const pad = (value: number): string => String(value).padStart(2, '0')
