import type {Hits} from '../phrase/scan.js'
import type {Topic} from '../rulebook/rulebook.js'
import {without} from '../text/inside.js'
import type {Range} from '../text/range.js'

export type Topics = Readonly<Record<string, Topic>>

/** What is looked up in a text: the places of all phrases, the topics they belong to, and the folded text itself. */
export interface Look {
  readonly hits: Hits
  readonly topics: Topics
  readonly folded: string
}

type Part = 'heading' | 'main' | 'hint' | 'text' | 'core'
type Cancel = 'not' | 'not-heading'

/** The matches of a topic's set in a range, without those that its `not` phrases cancel. */
export function topicHits(hits: Hits, topic: Topic, set: Part, range: Range): readonly Range[] {
  const found = hits.within(topic[set], range)
  if (found.length === 0) return found
  const not = hits.within(set === 'text' || set === 'core' ? topic.not : topic['not-heading'], range)
  return not.length === 0 ? found : found.filter(without(not))
}

/** The matches of a named topic, none where the rulebook has no such topic. */
export function named({hits, topics}: Look, name: string, set: Part, range: Range): readonly Range[] {
  const topic = topics[name]
  return topic ? topicHits(hits, topic, set, range) : []
}

/** As `named`, with those that `not` phrases cancel, or these phrases themselves. */
export const uncancelled = ({hits, topics}: Look, name: string, set: Part | Cancel, range: Range): readonly Range[] => {
  const topic = topics[name]
  return topic ? hits.within(topic[set], range) : []
}
