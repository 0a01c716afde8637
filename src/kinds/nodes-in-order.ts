import type {Range} from '../text/range.js'
import type {Finding, NodeVerdict} from './verdict.js'

const most = 12

/** The finding on nodes that were looked at one by one: the credit is the share in order. */
export function nodesInOrder(nodes: readonly NodeVerdict[]): Finding {
  const lacking = nodes.filter(({good}) => !good).map(({node}): Range => node.head ?? node.range)
  return {
    outcome: lacking.length === 0 ? 'pass' : 'fail',
    credit: 1 - lacking.length / nodes.length,
    evidence: nodes.flatMap(({by}) => by.slice(0, 1)).slice(0, most),
    lacking,
    nodes,
    data: {count: lacking.length, total: nodes.length},
  }
}
