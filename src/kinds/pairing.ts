import type {RequirementId, SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {around} from '../text/inside.js'
import {once} from '../text/once.js'
import {characterPairs} from '../tree/character-pairs.js'
import {singleShare, tellingOf} from '../tree/telling.js'
import {notApplicable, type KindContext} from './verdict.js'
import type {Kind} from './kind.js'
import {nodesInOrder} from './nodes-in-order.js'
import {cancelling, required, requirement, scope, topics, topicTable, whole, type TopicTable} from './option.js'

export interface PairingOptions {
  readonly with: RequirementId
  /** Stock words that every report shares and that link nothing. */
  readonly ignore?: SetId
  /** Shared pairs of characters that make a link. */
  readonly min?: number
  /** Themes: a node whose naming words speak of one is answered by a unit that speaks of it too. */
  readonly themes?: readonly SetId[]
  /** What a node can need, by its naming words, each with what meets it: where a need is told, nothing else is an answer. */
  readonly needs?: TopicTable
}

/**
 * Each node is answered by a unit of another part: they share words that are not stock, or a theme. What a node needs is met
 * only by what can meet it; then one shared character, or the same place in the two lists, is enough.
 *
 * @zh 每条不足在安排里有没有对应
 */
export const pairing: Kind<PairingOptions> = {
  options: {
    ...scope,
    in: required(scope.in),
    with: required(requirement),
    themes: topics,
    needs: topicTable,
    ignore: cancelling,
    min: whole(1),
  },
  judge: (nodes, options, context) => {
    const {min = 2, themes = [], needs = []} = options
    const means = [...new Set(needs.flatMap(({by}) => by))]
    if (nodes.length === 0) return notApplicable

    const {root} = context
    const held = (sets: readonly SetId[], range: Range): readonly SetId[] => sets.filter(set => root.hits.within(set, range).length > 0)
    const said = (range: Range): Said => ({pairs: pairsOf(range, options, context), singles: singlesOf(range, options, context)})
    const answerIn = (range: Range, head: Range): Answer => ({
      head,
      said: said(range),
      themes: held(themes, range),
      means: held(means, range),
    })
    const {units} = root.parts[options.with]
    const steps = units.map(({range, head}) => answerIn(range, head))
    /** Steps by the sentences that they are cut of: what one lacks, another may tell. */
    const sentences = once(() => units.map(({range, head}) => answerIn(sentenceOf(root, range), head)))
    return nodesInOrder(
      nodes.map((node, place) => {
        const own = said(node.range)
        const naming = node.head ?? node.range
        const named = held(themes, naming)
        const needed = needs.filter(({of}) => root.hits.within(of, naming).length > 0)
        const among = (answers: readonly Answer[]): readonly Link[] =>
          answers
            .map((answer, at) => {
              const onTheme = named.some(theme => answer.themes.includes(theme))
              const shared = common(own.pairs, answer.said.pairs) + (onTheme ? min : 0)
              const isMet = needed.length === 0 || needed.some(({by}) => by.some(set => answer.means.includes(set)))
              const isInPlace = at === place && (named.length === 0 || answer.themes.length === 0)
              const isNear = isInPlace || shared > 0 || common(own.singles, answer.said.singles) > 0
              return {head: answer.head, shared, isLink: isMet && (shared >= min || (needed.length > 0 && isNear))}
            })
            .filter(({isLink}) => isLink)
            .sort((a, b) => b.shared - a.shared)
        const found = among(steps)
        const links = found.length > 0 ? found : among(sentences())
        const close = links.filter(({shared}) => shared >= min)
        return {node, good: links.length > 0, by: (close.length > 0 ? close : links).map(({head}) => head)}
      }),
    )
  },
  lint: options => (options.in === options.with ? 'same-part' : undefined),
  traits: {themes: ({themes = []}) => themes},
}

/** What a step, or the sentence that it is cut of, says and brings. */
interface Answer {
  readonly head: Range
  readonly said: Said
  readonly themes: readonly SetId[]
  readonly means: readonly SetId[]
}

interface Link {
  readonly head: Range
  readonly shared: number
}

const sentenceOf = ({sentences}: KindContext['root'], range: Range): Range => {
  const index = around(sentences, range)
  return index < 0 ? range : sentences[index]!.range
}

/** The words of a stretch: its pairs of characters, and its single ones. */
interface Said {
  readonly pairs: ReadonlySet<string>
  readonly singles: ReadonlySet<string>
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(words => b.has(words)).length

function singlesOf(range: Range, {ignore}: PairingOptions, {root, text}: KindContext): ReadonlySet<string> {
  const stock = ignore === undefined ? [] : root.hits.within(ignore, range)
  const telling = [...tellingOf(text.folded, range, stock)]
  return new Set(telling.filter(([words, tells]) => words.length === 1 && tells >= singleShare).map(([words]) => words))
}

function pairsOf(range: Range, {ignore}: PairingOptions, {root, text}: KindContext): ReadonlySet<string> {
  return characterPairs(text.folded, range, ignore === undefined ? [] : root.hits.within(ignore, range))
}
