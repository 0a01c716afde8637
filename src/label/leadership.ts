import {isLeading} from '../clause/actor.js'
import type {Reading} from '../clause/clauses.js'
import {firstIn} from '../clause/grammar.js'
import type {Hits} from '../phrase/scan.js'
import type {Topic} from '../rulebook/rulebook.js'
import {contains, type Range} from '../text/range.js'
import type {Section, Sentence} from '../tree/nodes.js'
import {topicHits} from './owners.js'

type Topics = Readonly<Record<string, Topic>>

interface Read {
  readonly hits: Hits
  readonly topics: Topics
  readonly reading: Reading
  readonly reportedYear: readonly Sentence[]
}

/** The sentences on the leaders' duty: under its heading, with its words, or in an item that its words open. */
export function leadershipSentences(sections: readonly Section[], {hits, topics, reading, reportedYear}: Read): readonly Sentence[] {
  const topic = topics['leadership']
  const speaks = (range: Range): boolean =>
    topic !== undefined && topicHits(hits, topic, 'text', range).length > 0 && !isOfSuperiors(range, reading)
  const isUnder = (range: Range): boolean => sections.some(section => contains(section.range, range))
  return reportedYear.filter(({range, item}) => speaks(range) || (item !== undefined && speaks(item.head)) || isUnder(range))
}

/** Of these, those that speak of the leaders' duty itself; without any, those around it still are a mention. */
export function leadershipCore(sentences: readonly Sentence[], {hits, topics}: Read): readonly Sentence[] {
  const topic = topics['leadership']
  if (!topic) return sentences
  const speaks = (range: Range): boolean => topicHits(hits, topic, 'core', range).length > 0
  const core = sentences.filter(({range, item}) => speaks(range) || (item !== undefined && speaks(item.head)))
  return core.length > 0 ? core : sentences.slice(0, 1)
}

/** Whether a section's own heading, or one above it, names the leaders' duty: what stands there is no measure by itself. */
export const isOfLeaders = (section: Section | undefined, hits: Hits, topics: Topics): boolean =>
  section !== undefined &&
  topics['leadership'] !== undefined &&
  (topicHits(hits, topics['leadership'], 'heading', section.heading.words).length > 0 || isOfLeaders(section.parent, hits, topics))

/** Whether nothing in a sentence but a superior's decisions is spoken of: carrying them out is no one's act. */
function isOfSuperiors(range: Range, reading: Reading): boolean {
  const clauses = reading.of(range)
  const carriesOut = (clause: Range): boolean => firstIn(reading.marks['carrying-out'], clause) !== undefined
  return (
    clauses.length > 0 &&
    clauses.every(clause => clause.actor.kind === 'superior' || (!isLeading(clause.actor) && carriesOut(clause.range)))
  )
}
