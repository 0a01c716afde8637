import type {Clause} from '../clause/clauses.js'
import {
  announcesProblems,
  countsProblems,
  endsInLack,
  handlesThing,
  isAlready,
  isDated,
  isSaying,
  namesTopic,
  statesNumber,
  tellsOfChange,
  turnsToActs,
  turnsToRest,
} from '../clause/turns.js'
import type {Range} from '../text/range.js'
import {named, type Look} from './look.js'

/** What a clause of a sentence on last year's problems tells: the problem, what was done, what came of it, what is not done yet. */
export type FixPart = 'problem' | 'act' | 'result' | 'undone' | 'none'

/** Less than this says nothing of what was done. */
const shortestAct = 6
/** What a clause of such a sentence tells by itself. */
function partOf(clause: Clause, look: Look): FixPart {
  const {range, certainty, figures, zero} = clause
  const {folded} = look
  const words = folded.slice(range.from, range.to)
  const has = (topic: string): boolean => named(look, topic, 'text', range).length > 0
  if (certainty === 'planned' || clause.when === 'later' || has('pending') || has('standing')) return 'undone'
  if (certainty === 'not-done') return 'none'
  if (zero || tellsOfChange(words)) return 'result'
  const counted = figures.filter(
    ({range: {from, to}}) => !statesNumber(folded.slice(range.from, from)) && !countsProblems(folded.slice(to, range.to)),
  )
  if (counted.length === 0 && (namesTopic(words) || namesLastTime(range, look) || endsInLack(words) || has('deficit'))) return 'problem'
  if (counted.length === 0 && (words.length < shortestAct || figures.length > 0 || certainty === 'avowed' || has('empty-mending')))
    return 'none'
  return clause.actor.kind === 'nobody' && figures.length > 0 && !handlesThing(words) ? 'result' : 'act'
}

/** Whether a clause names the last report or year and what it owed. */
export const namesLastTime = (range: Range, look: Look): boolean =>
  named(look, 'last-time', 'text', range).length > 0 &&
  named(look, 'owed', 'text', range).length + named(look, 'own-report', 'text', range).length > 0

/** What each clause of a sentence tells, each by itself and then by the ones around it. */
export function partsOf(clauses: readonly Clause[], look: Look): readonly FixPart[] {
  const words = clauses.map(({range}) => look.folded.slice(range.from, range.to))
  const parts = clauses.map(clause => partOf(clause, look))
  const isOld = isDated(words[0] ?? '') && clauses[0]!.when === 'earlier'
  const announced = (index: number): boolean => look.folded[clauses[index]!.range.from - 1] === ':' && announcesProblems(words[index - 1]!)
  const isSaid = (index: number): boolean => index > 0 && parts[index - 1] === 'problem' && isSaying(words[index - 1]!)
  let stalled = false
  let listing = false
  return parts.map((part, index): FixPart => {
    const {range, figures, when} = clauses[index]!
    const own = words[index]!
    stalled = (stalled || part === 'undone' || named(look, 'cause', 'text', range).length > 0) && !turnsToActs(own)
    listing = (listing || (index > 0 && announced(index))) && figures.length === 0 && !turnsToActs(own)
    if (isSaid(index) && (part === 'act' || part === 'none')) return 'problem'
    if (part !== 'act') return part
    if (listing) return 'problem'
    if (stalled || (isOld && when === 'earlier')) return 'none'
    const undone = parts.findIndex((other, at) => at > index && other === 'undone')
    const isLeft = undone > 0 && figures.length === 0 && !isAlready(own)
    return isLeft && !words.slice(index + 1, undone + 1).some(later => turnsToRest(later)) ? 'none' : 'act'
  })
}
