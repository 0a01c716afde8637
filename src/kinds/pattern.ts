import type {SetId} from '../rulebook/rulebook.js'
import {clauseAt} from '../tree/clause.js'
import type {Kind} from './verdict.js'
import {notApplicable} from './verdict.js'
import {nodesInOrder} from './nodes-in-order.js'

export interface PatternOptions {
  /** Every node must hold one of these … */
  readonly must?: SetId
  /** … and none of these. */
  readonly 'must-not'?: SetId
  /** Looks only at nodes that hold one of these. */
  readonly when?: SetId
}

/** Each node holds what it must; or no node holds what it must not, which one match undoes. */
export const pattern: Kind<PatternOptions> = (nodes, {must, 'must-not': mustNot, when}, {root, text}) => {
  const looked = when === undefined ? nodes : nodes.filter(({range}) => root.hits.within(when, range).length > 0)
  if (mustNot !== undefined) {
    const wrong = looked.flatMap(({range}) => root.hits.within(mustNot, range))
    if (wrong.length > 0) return {outcome: 'fail', credit: 0, evidence: [], lacking: wrong, data: {count: wrong.length, total: looked.length}}
    if (must === undefined) return {outcome: 'pass', credit: 1, evidence: []}
  }
  if (looked.length === 0 || must === undefined) return notApplicable

  return nodesInOrder(looked.map(node => {
    const found = root.hits.within(must, node.range)
    return {node, good: found.length > 0, by: found.map(hit => clauseAt(text.folded, hit))}
  }))
}
