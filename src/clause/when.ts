import {firstIn} from '../text/inside.js'
import type {Range} from '../text/range.js'
import type {Marks} from './grammar.js'

/** Of which year a clause tells. */
export type When = 'reported' | 'earlier' | 'later'

const named = /(?<![\d-])(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})(?:-20\d\d)?年(?!版|修订|版本)/g
/** A year in the middle of a clause dates it only with a month, or as 2021年底; else it is a plan's or a title's. */
const dated = /^(?:\d{1,2}月|底|末|初|以前|之前)/
const digits = '〇一二三四五六七八九'
const yearOf = (written: string): number =>
  Number([...written.replace(/[○零]/g, '〇')].map(one => (digits.includes(one) ? digits.indexOf(one) : one)).join(''))
const opening = /^(?:[一二三四五六七八九十]{1,2}[是、]|[\d(). ]|在|于|自|从|早在)*$/
const created = /^(?:[^,]{0,6})(?:出台|印发|制定|建成|建立|实施|签订|立案|批复|启用|遗留|发布|施行|成立|竣工)[^,]{0,6}的|^以来/

/**
 * Of which year a clause tells: that of the last year it names, else by words such as 去年. A year that only says from when
 * something stems, and a month of last year in a report that is published later, do not make it old.
 */
export function whenOf(folded: string, clause: Range, marks: Marks, year: number | undefined): {readonly when: When; readonly by?: Range} {
  const words = folded.slice(clause.from, clause.to)
  const years = (words.includes('20') || words.includes('二')) && year !== undefined ? [...words.matchAll(named)] : []
  const telling = years.filter(
    ({0: whole, index}) =>
      (opening.test(words.slice(0, index)) || dated.test(words.slice(index + whole.length))) &&
      !created.test(words.slice(index + whole.length)),
  )
  const last = telling.at(-1)
  if (last && year !== undefined) {
    const found = yearOf(last[1]!)
    const by = {from: clause.from + last.index, to: clause.from + last.index + last[0].length}
    if (telling.some(one => yearOf(one[1]!) === year)) return {when: 'reported', by}
    return {when: found < year ? 'earlier' : 'later', by}
  }
  const earlier = firstIn(marks.earlier, clause)
  if (!earlier || /^(?:去年|上年)\d{1,2}月/.test(folded.slice(earlier.from, earlier.from + 6))) return {when: 'reported'}
  return {when: 'earlier', by: earlier}
}
