import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {characterPairs} from '../tree/character-pairs.js'
import {clauseAt} from '../tree/clause.js'
import {notApplicable, type KindContext, type Node} from './verdict.js'
import type {Kind} from './kind.js'
import {nodesInOrder} from './nodes-in-order.js'
import {phrases, required, scope} from './option.js'

export interface CauseOptions {
  /** Words that mark a cause, wherever they stand. */
  readonly markers: SetId
  /** Circumstances that explain without a marker; they count only behind the words that name the shortcoming. */
  readonly circumstances?: SetId
}

/** A cause that shares more of its words with the shortcoming than this says it again and explains nothing. */
const restatement = 0.7
const shortest = 6

/**
 * Each shortcoming has a cause: marked, or told by circumstances; saying it again is none.
 *
 * @zh 每条不足有没有原因；重复问题本身不算
 */
export const cause: Kind<CauseOptions> = {
  options: {...scope, in: required(scope.in), markers: required(phrases), circumstances: phrases},
  judge: (nodes, options, context) => {
    if (nodes.length === 0) return notApplicable
    return nodesInOrder(nodes.map(node => {
      const by = causesOf(node, options, context)
      return {node, good: by.length > 0, by}
    }))
  },
}

function causesOf(node: Node, {markers, circumstances}: CauseOptions, {root, text}: KindContext): readonly Range[] {
  const head = node.head ?? node.range
  const marked = root.hits
    .within(markers, node.range)
    .map(hit => explanationAt(text.folded, hit, node.range))
    .filter(clause => !restates(text.folded, clause, head))
  if (marked.length > 0 || circumstances === undefined) return marked
  return root.hits.within(circumstances, {from: head.to, to: node.range.to}).map(hit => clauseAt(text.folded, hit))
}

/** The clause that a marker stands in; a marker that stands alone explains by the clause behind it. */
function explanationAt(folded: string, hit: Range, within: Range): Range {
  const clause = clauseAt(folded, hit)
  return clause.to - clause.from > shortest || clause.to >= within.to ? clause : {from: clause.from, to: clauseAt(folded, {from: clause.to + 1, to: clause.to + 1}).to}
}

function restates(folded: string, clause: Range, head: Range): boolean {
  if (clause.from < head.to) return false
  const own = characterPairs(folded, clause)
  const named = characterPairs(folded, head)
  const shared = [...own].filter(pair => named.has(pair)).length
  return own.size > 0 && shared / own.size > restatement
}
