import type {SetId} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import {clauseAt} from '../tree/clause.js'
import {notApplicable, type KindContext, type Node} from './verdict.js'
import {inside} from '../text/inside.js'
import type {Kind} from './kind.js'
import {phrases, phrasesOr, required, scope, whole} from './option.js'

export interface CountOptions {
  /** What is counted: matches of phrases, figures, document titles, or the nodes themselves. */
  readonly of: SetId | 'figures' | 'documents' | 'nodes'
  /** Counts only where the same node also holds one of these. */
  readonly with?: SetId
  /** Does not count where the same clause holds one of these. */
  readonly not?: SetId
  readonly min?: number
  readonly max?: number
}

/**
 * The number of things found in the nodes together lies within `min` and `max`; the credit grows with the count up to `min`.
 *
 * @zh 某种说法、数据、文件或条目有几处
 */
export const count: Kind<CountOptions> = {
  options: {...scope, of: required(phrasesOr('figures', 'documents', 'nodes')), with: phrases, not: phrases, min: whole(0), max: whole(0)},
  judge: (nodes, options, context) => {
    const {min = 0, max = Infinity} = options
    if (nodes.length === 0) return notApplicable

    const found = distinctClauses(nodes.flatMap(node => inNode(node, options, context)), options, context)
    const enough = found.length >= min && found.length <= max
    const credit = enough ? 1 : found.length < min ? found.length / min : 0
    return {
      outcome: enough ? 'pass' : 'fail',
      credit,
      evidence: found.slice(0, 12),
      ...(found.length === 0 ? {nearestMiss: nodes[0]!.head ?? nodes[0]!.range} : {}),
      data: {count: found.length, min, ...(max < Infinity ? {max} : {})},
    }
  },
  lint: ({of, with: beside, min = 0, max = Infinity}, {size}) => {
    if (min > max) return 'impossible-bound'
    if (min === 0 && max === Infinity) return 'no-bound'
    return [of, beside].some(set => typeof set === 'number' && size(set) === 0) ? 'no-phrases' : undefined
  },
  traits: {looksFor: ({of}) => (typeof of === 'number' ? of : undefined)},
}

function inNode(node: Node, {of, with: beside}: CountOptions, {root}: KindContext): readonly Range[] {
  if (beside !== undefined && root.hits.within(beside, node.range).length === 0) return []
  if (of === 'nodes') return [node.head ?? node.range]
  if (of === 'figures') return root.reading.of(node.range).flatMap(({figures}) => inside(figures, node.range)).map(({range}) => range)
  if (of === 'documents') return inside(root.titles, node.range).map(({range}) => range)
  return root.hits.within(of, node.range)
}

/** Phrase matches count once a clause, and each is shown as its clause. */
function distinctClauses(found: readonly Range[], {of, not}: CountOptions, {root, text}: KindContext): readonly Range[] {
  if (typeof of === 'string') return found
  const clauses: Range[] = []
  for (const hit of [...found].sort((one, other) => one.from - other.from)) {
    const clause = clauseAt(text.folded, hit)
    const last = clauses.at(-1)
    if (last && overlaps(last, clause)) continue
    if (not !== undefined && root.hits.within(not, clause).length > 0) continue
    clauses.push(clause)
  }
  return clauses
}
