import type {Range} from '../text/range.js'
import {dates} from './date.js'
import {isOrganName} from '../localities/organ.js'

/** The block at the end of a report: who signs and when. */
export interface Signature {
  readonly organ?: {readonly name: string; readonly range: Range}
  readonly date?: {readonly iso: string; readonly range: Range}
  /** Indexes of the lines that belong to it. */
  readonly lines: ReadonlySet<number>
}

const reach = 8
const wholeDate = /^\(?此?件?(20\d{2}|二[〇零○][一二][一二三四五六七八九〇零○])\s*[年.\-/]/

/** A date that has yet to be filled in: `2026年××月××日` `2026年  月  日` */
const openDate = /(?:20\d{2}|[×xX*_〇○]{2,4})?\s*年[×xX*_\d\s]{0,6}月[×xX*_\d\s]{0,6}日\)?$/

/** The signature among the last lines: short lines that are an organ's name, a date, or both; a date not yet filled in has no value. */
export function findSignature(folded: string, lines: readonly Range[]): Signature {
  const used = new Set<number>()
  let organ: Signature['organ']
  let date: Signature['date']
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - reach); index--) {
    const line = lines[index]!
    const text = folded.slice(line.from, line.to)
    if (text.length > 60 || /[。;]/.test(text)) {
      if (used.size > 0) break
      continue
    }
    const found = /[年\-./]/.test(text) ? dates(folded, line).at(-1) : undefined
    if (!date && found && (wholeDate.test(text) || found.range.to >= line.to - 1) && text.length - (found.range.to - found.range.from) <= 40) {
      date = {iso: found.iso, range: found.range}
      used.add(index)
      const name = text.slice(0, found.range.from - line.from).trim()
      if (isOrganName(name.replace(/\s/g, ''))) organ = {name: name.replace(/\s/g, ''), range: {from: line.from, to: line.from + name.length}}
      continue
    }
    if (used.size === 0 && openDate.test(text) && isNameOrNothing(text.replace(openDate, ''))) {
      used.add(index)
      continue
    }
    const name = text.replace(/\s|\((盖章|公章|印章)\)/g, '')
    if (isOrganName(name) && (date !== undefined || index >= lines.length - 2)) {
      if (!organ) organ = {name, range: line}
      used.add(index)
      continue
    }
    if (used.size > 0) break
  }
  return {...(organ ? {organ} : {}), ...(date ? {date} : {}), lines: used}
}

const isNameOrNothing = (text: string): boolean => text.trim() === '' || isOrganName(text.replace(/\s/g, ''))
