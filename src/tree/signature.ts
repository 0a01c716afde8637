import type {Range} from '../text/range.js'
import {dates} from './date.js'
import {headingAt} from './heading.js'
import {isOrganName} from '../localities/organ.js'

/** The block at the end of a report, or in brackets under its title: who signs and when. */
export interface Signature {
  readonly organ?: {readonly name: string; readonly range: Range}
  readonly date?: {readonly iso: string; readonly range: Range}
  /** The first character of each line that belongs to it. */
  readonly starts: ReadonlySet<number>
}

const reach = 8
const wholeDate = /^\(?此?件?(20\d{2}|二[〇零○][一二][一二三四五六七八九〇零○])\s*[年.\-/]/
const seal = /\s|\((?:盖章|公章|印章|章|印)\)/g

const blankDay = '(?:20\\d{2}|[×xX*_〇○]{2,4})?\\s*年[×xX*_\\d\\s]{0,6}月[×xX*_\\d\\s]{0,6}日'
const noDay = '(?:20\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})\\s*年\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月'
/** A date that has yet to be filled in, or without its day: `2026年××月××日` `2026年  月  日` `2020年12月` */
const openDate = new RegExp(`(?:${blankDay}|${noDay})\\)?$`)

/** The signature among the last lines: short lines that are an organ's name, a date, or both; a date not yet filled in has no value. */
export function findSignature(folded: string, lines: readonly Range[]): Signature {
  const starts = new Set<number>()
  let organ: Signature['organ']
  let date: Signature['date']
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - reach); index--) {
    const line = lines[index]!
    const text = folded.slice(line.from, line.to)
    if (text.length > 60 || /[。;]/.test(text) || headingAt(folded, line) !== undefined) {
      if (starts.size > 0) break
      continue
    }
    const found = /[年\-./]/.test(text) ? dates(folded, line).at(-1) : undefined
    if (
      !date &&
      found &&
      (wholeDate.test(text) || found.range.to >= line.to - 1) &&
      text.length - (found.range.to - found.range.from) <= 40
    ) {
      date = {iso: found.iso, range: found.range}
      starts.add(line.from)
      const name = text.slice(0, found.range.from - line.from).trim()
      if (isOrganName(name.replace(seal, ''))) organ = {name: name.replace(seal, ''), range: {from: line.from, to: line.from + name.length}}
      continue
    }
    if (starts.size === 0 && openDate.test(text) && isNameOrNothing(text.replace(openDate, ''))) {
      starts.add(line.from)
      continue
    }
    const name = text.replace(seal, '')
    if (isOrganName(name) && (date !== undefined || index >= lines.length - 2)) {
      if (!organ) organ = {name, range: line}
      starts.add(line.from)
      continue
    }
    if (starts.size > 0) break
  }
  return {...(organ ? {organ} : {}), ...(date ? {date} : {}), starts}
}

const isNameOrNothing = (text: string): boolean => text.trim() === '' || isOrganName(text.replace(seal, ''))

const headLines = 4
const bracketed = /^[([]\s*([一-龥]{4,30})?\s*((?:\d{4}|二[〇零○].{2})\s*[-年./].{1,10})[)\]]$/

/**
 * A signature that stands under the title instead: an organ and a date, or one of them in brackets.
 *
 * ```text
 * > | （嵩明县气象局　2021年12月17日）
 * ```
 */
export function signatureUnderTitle(folded: string, lines: readonly Range[]): Signature {
  for (const line of lines.slice(0, headLines)) {
    const text = folded.slice(line.from, line.to)
    const date = dates(folded, line)[0]
    const [whole, name] = bracketed.exec(text) ?? []
    if (date && whole !== undefined) {
      const organ =
        name !== undefined && isOrganName(name)
          ? {organ: {name, range: {from: line.from + text.indexOf(name), to: line.from + text.indexOf(name) + name.length}}}
          : {}
      return {...organ, date: {iso: date.iso, range: date.range}, starts: new Set([line.from])}
    }
    if (date && date.range.from === line.from && date.range.to === line.to && /年.+日$/.test(text))
      return {date: {iso: date.iso, range: date.range}, starts: new Set([line.from])}
  }
  return {starts: new Set()}
}
