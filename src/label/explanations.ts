import type {Reading} from '../clause/clauses.js'
import type {Range} from '../text/range.js'
import type {Root, Sentence} from '../tree/nodes.js'
import {explainingOf, undoes, type WordList} from './circumstances.js'
import {named, uncancelled, type Look} from './look.js'

/** The topics whose words tell circumstances, and what is no cause. */
const topicOf: Readonly<Record<WordList, string>> = {
  circumstances: 'circumstance',
  means: 'means',
  lacking: 'scant',
  results: 'result',
  lacks: 'deficit',
}

/** A cause that opens a sentence is marked within so many characters. */
const markerReach = 10

/**
 * The sentences that only explain the one before them in their paragraph: they open with the mark of a cause, or tell
 * circumstances. In a list without numbers they are no shortcoming of their own.
 */
export function explainingSentences(root: Root, look: Look, reading: Reading): (sentence: Sentence) => boolean {
  const later = new Set(root.paragraphs.flatMap(({children}) => children.slice(1)))
  const isMarked = ({range}: Sentence): boolean =>
    uncancelled(look, 'cause', 'text', range).some(({from}) => from - range.from <= markerReach)
  const tells = (sentence: Sentence): boolean => {
    const [first, ...more] = reading
      .of(sentence.range)
      .map(clause => explainingOf(clause, look.folded, list => heldIn(clause.range, topicOf[list], look)))
    return (
      first === 'circumstance' ||
      (first === 'open' && look.topics[topicOf.lacks] !== undefined) ||
      (first === 'lack' && more.includes('circumstance'))
    )
  }
  return sentence => later.has(sentence) && (isMarked(sentence) || tells(sentence))
}

function heldIn(range: Range, topic: string, look: Look): boolean {
  const cancels = uncancelled(look, 'no-cause', 'text', range)
  return named(look, topic, 'text', range).some(hit => !cancels.some(cancel => undoes(cancel, hit)))
}
