import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {notApplicable, type KindContext, type Node} from './verdict.js'
import {inside} from '../text/inside.js'
import type {Kind} from './kind.js'
import {choice, phrases, required, scope, share} from './option.js'

export interface TalkOptions {
  /** `lead-in`: the words before the first fact; `empty`: sentences that could stand in any report. */
  readonly of: 'lead-in' | 'empty'
  /** Phrases that show a concrete act. */
  readonly acts: SetId
  /** Words of avowal; a sentence that holds one and no fact is empty talk. */
  readonly avowals?: SetId
  /** The share of the words that is allowed, 0 to 1. */
  readonly max: number
}

const most = 6

/**
 * Talk without facts takes no more than a share of the words.
 *
 * @zh 空话占多少
 */
export const talk: Kind<TalkOptions> = {
  options: {
    ...scope,
    in: required(scope.in),
    of: required(choice('lead-in', 'empty')),
    acts: required(phrases),
    avowals: phrases,
    max: required(share),
  },
  judge: (nodes, {of, acts, avowals, max}, context) => {
    if (nodes.length === 0) return notApplicable
    const factual = nodes.map(({range}) => isFactual(range, acts, context))
    const talking =
      of === 'lead-in'
        ? leadIn(nodes, factual)
        : nodes.filter(({range}, index) => !factual[index] && avowals !== undefined && context.root.hits.within(avowals, range).length > 0)
    const share = length(talking) / length(nodes)
    const good = share <= max
    return {
      outcome: good ? 'pass' : 'fail',
      credit: good ? 1 : Math.max(0, 1 - (share - max) / (1 - max)),
      evidence: [],
      ...(good ? {} : {lacking: talking.slice(0, most).map(({range}) => ({...range, oneOfMany: true}))}),
      data: {share: Math.round(share * 100), max: Math.round(max * 100)},
    }
  },
}

const isFactual = (range: Range, acts: SetId, {root}: KindContext): boolean =>
  inside(root.figures, range).length > 0 || inside(root.titles, range).length > 0 || root.hits.within(acts, range).length > 0

function leadIn(nodes: readonly Node[], factual: readonly boolean[]): readonly Node[] {
  const first = factual.indexOf(true)
  return first < 0 ? nodes : nodes.slice(0, first)
}

const length = (nodes: readonly Node[]): number => nodes.reduce((sum, {range}) => sum + range.to - range.from, 0)
