import type {RequirementId, SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {characterPairs} from '../tree/character-pairs.js'
import {notApplicable, type KindContext} from './verdict.js'
import type {Kind} from './kind.js'
import {nodesInOrder} from './nodes-in-order.js'
import {cancelling, required, requirement, scope, topics, whole} from './option.js'

export interface PairingOptions {
  readonly with: RequirementId
  /** Stock words that every report shares and that link nothing. */
  readonly ignore?: SetId
  /** Shared pairs of characters that make a link. */
  readonly min?: number
  /** Themes: a node whose naming words speak of one is answered by a unit that speaks of it too. */
  readonly themes?: readonly SetId[]
}

/**
 * Each node is answered by a unit of another part: they share words that are not stock, or a theme.
 *
 * @zh 每条不足在安排里有没有对应
 */
export const pairing: Kind<PairingOptions> = {
  options: {...scope, in: required(scope.in), with: required(requirement), themes: topics, ignore: cancelling, min: whole(1)},
  judge: (nodes, options, context) => {
    const {min = 2, themes = []} = options
    if (nodes.length === 0) return notApplicable

    const speaksOf = (range: Range): readonly SetId[] => themes.filter(theme => context.root.hits.within(theme, range).length > 0)
    const answers = context.root.parts[options.with].units.map(unit => ({
      head: unit.head,
      words: pairsOf(unit.range, options, context),
      themes: speaksOf(unit.range),
    }))
    return nodesInOrder(
      nodes.map(node => {
        const own = pairsOf(node.range, options, context)
        const named = speaksOf(node.head ?? node.range)
        const links = answers
          .map(answer => ({
            head: answer.head,
            shared: [...own].filter(pair => answer.words.has(pair)).length + (named.some(theme => answer.themes.includes(theme)) ? min : 0),
          }))
          .filter(({shared}) => shared >= min)
          .sort((a, b) => b.shared - a.shared)
        return {node, good: links.length > 0, by: links.map(({head}) => head)}
      }),
    )
  },
  lint: options => (options.in === options.with ? 'same-part' : undefined),
  traits: {themes: ({themes = []}) => themes},
}

function pairsOf(range: Range, {ignore}: PairingOptions, {root, text}: KindContext): ReadonlySet<string> {
  return characterPairs(text.folded, range, ignore === undefined ? [] : root.hits.within(ignore, range))
}
