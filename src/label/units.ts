import {contains, overlaps, type Range} from '../text/range.js'
import type {Item, Root, Section, Sentence} from '../tree/nodes.js'
import {behindIntroduction} from '../tree/steps.js'
import type {Unit} from './labelled.js'

/** A tree with the text that it is of. */
export interface Read {
  readonly root: Root
  readonly folded: string
}

/** Which of the sentences of a part open a unit. */
export interface Openers {
  readonly opens: (sentence: Sentence) => boolean
  /** Sentences that only go on with the unit before, whatever they list: the causes of all shortcomings together. */
  readonly isAside: (sentence: Sentence) => boolean
  /** Sentences that explain the one before: they open no unit where nothing else says what opens one. */
  readonly explains: (sentence: Sentence) => boolean
  /** Whether what stands before a colon says something itself, and does not only lead in. */
  readonly states: (words: Range) => boolean
}

/**
 * The single shortcomings, steps or fixes among the sentences of a part: its sub-sections, else its enumerated items,
 * with what a list set off by semicolons holds behind them; else stretches of text that each begin with a sentence that
 * `opens` one.
 */
export function unitsOf(
  {root, folded}: Read,
  own: readonly Section[],
  sentences: readonly Sentence[],
  {opens, isAside, explains, states}: Openers,
): readonly Unit[] {
  const listed = listedIn(folded, sentences)
  const isListed = (sentence: Sentence): boolean => listed.has(sentence) && !isAside(sentence)
  const numbered = numberedUnits(root, own, sentences, isAside)
  const [first] = numbered
  if (!first) {
    const opened = stretches(folded, sentences, sentence => !isAside(sentence) && (isListed(sentence) || opens(sentence)), states)
    return opened.length > 0 ? opened : stretches(folded, sentences, sentence => sentence === sentences[0] || !explains(sentence), states)
  }
  const behind = sentences.filter(({range}) => range.from >= first.range.to && !numbered.some(unit => overlaps(unit.range, range)))
  const more = behind.some(isListed) ? stretches(folded, behind, isListed, states) : []
  return [...numbered, ...more].sort((a, b) => a.range.from - b.range.from)
}

/** The units that numbers set off: the sub-sections of a part, else its enumerated items. */
function numberedUnits(root: Root, own: readonly Section[], sentences: readonly Sentence[], isAside: Openers['isAside']): readonly Unit[] {
  const subsections = subsectionsOf(root, own, sentences)
  if (subsections.length > 0) return subsections.map(({range, heading}) => ({range, head: heading.range}))
  return root.enumerations
    .flatMap((run): readonly Item[] => run.items)
    .filter(item => sentences.some(sentence => contains(item.range, sentence.range) && !isAside(sentence)))
    .map(({range, head}) => ({range, head}))
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

/** Blanks and a line's end; further away stands the text of another part. */
const widestGap = 4

/** Sentences taken together from one that opens a unit up to the next; those before the first are an introduction. */
function stretches(
  folded: string,
  sentences: readonly Sentence[],
  opens: (sentence: Sentence) => boolean,
  states: Openers['states'],
): readonly Unit[] {
  const units: {range: Range; head: Range}[] = []
  for (const sentence of sentences) {
    const last = units.at(-1)
    const behind = opens(sentence) ? behindIntroduction(folded, sentence.range) : undefined
    const told = behind && states({from: sentence.range.from, to: behind.from}) ? sentence.range : behind
    if (told) units.push({range: told, head: told})
    else if (last && sentence.range.from - last.range.to <= widestGap) last.range = {from: last.range.from, to: sentence.range.to}
  }
  return units
}

const within = (section: Section, ancestor: Section): boolean => {
  for (let up = section.parent; up; up = up.parent) if (up === ancestor) return true
  return false
}
