import type {RootContent} from 'mdast'
import type {GapReport, Result} from './gap-report.js'
import {heading, list, paragraph, table} from './nodes.js'
import {quotes} from './quotes.js'
import type {Say} from './words.js'

type Node = NonNullable<Result['nodes']>[number]

/** The acts of the leaders that were found, each with its quote. */
export function acts({results}: GapReport, say: Say): readonly RootContent[] {
  const found = results.find(({rule}) => rule === 'leadership-acts')?.evidence ?? []
  return [heading(3, say('acts')), found.length === 0 ? paragraph(say('noActs')) : list(found.map(act => [quotes([act], say)]))]
}

/** Each shortcoming with its cause, whether it concerns rule-of-law work, and the step that answers it. */
export function matrix({results}: GapReport, say: Say): readonly RootContent[] {
  const nodesOf = (rule: string): readonly Node[] => results.find(result => result.rule === rule)?.nodes ?? []
  const shortcomings = nodesOf('shortcomings-causes')
  if (shortcomings.length === 0) return []
  const same = (rule: string, node: Node): Node | undefined => nodesOf(rule).find(({place}) => JSON.stringify(place) === JSON.stringify(node.place))
  const by = (node: Node | undefined, none: string): string => (node === undefined ? say('none') : node.good && node.by.length > 0 ? quotes(node.by, say, 1) : say(none))
  const rows = shortcomings.map(node => [
    quotes([node], say),
    by(node, 'matrix.noCause'),
    say(same('shortcomings-rule-of-law', node)?.good ? 'matrix.yes' : 'matrix.no'),
    by(same('plan-answers-shortcomings', node), 'matrix.noStep'),
  ])
  return [heading(3, say('matrix')), table(['shortcoming', 'cause', 'ruleOfLaw', 'step'].map(column => say(`matrix.${column}`)), rows)]
}
