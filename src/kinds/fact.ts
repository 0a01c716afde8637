import type {SetId} from '../rulebook/rulebook.js'
import type {Facts} from '../tree/facts.js'
import {notApplicable, type Finding, type KindContext} from './verdict.js'
import type {Kind} from './kind.js'
import {choice, phrases, required, shaped} from './option.js'

export interface FactOptions {
  readonly of: Exclude<keyof Facts, 'script' | 'kind' | 'level'>
  /** The words that state it hold one of these. */
  readonly must?: SetId
  /** A date: not later than this day (`MM-DD`) of the year after the reported one. */
  readonly by?: string
}

/**
 * A fact is stated; or, where it is, it is worded as usual or lies within a time limit.
 *
 * @zh 标题、落款、日期等有没有、对不对
 */
export const fact: Kind<FactOptions> = {
  options: {
    of: required(choice('title', 'organisation', 'year', 'addressee', 'signatory', 'signedDate', 'publishDate')),
    must: phrases,
    by: shaped('^\\d{2}-\\d{2}$'),
  },
  judge: (_nodes, {of, must, by}, context) => {
    const found = context.root.facts[of]
    if (!found) return must === undefined && by === undefined ? absent(of, context) : notApplicable
    const value = String(found.value)
    const range = found.range ? [found.range] : []
    const good =
      (must === undefined || !found.range || context.root.hits.within(must, found.range).length > 0) &&
      (by === undefined || inTime(value, by, context.year))
    return {
      outcome: good ? 'pass' : 'fail',
      credit: good ? 1 : 0,
      evidence: good ? range : [],
      ...(good ? {} : {lacking: range}),
      data: {value},
    }
  },
  traits: {missesAtPlace: true},
}

const inTime = (date: string, by: string, year: number | undefined): boolean => year === undefined || date <= `${year + 1}-${by}`

/** What is missing is shown at the text next to which it should stand. */
function absent(of: FactOptions['of'], {root}: KindContext): Finding {
  const atEnd = of === 'signatory' || of === 'signedDate' || of === 'publishDate'
  const nearest = atEnd ? root.sentences.at(-1) : root.sentences[0]
  return {outcome: 'fail', credit: 0, evidence: [], ...(nearest ? {nearestMiss: nearest.range} : {})}
}
