import {requirementIds, type RequirementId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {behindSeparator, closes, describes, lastStart} from '../tree/coordinated.js'
import {named, uncancelled, type Look} from './look.js'

/** A noun that ends what a heading names, and the content whose noun it is. */
export interface Closer {
  readonly id: RequirementId
  readonly range: Range
}

/** So far from the beginning of its clause the verb may stand that a heading does something with. */
export const verbReach = 4
/** A piece no longer than its noun and this says nothing of its own: it goes with the one before. */
const bare = 2

/**
 * The pieces of a heading that each name something: it ends where the noun of a content stands before a separator.
 *
 * ```text
 * > | 主要负责人履职情况及存在的不足和下步打算
 *     ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^ ^^^^^^^^
 * ```
 */
export function headingPieces(words: Range, look: Look): readonly Range[] {
  const closers = closersIn(words, look, uncancelled)
  const pieces: Range[] = []
  let from = words.from
  for (const [index, closer] of closers.entries()) {
    const next = behindSeparator(look.folded, closer.range.to, words.to)
    if (next === undefined || closer.range.from < from) continue
    const following = closers.slice(index + 1).find(({range}) => range.from >= next)
    if (following && goesWith(closer, following, {from: next, to: following.range.to}, look)) continue
    pieces.push({from, to: closer.range.to})
    from = next
  }
  return [...pieces, {from, to: words.to}]
}

/** Whether a piece only goes on with what the one before it names: 问题和不足, or 问题和不足的整改情况 */
function goesWith(closer: Closer, following: Closer, piece: Range, look: Look): boolean {
  if (closer.id === 'shortcomings' && following.id === 'prior-fixes') return named(look, 'last-time', 'text', piece).length === 0
  return closer.id === following.id && following.range.from - piece.from <= bare
}

/**
 * The noun of a content that ends a piece, if what it names is not only dealt with there. The nouns of measures (情况) tell
 * only one `ofSeveral` pieces from the others.
 */
export function closerOf(piece: Range, look: Look, ofSeveral: boolean): Closer | undefined {
  const closer = closersIn(piece, look, named).findLast(({range}) => closes(look.folded, range.to, piece.to))
  if (!closer || isDealtWith(closer, piece, look)) return undefined
  return closer.id !== 'measures' || (ofSeveral && named(look, 'no-content', 'heading', piece).length === 0) ? closer : undefined
}

/** Whether a verb of the piece deals with what its noun names: 整治突出问题 names no shortcoming, 落实年度计划 no plan. */
function isDealtWith({id, range}: Closer, piece: Range, look: Look): boolean {
  const before = {from: piece.from, to: range.from}
  const start = lastStart(look.folded, before, id === 'shortcomings' ? 'clause' : 'row')
  if (id === 'shortcomings') return named(look, 'dealing', 'text', {from: start, to: before.to}).length > 0
  return named(look, 'working', 'text', {from: start, to: before.to}).some(
    verb => verb.from - start <= verbReach && !describes(look.folded, {from: verb.to, to: range.from}),
  )
}

/** The nouns of all contents in a range, each with the words that may stand behind it (问题 清单), in their order. */
function closersIn(range: Range, look: Look, find: typeof named): readonly Closer[] {
  const tails = (name: string): readonly Range[] => named(look, name, 'text', range)
  const [anyTails, troubleTails] = [tails('heading-tail'), tails('trouble-tail')]
  const withTail = ({from, to}: Range, id: RequirementId): Range => {
    const own = [...anyTails, ...(id === 'shortcomings' ? troubleTails : [])].filter(tail => tail.from === to)
    return {from, to: Math.max(to, ...own.map(tail => tail.to))}
  }
  const all = requirementIds.flatMap(id => find(look, id, 'main', range).map((noun): Closer => ({id, range: withTail(noun, id)})))
  return all
    .filter(one => !all.some(({range: {from, to}}) => to === one.range.to && from < one.range.from))
    .sort((a, b) => a.range.to - b.range.to)
}
