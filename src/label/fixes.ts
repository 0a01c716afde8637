import type {Clause} from '../clause/clauses.js'
import {namesTopic} from '../clause/turns.js'
import type {Range} from '../text/range.js'
import type {Sentence, Section} from '../tree/nodes.js'
import {afterLead} from '../clause/lead.js'
import {partsOf} from './fix-part.js'
import {isOfLastTime, isOthers, linkIn, type LastYearLook} from './last-year.js'
import {named} from './look.js'

/** What was done about a problem of the last report or year: the act, what it was about, and what came of it. */
export interface Fix {
  readonly sentence: Sentence
  readonly act: Range
  readonly problem?: Range
  readonly result?: Range
}

/**
 * The fixes that sentences on last year's problems tell: something done about one. The problem alone, vows, what is still
 * to be done, a state, and what others found are none.
 *
 * ```text
 * > | 针对上年“审核力量薄弱”的问题，选派12人挂联乡镇，审核决定340件。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ problem
 *                                ^^^^^^^^^^^^^^ act  ^^^^^^^^^^^ result
 * ```
 */
export function fixesIn(sentences: readonly Sentence[], told: LastYearLook): readonly Fix[] {
  const found: Fix[] = []
  let problem: Range | undefined
  let others = false
  let last: Sentence | undefined
  for (const sentence of sentences) {
    const clauses = told.reading.of(sentence.range)
    const parts = partsOf(clauses, told)
    const firstAct = parts.indexOf('act')
    const naming = clauses.filter((_, index) => parts[index] === 'problem' && (firstAct < 0 || index < firstAct || parts[0] !== 'problem'))
    if (naming.length > 0) problem = spanOf(naming)
    else if (sentence.section !== last?.section) problem = sentence.section?.heading.words
    others = isElsewhere(sentence, told) || (others && goesOnWith(last, sentence, told.folded))
    last = sentence
    if (others) continue
    const acts = clauses.filter((_, index) => parts[index] === 'act')
    const behind = acts.filter(({range}) => naming.some(clause => clause.range.to <= range.from))
    const results = clauses.filter((_, index) => parts[index] === 'result')
    const result = results.length > 0 ? spanOf(results) : undefined
    const before = found.at(-1)
    if (acts.length > 0)
      found.push({
        sentence,
        act: wordsOf(behind.length > 0 ? behind : acts, told.folded),
        ...(problem ? {problem} : {}),
        ...(result ? {result} : {}),
      })
    else if (before && result && !before.result && before.sentence.section === sentence.section)
      found[found.length - 1] = {...before, result}
  }
  return found
}

/** Whether a sentence goes on in the line of another, and names nothing new by its first words. */
const goesOnWith = (before: Sentence | undefined, {range}: Sentence, folded: string): boolean =>
  before !== undefined && !folded.slice(before.range.to, range.from).includes('\n') && !namesTopic(folded.slice(range.from, range.to))

/**
 * Whether a sentence speaks of problems that are not those of the last report: others found them, or they came up in the
 * reported year and no heading and no words say otherwise.
 */
function isElsewhere(sentence: Sentence, told: LastYearLook): boolean {
  const {range, section} = sentence
  if (linkIn(sentence, told)) return false
  if (isOthers(range, told)) return named(told, 'own-report', 'text', range).length === 0
  if (isOfOthers(section, told)) return true
  return !isOfLastTime(section, told) && named(told, 'found-this-year', 'text', range).length > 0
}

/** Whether a heading that says nothing of the last time says who found the problems: 巡视整改 */
const isOfOthers = (section: Section | undefined, told: LastYearLook): boolean =>
  section !== undefined && !isOfLastTime(section, told) && named(told, 'others-mending', 'text', section.heading.words).length > 0

const spanOf = (clauses: readonly Clause[]): Range => ({from: clauses[0]!.range.from, to: clauses.at(-1)!.range.to})

/** From the first words behind a number or link to the end. */
function wordsOf(clauses: readonly Clause[], folded: string): Range {
  const span = spanOf(clauses)
  return {from: afterLead(folded, span), to: span.to}
}
