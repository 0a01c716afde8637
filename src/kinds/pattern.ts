import type {SetId} from '../rulebook/rulebook.js'
import {clauseAt} from '../tree/clause.js'
import {notApplicable} from './verdict.js'
import type {Kind} from './kind.js'
import {nodesInOrder} from './nodes-in-order.js'
import {phrases, scope} from './option.js'

export interface PatternOptions {
  /** Every node must hold one of these … */
  readonly must?: SetId
  /** … and none of these. */
  readonly 'must-not'?: SetId
  /** Looks only at nodes that hold one of these. */
  readonly when?: SetId
}

/**
 * Each node holds what it must; or no node holds what it must not, which one match undoes.
 *
 * @zh 每一条都有（`must`）或没有（`must-not`）某种说法
 */
export const pattern: Kind<PatternOptions> = {
  options: {...scope, must: phrases, 'must-not': phrases, when: phrases},
  judge: (nodes, {must, 'must-not': mustNot, when}, {root, text}) => {
    const looked = when === undefined ? nodes : nodes.filter(({range}) => root.hits.within(when, range).length > 0)
    if (mustNot !== undefined) {
      const wrong = looked.flatMap(({range}) => root.hits.within(mustNot, range))
      if (wrong.length > 0)
        return {outcome: 'fail', credit: 0, evidence: [], lacking: wrong, data: {count: wrong.length, total: looked.length}}
      if (must === undefined) return {outcome: 'pass', credit: 1, evidence: []}
    }
    if (looked.length === 0 || must === undefined) return notApplicable

    return nodesInOrder(
      looked.map(node => {
        const found = root.hits.within(must, node.range)
        return {node, good: found.length > 0, by: found.map(hit => clauseAt(text.folded, hit))}
      }),
    )
  },
  lint: ({must, 'must-not': mustNot, when}, {size}) => {
    if (must === undefined && mustNot === undefined) return 'no-test'
    const nothing = (set: SetId | undefined): boolean => set !== undefined && size(set) === 0
    return nothing(when) || (must === undefined && nothing(mustNot)) ? 'no-phrases' : undefined
  },
}
