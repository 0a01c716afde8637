import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {characterPairs} from '../tree/character-pairs.js'
import {clauseAt} from '../tree/clause.js'
import {isSentenceEnd} from '../tree/sentences.js'
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
/** An explanation is shown no further than to the end of the clause that passes this. */
const longest = 80

/**
 * Each shortcoming has a cause: marked, or told by circumstances; saying it again is none.
 *
 * @zh 每条不足有没有原因；重复问题本身不算
 */
export const cause: Kind<CauseOptions> = {
  options: {...scope, in: required(scope.in), markers: required(phrases), circumstances: phrases},
  judge: (nodes, options, context) => {
    if (nodes.length === 0) return notApplicable
    return nodesInOrder(
      nodes.map(node => {
        const by = causesOf(node, options, context)
        return {node, good: by.length > 0, by}
      }),
    )
  },
}

function causesOf(node: Node, {markers, circumstances}: CauseOptions, {root, text}: KindContext): readonly Range[] {
  const head = node.head ?? node.range
  const marked = root.hits
    .within(markers, node.range)
    .filter(hit => !restates(text.folded, markedAt(text.folded, hit, node.range), head))
    .map(hit => explanationAt(text.folded, hit, node.range))
  if (marked.length > 0 || circumstances === undefined) return marked
  return root.hits.within(circumstances, {from: head.to, to: node.range.to}).map(hit => clauseAt(text.folded, hit))
}

/** The clause that a marker stands in; a marker that stands alone explains by the clause behind it. */
function markedAt(folded: string, hit: Range, within: Range): Range {
  const clause = clauseAt(folded, hit)
  return clause.to - clause.from > shortest || clause.to >= within.to
    ? clause
    : {from: clause.from, to: clauseAt(folded, {from: clause.to + 1, to: clause.to + 1}).to}
}

/** From the clause of a marker on; where the marker opens it, what explains runs on to the end of the sentence. */
function explanationAt(folded: string, hit: Range, within: Range): Range {
  const {from, to} = markedAt(folded, hit, within)
  let end = to
  const opens = hit.from - from <= shortest || hit.to - from <= shortest * 2
  while (opens && end < within.to && end - from < longest && !isSentenceEnd(folded.charCodeAt(end)))
    end = Math.min(within.to, clauseAt(folded, {from: end + 1, to: end + 1}).to)
  return {from, to: end}
}

function restates(folded: string, clause: Range, head: Range): boolean {
  if (clause.from < head.to) return false
  const own = characterPairs(folded, clause)
  const named = characterPairs(folded, head)
  const shared = [...own].filter(pair => named.has(pair)).length
  return own.size > 0 && shared / own.size > restatement
}
