import type {Clause} from '../clause/clauses.js'
import {leadsToResult} from '../clause/explaining.js'
import {explainingOf, undoes, type WordList} from '../label/circumstances.js'
import type {SetId} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
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
  /** Longer words that hold a marker and mark none. */
  readonly not?: SetId
  /** Circumstances that explain without a marker, in any clause behind the first. */
  readonly circumstances?: SetId
  /** What work needs: staff, money, time, equipment, rules … */
  readonly means?: SetId
  /** … and words that say how little of it there is: both in one clause are a circumstance behind the first clause, or before a result. */
  readonly lacking?: SetId
  /** Words by which a clause follows from the ones before it. */
  readonly results?: SetId
  /** Words that say that the work itself lacks something. */
  readonly lacks?: SetId
  /** Words by which the shortcoming itself is that hands or equipment lack. */
  readonly short?: SetId
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
  options: {
    ...scope,
    in: required(scope.in),
    markers: required(phrases),
    not: phrases,
    circumstances: phrases,
    means: phrases,
    lacking: phrases,
    results: phrases,
    lacks: phrases,
    short: phrases,
  },
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

function causesOf(node: Node, options: CauseOptions, context: KindContext): readonly Range[] {
  const {root, text} = context
  const {markers, not} = options
  const head = node.head ?? node.range
  const cancels = not === undefined ? [] : root.hits.within(not, node.range)
  const marked = root.hits
    .within(markers, node.range)
    .filter(hit => !cancels.some(cancel => undoes(cancel, hit)))
    .filter(hit => !restates(text.folded, markedAt(text.folded, hit, node.range), head))
    .map(hit => explanationAt(text.folded, hit, node.range))
  const once = marked.filter((range, index) => marked.findIndex(({from, to}) => from === range.from && to === range.to) === index)
  return once.length > 0 ? once : circumstancesOf(node, options, context)
}

/**
 * The circumstances of a shortcoming, one stretch a sentence: clauses that tell one, in any sentence behind the first also
 * those that tell neither a lack, nor an instance, nor a result, and those that go on from them.
 *
 * ```text
 * > | 取证难。采砂船夜间作业、流动性强，跨越三县水域，人船已走。
 *              ^^^^^^^^^^^^^^^^^^^^
 * ```
 */
function circumstancesOf(node: Node, options: CauseOptions, {root, text}: KindContext): readonly Range[] {
  const clauses = root.reading.of(node.range).filter(({range}) => range.from >= node.range.from)
  const cancels = options.not === undefined ? [] : root.hits.within(options.not, node.range)
  const holds = (list: WordList, {range}: Clause): boolean => {
    const set = options[list]
    return set !== undefined && root.hits.within(set, range).some(hit => !cancels.some(cancel => undoes(cancel, hit)))
  }
  const tellings = clauses.map(clause => explainingOf(clause, text.folded, list => holds(list, clause)))
  const isBehind = ({range}: Clause, index: number): boolean => index > 0 || (node.head !== undefined && range.from >= node.head.to)
  /** In the first clause only means that lack explain what follows from them, and anything that words such as 致使 lead on from. */
  const leadsOn = (clause: Clause, index: number): boolean => {
    if (holds('lacks', clause)) return false
    const later = clauses.flatMap((one, at) => (at > index && one.sentence === clause.sentence ? [{one, telling: tellings[at]}] : []))
    return ofMeans(clause)
      ? later.some(({telling}) => telling === 'result' || telling === 'lack')
      : later.some(({one: {range}}) => leadsToResult(text.folded.slice(range.from, range.to)))
  }
  const ofMeans = (clause: Clause): boolean => holds('means', clause) && holds('lacking', clause)
  /** Where the shortcoming is that hands lack, how many there are says it again. */
  const opening = clauses.filter(({sentence}, index) => sentence === clauses[0]!.sentence && (index === 0 || tellings[index] === 'lack'))
  const isShort = options.short !== undefined && opening.every(({range}) => root.hits.within(options.short!, range).length > 0)
  const isNew = (clause: Clause): boolean => !isShort || !ofMeans(clause) || holds('circumstances', clause)
  const found: {from: number; to: number; in: Clause['sentence']; at: number}[] = []
  clauses.forEach((clause, index) => {
    const telling = tellings[index]
    const last = found.at(-1)
    const goesOn = last?.in === clause.sentence && last.at === index - 1
    const isLater = clause.sentence !== clauses[0]!.sentence
    const explains =
      (telling === 'circumstance' && ((isBehind(clause, index) && isNew(clause)) || leadsOn(clause, index))) ||
      (telling === 'open' &&
        !cancels.some(cancel => overlaps(cancel, clause.range)) &&
        options.lacks !== undefined &&
        (goesOn || (isLater && clauses[index - 1]!.sentence !== clause.sentence)))
    if (!explains) return
    if (last?.in === clause.sentence) Object.assign(last, {to: clause.range.to, at: index})
    else found.push({...clause.range, in: clause.sentence, at: index})
  })
  return found.map(({from, to}) => ({from, to}))
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

/** Whether a clause behind the shortcoming's first words has nearly nothing but these. */
function restates(folded: string, clause: Range, head: Range): boolean {
  if (clause.from < head.to) return false
  const own = characterPairs(folded, clause)
  const named = characterPairs(folded, head)
  const shared = [...own].filter(pair => named.has(pair)).length
  return own.size > 0 && shared / own.size > restatement
}
