import type {Root, Sentence} from '../tree/nodes.js'
import {uncancelled, type Look} from './look.js'

/** A cause that opens a sentence is marked within so many characters. */
const markerReach = 10

/**
 * The sentences that only explain the one before them in their paragraph: they open with the mark of a cause, or tell
 * circumstances. In a list without numbers they are no shortcoming of their own.
 */
export function explainingSentences(root: Root, look: Look): (sentence: Sentence) => boolean {
  const later = new Set(root.paragraphs.flatMap(({children}) => children.slice(1)))
  const holds = (topic: string, {range}: Sentence): boolean => uncancelled(look, topic, 'text', range).length > 0
  const isMarked = ({range}: Sentence): boolean =>
    uncancelled(look, 'cause', 'text', range).some(({from}) => from - range.from <= markerReach)
  return sentence =>
    later.has(sentence) && (isMarked(sentence) || holds('circumstance', sentence) || (holds('means', sentence) && holds('scant', sentence)))
}
