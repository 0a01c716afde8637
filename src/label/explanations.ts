import type {Hits} from '../phrase/scan.js'
import type {Topic} from '../rulebook/rulebook.js'
import type {Root, Sentence} from '../tree/nodes.js'

/** A cause that opens a sentence is marked within so many characters. */
const markerReach = 10

/**
 * The sentences that only explain the one before them in their paragraph: they open with the mark of a cause, or tell
 * circumstances. In a list without numbers they are no shortcoming of their own.
 */
export function explainingSentences(root: Root, hits: Hits, topics: Readonly<Record<string, Topic>>): (sentence: Sentence) => boolean {
  const {cause, circumstance, means, scant} = topics
  const later = new Set(root.paragraphs.flatMap(({children}) => children.slice(1)))
  const holds = (topic: Topic | undefined, {range}: Sentence): boolean => topic !== undefined && hits.within(topic.text, range).length > 0
  const isMarked = ({range}: Sentence): boolean =>
    cause !== undefined && hits.within(cause.text, range).some(({from}) => from - range.from <= markerReach)
  return sentence =>
    later.has(sentence) && (isMarked(sentence) || holds(circumstance, sentence) || (holds(means, sentence) && holds(scant, sentence)))
}
