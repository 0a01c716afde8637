import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {clauseAt} from '../tree/clause.js'
import type {Kind} from '../verdict.js'
import {notApplicable} from '../verdict.js'

export interface PatternOptions {
  /** Every node must hold one of these … */
  readonly must?: SetId
  /** … and none of these. */
  readonly 'must-not'?: SetId
  /** Looks only at nodes that hold one of these. */
  readonly when?: SetId
}

/** Each node holds what it must and nothing that it must not; the credit is the share of nodes in order. */
export const pattern: Kind<PatternOptions> = (nodes, {must, 'must-not': mustNot, when}, {root, text}) => {
  const looked = when === undefined ? nodes : nodes.filter(({range}) => root.hits.within(when, range).length > 0)
  if (looked.length === 0) return mustNot === undefined ? notApplicable : {outcome: 'pass', credit: 1, evidence: []}

  const evidence: Range[] = []
  const lacking: Range[] = []
  let good = 0
  for (const {range, head} of looked) {
    const wrong = mustNot === undefined ? [] : root.hits.within(mustNot, range)
    const right = must === undefined ? [] : root.hits.within(must, range)
    if (wrong.length > 0) lacking.push(...wrong)
    else if (must !== undefined && right.length === 0) lacking.push(head ?? range)
    else {
      good++
      evidence.push(...right.slice(0, 1).map(hit => clauseAt(text.folded, hit)))
    }
  }
  return {
    outcome: lacking.length === 0 ? 'pass' : 'fail',
    credit: mustNot !== undefined && must === undefined && lacking.length > 0 ? 0 : good / looked.length,
    evidence: evidence.slice(0, 12),
    lacking,
    data: {count: lacking.length, total: looked.length},
  }
}
