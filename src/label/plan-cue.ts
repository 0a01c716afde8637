import type {Clause, Reading} from '../clause/clauses.js'
import {quotedIn} from '../clause/quoted.js'
import {isDescribed, isOfThisYear, isVerbOfPlan, tellsAlready} from '../clause/turns.js'
import {rangesIn} from '../text/inside.js'
import type {Range} from '../text/range.js'
import {named, type Look} from './look.js'

/** 一是 or （一） may stand before a year. */
const longestNumber = 4
/** A cue opens a plan only near the beginning of its sentence. */
const reach = 24

/**
 * Whether a sentence opens the plan: one of its first clauses says what will be done, by its verb, its year, or words such
 * as 下一步. A plan that is only told of (a meeting heard it, a document holds it, it was made and is done) opens none.
 */
export function opensPlan(range: Range, byVerb: boolean, look: Look, reading: Reading): boolean {
  const clauses = reading.of(range)
  const cue = cuesIn(range, byVerb, look, reading)[0]
  if (!cue) return false
  const at = clauses.indexOf(clauseAt(clauses, cue)!)
  const upTo = {from: range.from, to: clauses[at]?.range.to ?? cue.to}
  if (named(look, 'told-of-plans', 'text', upTo).length > 0) return false
  if (isGuiding(range, {...look, reading}) || clauses.some(({certainty}) => certainty === 'not-done')) return false
  if (clauses.some((clause, index) => index >= at && tellsAlready(look.folded.slice(clause.range.from, clause.range.to)))) return false
  if (isOfThisYear(look.folded.slice(range.from, cue.from + 1)) || clauses[at]?.actor.kind === 'superior') return false
  return !clauses.slice(0, at).some(clause => tellsOfDone(clause, look))
}

/** Whether every clause only says which way to go, and not what to do; a heading has no clauses, and is a step. */
export function isGuiding(range: Range, given: Look & {readonly reading: Reading}): boolean {
  const clauses = given.reading.of(range)
  return clauses.length > 0 && clauses.every(clause => named(given, 'guiding', 'text', clause.range).length > 0)
}

/** The words by which a sentence may speak of what will be done, outside of names. */
function cuesIn(range: Range, byVerb: boolean, look: Look, {marks, of}: Reading): readonly Range[] {
  const clauses = of(range)
  const names = quotedIn(look.folded, range)
  const needs = named(look, 'deficit', 'text', range).length > 0
  const isOwn = (cue: Range): boolean => ['own-organ', 'leading-body', 'leader'].includes(clauseAt(clauses, cue)?.actor.kind ?? '')
  const verbs = byVerb && !needs ? rangesIn(marks.planned, range).filter(mark => isVerbOfPlan(look.folded, mark) && isOwn(mark)) : []
  const years = needs ? [] : clauses.flatMap(clause => yearOpening(clause, look.folded))
  const farthest = range.from + reach
  return [...named(look, 'plan', 'text', range), ...verbs, ...years]
    .filter(({from, to}) => from <= farthest && !names.some(name => name.from <= from && to <= name.to))
    .sort((a, b) => a.from - b.from)
}

const clauseAt = (clauses: readonly Clause[], {from}: Range): Clause | undefined =>
  clauses.find(({range}) => range.from <= from && from < range.to)

/** A later year that opens a clause, and is not only described: 2025年是收官之年 */
const yearOpening = ({when, whenBy, range, certainty}: Clause, folded: string): readonly Range[] =>
  when === 'later' &&
  certainty !== 'done' &&
  whenBy &&
  folded.slice(range.from, whenBy.from).length <= longestNumber &&
  !isDescribed(folded, whenBy)
    ? [whenBy]
    : []

const tellsOfDone = ({certainty, figures, range, actor}: Clause, {folded}: Look): boolean =>
  actor.kind === 'superior' || (certainty === 'done' && figures.length > 0) || tellsAlready(folded.slice(range.from, range.to))
