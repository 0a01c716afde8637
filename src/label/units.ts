import {contains, type Range} from '../text/range.js'
import type {Item, Root, Section, Sentence} from '../tree/nodes.js'
import {behindIntroduction} from '../tree/steps.js'
import type {Unit} from './labelled.js'

/** A tree with the text that it is of. */
export interface Read {
  readonly root: Root
  readonly folded: string
}

/**
 * The single shortcomings, steps or fixes among the sentences of a part: its sub-sections, else its enumerated items,
 * else what a list set off by semicolons holds, else stretches of text that each begin with a sentence that `opens` one.
 */
export function unitsOf(
  {root, folded}: Read,
  own: readonly Section[],
  sentences: readonly Sentence[],
  opens: (sentence: Sentence) => boolean,
): readonly Unit[] {
  const subsections = subsectionsOf(root, own, sentences)
  if (subsections.length > 0) return subsections.map(({range, heading}) => ({range, head: heading.range}))

  const items = root.enumerations
    .flatMap((run): readonly Item[] => run.items)
    .filter(item => sentences.some(({range}) => contains(item.range, range)))
  if (items.length > 0) return items.map(({range, head}) => ({range, head}))
  const listed = listedIn(folded, sentences)
  return stretches(folded, sentences, sentence => listed.has(sentence) || opens(sentence))
}

/** The sentences of lists that semicolons set off. */
function listedIn(folded: string, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const endsOpen = (sentence: Sentence | undefined): boolean => sentence !== undefined && folded[sentence.range.to - 1] === ';'
  return new Set(sentences.filter((sentence, index) => endsOpen(sentence) || endsOpen(sentences[index - 1])))
}

/** The outermost sections below the part's own ones that hold its sentences. */
function subsectionsOf(root: Root, own: readonly Section[], sentences: readonly Sentence[]): readonly Section[] {
  const deeper = root.sections.filter(section => !own.includes(section) && own.some(parent => within(section, parent)))
  const level = Math.min(...deeper.map(({heading}) => heading.level))
  return deeper.filter(
    section =>
      section.heading.level === level && (section.children.length === 0 || sentences.some(({range}) => contains(section.range, range))),
  )
}

/** Sentences taken together from one that opens a unit up to the next; those before the first are an introduction. */
function stretches(folded: string, sentences: readonly Sentence[], opens: (sentence: Sentence) => boolean): readonly Unit[] {
  const units: {range: Range; head: Range}[] = []
  for (const sentence of sentences) {
    const last = units.at(-1)
    const told = opens(sentence) ? behindIntroduction(folded, sentence.range) : undefined
    if (told) units.push({range: told, head: told})
    else if (last) last.range = {from: last.range.from, to: sentence.range.to}
  }
  return units.length > 0 ? units : sentences.map(({range}) => ({range, head: range}))
}

const within = (section: Section, ancestor: Section): boolean => {
  for (let up = section.parent; up; up = up.parent) if (up === ancestor) return true
  return false
}
