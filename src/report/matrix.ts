import type {RootContent} from 'mdast'
import type {Showing} from '../rulebook/rulebook.js'
import type {GapReport, Result} from './gap-report.js'
import {heading, list, paragraph, table} from './nodes.js'
import {quotes} from './quotes.js'
import type {Say} from './words.js'

type Node = NonNullable<Result['nodes']>[number]

/** The acts of the leaders that were found, each with its quote; nothing where no rule looks for them. */
export function acts({results}: GapReport, say: Say): readonly RootContent[] {
  const looking = results.filter(({shows}) => shows === 'acts')
  if (looking.length === 0) return []
  const found = looking.flatMap(({evidence}) => evidence)
  return [heading(3, say('acts')), found.length === 0 ? paragraph(say('noActs')) : list(found.map(act => [quotes([act], say)]))]
}

/** Each shortcoming with its cause, whether it concerns rule-of-law work, and the step that answers it, as far as rules look for them. */
export function matrix({results}: GapReport, say: Say): readonly RootContent[] {
  const shown = columns.filter(({shows}) => results.some(result => result.shows === shows))
  const nodesOf = (of: Showing): readonly Node[] => results.find(({shows}) => shows === of)?.nodes ?? []
  const shortcomings = shown.map(({shows}) => nodesOf(shows)).find(({length}) => length > 0) ?? []
  if (shortcomings.length === 0) return []
  const same = (of: Showing, node: Node): Node | undefined =>
    nodesOf(of).find(({place}) => JSON.stringify(place) === JSON.stringify(node.place))
  const rows = shortcomings.map(node => [quotes([node], say), ...shown.map(({shows, words}) => words(same(shows, node), say))])
  return [heading(3, say('matrix')), table([say('matrix.shortcoming'), ...shown.map(({head}) => say(head))], rows)]
}

interface Column {
  readonly shows: Showing
  readonly head: string
  readonly words: (node: Node | undefined, say: Say) => string
}

const by = (none: string) => (node: Node | undefined, say: Say): string =>
  node === undefined ? say('none') : node.good && node.by.length > 0 ? quotes(node.by, say, 1) : say(none)

const columns: readonly Column[] = [
  {shows: 'causes', head: 'matrix.cause', words: by('matrix.noCause')},
  {shows: 'rule-of-law', head: 'matrix.ruleOfLaw', words: (node, say) => say(node?.good ? 'matrix.yes' : 'matrix.no')},
  {shows: 'steps', head: 'matrix.step', words: by('matrix.noStep')},
]
