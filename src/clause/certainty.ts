import {firstIn, rangesIn} from '../text/inside.js'
import {overlaps, type Range} from '../text/range.js'
import type {Marks} from './grammar.js'

/**
 * How sure it is that what a clause says was done. `done` takes an act, a figure or a date of its own, or an honest zero;
 * `ongoing` is a rule or duty without one; `avowed` only words; `told` what others say.
 */
export const certainties = ['done', 'ongoing', 'avowed', 'planned', 'demanded', 'not-done', 'told'] as const
export type Certainty = (typeof certainties)[number]

/** A certainty and the words that show it. */
export interface Sure {
  readonly certainty: Certainty
  readonly by?: Range
  /** Whether it says that something did not happen all year. */
  readonly zero: boolean
}

/** What the clauses before in the same sentence leave behind for this one, and what is known of it already. */
export interface Before {
  readonly certainty: Certainty | undefined
  /** Whether this clause counts with a figure of its own. */
  readonly hasFigure: boolean
  /** Whether this clause says itself who acts. */
  readonly isNamed: boolean
}

const aspect = /[一-鿿][了过](?!解|程|去|渡|多|期|大|于|硬|节)/
const dated = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?!报|度|均|份起)|\d{1,2}日/
const times = /[一两二三四五六七八九十]{1,3}[次回趟遍场度轮](?!性)|双双/
/** Whether a clause tells of something that happened on a day or so many times. */
export const tellsOfOnce = (folded: string, {from, to}: Range): boolean => {
  const words = folded.slice(from, to)
  return dated.test(words) || times.test(words) || aspect.test(words)
}

/** Links by which a clause leaves behind what was demanded or planned before it. */
const restarts = /^(?:会后|随后|之后|然后|当场|同时|并(?!案|联)|年内|全年|截至|目前|实际上|至[^,]{1,6}才)/

/** How sure a clause is, by its own words and by what the sentence has said before. */
export function certaintyOf(folded: string, clause: Range, marks: Marks, before: Before): Sure {
  const {hasFigure, isNamed} = before
  const first = (word: keyof Marks): Range | undefined => firstIn(marks[word], clause)
  const event = eventIn(marks, clause)
  const zero = first('zero')
  const planned = first('planned')
  const demanded = first('demanded')
  const undone = first('not-done')
  const words = folded.slice(clause.from, clause.to)
  if (planned) return {certainty: 'planned', by: planned, zero: false}
  if (demanded && (before.certainty === 'demanded' || !(event && event.from < demanded.from)))
    return {certainty: 'demanded', by: demanded, zero: false}
  if (zero) return {certainty: 'done', by: zero, zero: true}
  if (undone && undone.from - clause.from < farthestNegation && !(event && attributive.test(folded.slice(undone.to, undone.to + 14))))
    return {certainty: 'not-done', by: undone, zero: false}
  const told = first('told')
  if (told) return {certainty: 'told', by: told, zero: false}
  if ((before.certainty === 'planned' && !restarts.test(words)) || (before.certainty === 'demanded' && !restarts.test(words) && !hasFigure))
    return {certainty: before.certainty, zero: false}
  if (hasFigure || times.test(words)) return {certainty: 'done', ...(event ? {by: event} : {}), zero: false}
  const avowed = first('avowed')
  const ongoing = first('ongoing')
  if (event && !ongoing) return {certainty: 'done', by: event, zero: false}
  if (ongoing) return {certainty: 'ongoing', by: ongoing, zero: false}
  if (dated.test(words) || (!avowed && aspect.test(words))) return {certainty: 'done', zero: false}
  return avowed
    ? {certainty: 'avowed', by: avowed, zero: false}
    : {certainty: isNamed || onSomething.test(words) || first('organ-act') ? 'done' : 'ongoing', zero: false}
}

const attributive = /^[^,]*?的/
/** Words by which a clause tells of a person, place or thing that was acted on. */
const onSomething = /^(?:并)?(?:把|将|就|向|与|同|到|赴|随|带|陪|为|给|对|逐)/
/** A negation further into a clause belongs to a part of it. */
const farthestNegation = 24

/** The first verb of leading that no avowal holds: 研究 in 定期研究 is none. */
function eventIn(marks: Marks, clause: Range): Range | undefined {
  const avowals = rangesIn(marks.avowed, clause)
  return rangesIn(marks['leading-act'], clause).find(act => !avowals.some(avowal => overlaps(avowal, act)))
}
