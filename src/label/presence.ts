import {isFiller} from '../tree/filler.js'
import type {Section, Sentence} from '../tree/nodes.js'
import {isStockSentence} from '../tree/stock-sentence.js'
import type {Presence} from './labelled.js'

const shortest = 8
/** A longer heading tells something itself. */
const longestTitle = 48

/** How a requirement stands in a report that has these sections and sentences about it. */
export function presenceOf(sections: readonly Section[], sentences: readonly Sentence[], folded: string): Presence {
  const substance = sentences.filter(({range: {from, to}}) => to - from >= shortest && !isStockSentence(folded.slice(from, to))).length
  if (sections.length > 0) return substance > 0 || sections.some(section => section.children.length > 0) ? 'section' : 'mention'
  return substance >= 2 ? 'embedded' : substance === 1 ? 'mention' : 'missing'
}

/** Whether a section has nothing but its heading, no heading below that says something, and no more in its own than a title. */
export const isBare = ({heading: {words}, children}: Section, folded: string): boolean =>
  words.to - words.from <= longestTitle &&
  !children.some(
    child =>
      child.type === 'section' && (!isFiller(folded.slice(child.heading.words.from, child.heading.words.to)) || !isBare(child, folded)),
  )
