import {contains, type Range} from '../text/range.js'
import type {Item, Root, Section, Sentence} from '../tree/nodes.js'
import type {Unit} from './labelled.js'

/**
 * The single shortcomings, steps or fixes among the sentences of a part: its sub-sections, else its enumerated items,
 * else stretches of text that each begin with a sentence that `opens` one.
 */
export function unitsOf(root: Root, own: readonly Section[], sentences: readonly Sentence[], opens: (sentence: Sentence) => boolean): readonly Unit[] {
  const subsections = subsectionsOf(root, own, sentences)
  if (subsections.length > 0) return subsections.map(({range, heading}) => ({range, head: heading.range}))

  const items = root.enumerations.flatMap((run): readonly Item[] => run.items).filter(item => sentences.some(({range}) => contains(item.range, range)))
  if (items.length > 0) return items.map(({range, head}) => ({range, head}))
  return stretches(sentences, opens)
}

/** The outermost sections below the part's own ones that hold its sentences. */
function subsectionsOf(root: Root, own: readonly Section[], sentences: readonly Sentence[]): readonly Section[] {
  const deeper = root.sections.filter(section => !own.includes(section) && own.some(parent => within(section, parent)))
  const level = Math.min(...deeper.map(({heading}) => heading.level))
  return deeper.filter(section => section.heading.level === level && (section.children.length === 0 || sentences.some(({range}) => contains(section.range, range))))
}

/** Sentences taken together from one that opens a unit up to the next; those before the first are an introduction. */
function stretches(sentences: readonly Sentence[], opens: (sentence: Sentence) => boolean): readonly Unit[] {
  const units: {range: Range; head: Range}[] = []
  for (const sentence of sentences) {
    const last = units.at(-1)
    if (opens(sentence)) units.push({range: sentence.range, head: sentence.range})
    else if (last) last.range = {from: last.range.from, to: sentence.range.to}
  }
  return units.length > 0 ? units : sentences.map(({range}) => ({range, head: range}))
}

const within = (section: Section, ancestor: Section): boolean => {
  for (let up = section.parent; up; up = up.parent) if (up === ancestor) return true
  return false
}
