import {isLeading} from '../clause/actor.js'
import type {Reading} from '../clause/clauses.js'
import {firstIn} from '../text/inside.js'
import {contains, type Range} from '../text/range.js'
import type {Section, Sentence} from '../tree/nodes.js'
import {named, type Look} from './look.js'

interface Read extends Look {
  readonly reading: Reading
  readonly reportedYear: readonly Sentence[]
}

/** The sentences on the leaders' duty: under its heading, with its words, or in an item that its words open. */
export function leadershipSentences(sections: readonly Section[], given: Read): readonly Sentence[] {
  const speaks = (range: Range): boolean => named(given, 'leadership', 'text', range).length > 0 && !isOfSuperiors(range, given.reading)
  const isUnder = (range: Range): boolean => sections.some(section => contains(section.range, range))
  return given.reportedYear.filter(({range, item}) => speaks(range) || (item !== undefined && speaks(item.head)) || isUnder(range))
}

/** Of these, those that speak of the leaders' duty itself; without any, those around it still are a mention. */
export function leadershipCore(sentences: readonly Sentence[], look: Look): readonly Sentence[] {
  if (!look.topics['leadership']) return sentences
  const speaks = (range: Range): boolean => named(look, 'leadership', 'core', range).length > 0
  const core = sentences.filter(({range, item}) => speaks(range) || (item !== undefined && speaks(item.head)))
  return core.length > 0 ? core : sentences.slice(0, 1)
}

/** Whether a section's own heading, or one above it, names the leaders' duty: what stands there is no measure by itself. */
export const isOfLeaders = (section: Section | undefined, look: Look): boolean =>
  section !== undefined &&
  (named(look, 'leadership', 'heading', section.heading.words).length > 0 || isOfLeaders(section.parent, look))

/** Whether nothing in a sentence but a superior's decisions is spoken of: carrying them out is no one's act. */
function isOfSuperiors(range: Range, reading: Reading): boolean {
  const clauses = reading.of(range)
  const carriesOut = (clause: Range): boolean => firstIn(reading.marks['carrying-out'], clause) !== undefined
  return (
    clauses.length > 0 &&
    clauses.every(clause => clause.actor.kind === 'superior' || (!isLeading(clause.actor) && carriesOut(clause.range)))
  )
}
