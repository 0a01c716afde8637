import type {Hits} from '../phrase/scan.js'
import {bisecting} from '../text/bisect.js'
import {firstIn} from '../text/inside.js'
import type {Range} from '../text/range.js'
import type {Figure, Root, Section, Sentence} from '../tree/nodes.js'
import {isLeading, subjectOf, type Actor} from './actor.js'
import {amountsIn} from './amounts.js'
import {certaintyOf, tellsOfOnce, type Certainty} from './certainty.js'
import {marksOf, type Grammar, type Marks} from './grammar.js'
import {afterLead} from './lead.js'
import {ownOrgan, type OwnOrgan} from './own-organ.js'
import {quoting} from './quoted.js'
import {roleIn, type InRole} from './role.js'
import {stretches} from './stretches.js'
import {whenOf, type When} from './when.js'

/**
 * What a careful reader gets from a stretch of a sentence from comma to comma. All ranges are offsets of `value`; each answer
 * keeps the words that show it where the text has any.
 *
 * ```text
 * > | 局长主持召开党组会议4次，
 *     ^^^^^^^^^^^^^^^^^^^^^^^ range
 *     ^^^^ actor: leader      ^^^ figures
 *           ^^^^^^^^ certainty: done
 * ```
 */
export interface Clause {
  readonly range: Range
  readonly sentence: Sentence
  readonly actor: Actor
  readonly certainty: Certainty
  /** The words that show the certainty. */
  readonly sureBy?: Range
  /** An honest zero: something that did not happen all year, which is an answer. */
  readonly zero: boolean
  readonly when: When
  readonly whenBy?: Range
  /** The figures that it counts with; numerals of slogans, names, ordinals and versions are none. */
  readonly figures: readonly Figure[]
}

/** All clauses of a report in reading order, and what is asked of them. */
export interface Reading {
  readonly clauses: readonly Clause[]
  /** The clauses that lie in a range or share some of it. */
  of(range: Range): readonly Clause[]
  /** The clause that an offset stands in. */
  at(offset: number): Clause | undefined
  /** In which role a matter stands in a clause: dealt with, or only in a name, a purpose, a setting, a lesson … */
  roleOf(clause: Clause, matter: Range): InRole
  /** Whether it speaks of rule-of-law matters itself, or goes on in the same sentence from one that does. */
  isOnRuleOfLaw(clause: Clause): boolean
  /** Whether the words that name an actor name a body outside the administration: a court, a congress, an association, a company. */
  isOutside(words: Range): boolean
  readonly marks: Marks
}

/** Reads the sentences of a report clause by clause: in one pass over them, after the pass that found the words. */
export function readClauses(root: Root, hits: Hits, grammar: Grammar, folded: string): Reading {
  const marks = marksOf(hits, grammar)
  const organ = ownOrgan(root.facts)
  const year = root.facts.year?.value
  const clauses: Clause[] = []
  const onLaw = new Set<Clause>()
  let before: Clause | undefined
  let opening: Clause | undefined
  let named: Clause | undefined
  for (const sentence of root.sentences) {
    for (const range of stretches(folded, sentence.range)) {
      const same = before?.sentence === sentence ? before : undefined
      const figures = amountsIn(folded, range, root.figures, marks)
      const {when, by: whenBy} = whenOf(folded, range, marks, year)
      const actor = actorOf({folded, range, sentence, marks, organ}, same ? (named ?? before) : undefined, opening)
      const {certainty, by, zero} = certaintyOf(folded, range, marks, {
        certainty: same?.certainty,
        hasFigure: figures.length > 0,
        isNamed: actor.by === 'words',
      })
      const clause: Clause = {
        range,
        sentence,
        actor,
        certainty,
        ...(by ? {sureBy: by} : {}),
        zero,
        when: whenBy === undefined && same ? same.when : when,
        ...(whenBy ? {whenBy} : {}),
        figures,
      }
      if (firstIn(marks['rule-of-law'], range) || (same && onLaw.has(same) && (sameSide(actor, same.actor) || bare(same.actor))))
        onLaw.add(clause)
      clauses.push(clause)
      before = clause
      if (!same) opening = clause
      if (!same || actor.by === 'words') named = clause
    }
  }
  const of = (range: Range): readonly Clause[] => overlapping(clauses, range)
  const nameAround = quoting(folded)
  return {
    clauses,
    of,
    at: offset => of({from: offset, to: offset + 1})[0],
    roleOf: (clause, matter) => roleIn(clause.range, matter, {folded, marks, nameAround}),
    isOutside: words => firstIn(marks['outside-body'], words) !== undefined,
    isOnRuleOfLaw: clause => onLaw.has(clause),
    marks,
  }
}

/** A head and the body that they chair act as one. */
const sameSide = (a: Actor, b: Actor): boolean => a.kind === b.kind || (isLeading(a) && isLeading(b))
/** Whether a clause has no one of its own, and only sets the scene for the next. */
const bare = ({kind, by}: Actor): boolean => kind === 'nobody' || by === 'none'

interface Here {
  readonly folded: string
  readonly range: Range
  readonly sentence: Sentence
  readonly marks: Marks
  readonly organ: OwnOrgan
}

/** Who a clause speaks of: by its own words, else as the clause before, else as its heading. */
function actorOf(here: Here, before: Clause | undefined, opening: Clause | undefined): Actor {
  const {folded, range, sentence, marks, organ} = here
  const named = subjectOf(folded, range, marks, organ)
  if (named && named.kind !== 'own-organ') return named
  const meeting = firstIn(marks['leading-meeting'], range)
  const ownMeeting =
    meeting && held.test(folded.slice(range.from, meeting.from))
      ? ({kind: 'leading-body', range: meeting, by: 'words'} as const)
      : undefined
  if (named) return ownMeeting ?? named
  const taken = takenUp(here, before, opening)
  if (taken && (taken.kind === 'leader' || !ownMeeting)) return taken
  if (ownMeeting) return ownMeeting
  return isOfLeaders(sentence.section, marks) && !isBusiness(here) && (firstIn(marks['leading-act'], range) || tellsOfOnce(folded, range))
    ? {kind: 'leader', by: 'heading'}
    : {kind: 'own-organ', by: 'none'}
}

/** The subject goes on from the clause before in the sentence; behind a semicolon too, but not into the organ's daily business. */
function takenUp(here: Here, last: Clause | undefined, opening: Clause | undefined): Actor | undefined {
  const {folded, range, sentence, marks} = here
  const before = last?.sentence === sentence ? last : opening
  if (!before) return undefined
  const {kind, range: words} = before.actor
  const goesOn = {kind, ...(words ? {range: words} : {}), by: 'earlier'} as const
  const leading = isLeading(before.actor)
  if (before.sentence === sentence) return leading && isBusiness(here) ? {kind: 'own-organ', by: 'none'} : goesOn
  if (!leading || before.sentence.section !== sentence.section) return undefined
  const stop = folded[before.sentence.range.to - 1]
  if (stop === ';') return isBusiness(here) ? undefined : goesOn
  const start = afterLead(folded, range)
  return pronoun.test(folded.slice(start, range.to)) || firstIn(marks['leading-act'], {from: start, to: range.to})?.from === start
    ? goesOn
    : undefined
}

const pronoun = /^[他她其]/
/** Words by which a meeting is held, and not only gone to or passed through. */
const held = /(?:召开|举行|主持)[^,]{0,24}$/

/** Whether a clause begins with a verb of the organ's daily business. */
function isBusiness({folded, range, marks}: Here): boolean {
  const start = afterLead(folded, range)
  const verb = firstIn(marks['organ-act'], {from: start, to: range.to})
  return (
    verb !== undefined && verb.from - start <= farthestVerb && firstIn(marks['leading-act'], {from: start, to: verb.from}) === undefined
  )
}

/** Characters of an adverb before the verb: 已完成, 依法查处. */
const farthestVerb = 2

/** Whether a section's own heading, or one above it, speaks of the leaders. */
const isOfLeaders = (section: Section | undefined, marks: Marks): boolean =>
  section !== undefined && (firstIn(marks['leaders-heading'], section.heading.words) !== undefined || isOfLeaders(section.parent, marks))

const clauseTo = bisecting<Clause>(({range}) => range.to)

function overlapping(clauses: readonly Clause[], {from, to}: Range): readonly Clause[] {
  const found: Clause[] = []
  for (let index = clauseTo(clauses, from + 1); index < clauses.length && clauses[index]!.range.from < to; index++)
    found.push(clauses[index]!)
  return found
}
