import {automatonOf, type Automaton, type NumberedPart, type Numbers} from './automaton.js'
import {parsePhrase, PhraseError, type PhraseNode} from './phrase.js'
import {chainsOf, isPlainPart, type Link, type Part, type PlainNode} from './chains.js'

/** A part that is not plain text; a year is relative to the reported one. */
export interface OtherPart {
  readonly part: number
  readonly sort: 'number' | 'title' | 'year'
  readonly year: number
}

/**
 * All phrases of a rulebook, as data: what is cached. Lists of lists are laid end to end: what belongs to `n` stands from
 * `firstX[n]` to `firstX[n + 1]`.
 */
export interface PhraseTable {
  readonly texts: readonly string[]
  /** The sets (lists of phrases in the rulebook) that each phrase belongs to. */
  readonly firstSet: Numbers
  readonly setOf: Numbers
  /** How many sets there are. */
  readonly sets: number
  /** The phrases that take the longest of their matches at a place, as one that ends with a number does, and not the shortest. */
  readonly longest: Numbers
  /** The phrase that each chain is a way to match of, the last phrase first. */
  readonly phraseOf: Numbers
  /** The chains: part, gap, part, gap, part …. */
  readonly firstLink: Numbers
  readonly links: Numbers
  /** How many parts there are. */
  readonly parts: number
  /** What sees the parts that are plain text. */
  readonly automaton: Automaton
  /** The parts that are not; in the automaton's list of parts they stand behind those of its states. */
  readonly others: readonly OtherPart[]
}

/** More states than the plain text of one phrase needs, and than that of all phrases of a rulebook does. */
const mostStates = {phrase: 5_000, rulebook: 500_000}

/** Collects the phrases of a rulebook into a table, each text once. */
export function tableBuilder(): {add(phrases: readonly string[]): number; table(): PhraseTable} {
  const phrases = new Map<string, {longest: boolean; chains: readonly (readonly Link[])[]; sets: number[]}>()
  let sets = 0
  return {
    add(list) {
      const set = sets++
      for (const text of new Set(list)) {
        const known = phrases.get(text)
        if (known) known.sets.push(set)
        else phrases.set(text, {...readPhrase(text), sets: [set]})
      }
      return set
    },
    table() {
      const numbers = new Map<string, number>()
      const parts: Part[] = []
      const numberOf = (part: Part): number => {
        const key = JSON.stringify(part)
        const known = numbers.get(key)
        if (known !== undefined) return known
        numbers.set(key, parts.length)
        return parts.push(part) - 1
      }
      const all = [...phrases.values()]
      const chains = all
        .flatMap(({chains}, phrase) =>
          chains.map(links => ({phrase, links: links.flatMap(({gap, part}, index) => [...(index > 0 ? [gap] : []), numberOf(part)])})),
        )
        .reverse()
      return {
        texts: [...phrases.keys()],
        firstSet: firsts(all.map(({sets}) => sets)),
        setOf: all.flatMap(({sets}) => sets),
        sets,
        longest: all.flatMap(({longest}, phrase) => (longest ? phrase : [])),
        phraseOf: chains.map(({phrase}) => phrase),
        firstLink: firsts(chains.map(({links}) => links)),
        links: chains.flatMap(({links}) => links),
        parts: parts.length,
        automaton: automatonFor(parts),
        others: parts.flatMap(otherPart),
      }
    },
  }
}

/** The phrases of a set, in the order of the rulebook. */
export function phrasesIn({texts, firstSet, setOf}: PhraseTable, set: number): readonly string[] {
  const found: string[] = []
  for (let phrase = 0; phrase < texts.length; phrase++) {
    for (let at = firstSet[phrase]!; at < firstSet[phrase + 1]!; at++) if (setOf[at] === set) found.push(texts[phrase]!)
  }
  return found
}

/** Where each of several lists begins when they are laid end to end. */
function firsts(lists: readonly (readonly unknown[])[]): readonly number[] {
  const places = [0]
  for (const {length} of lists) places.push(places.at(-1)! + length)
  return places
}

/** @throws PhraseError with the character at fault */
function readPhrase(text: string): {longest: boolean; chains: readonly (readonly Link[])[]} {
  const nodes = parsePhrase(text)
  const chains = chainsOf(nodes)
  if (chains === undefined || !isSmall(chains)) throw new PhraseError('phrase-too-many-ways', 0)
  return {longest: isLongest(nodes), chains}
}

/** Whether the plain text of the chains is soon built; where there is little of it, that need not be tried. */
const isSmall = (chains: readonly (readonly Link[])[]): boolean =>
  chains.every(links =>
    links.every(
      ({part}) => !isPlainPart(part) || texts(part) < mostStates.phrase || automatonOf([[0, part]], mostStates.phrase) !== undefined,
    ),
  )

/** How many texts a part stands for. */
const texts = (nodes: readonly PlainNode[]): number =>
  nodes.reduce((known, node) => known * (typeof node === 'string' ? 1 : node.any.reduce((sum, branch) => sum + texts(branch), 0)), 1)

function isLongest(nodes: readonly PhraseNode[]): boolean {
  const last = nodes.at(-1)
  return typeof last === 'object' && 'number' in last
}

/** @throws PhraseError when the phrases together are too many to be looked for */
function automatonFor(parts: readonly Part[]): Automaton {
  const automaton = automatonOf(
    parts.flatMap((part, number): NumberedPart[] => (isPlainPart(part) ? [[number, part]] : [])),
    mostStates.rulebook,
  )
  if (!automaton) throw new PhraseError('phrases-too-many', 0)
  const others = parts.flatMap(otherPart).map(({part}) => part)
  const known = automaton.parts.length
  return {
    ...automaton,
    firstPart: [...Array.from(automaton.firstPart), ...others.map((_, index) => known + index + 1)],
    parts: [...Array.from(automaton.parts), ...others],
  }
}

function otherPart(part: Part, number: number): readonly OtherPart[] {
  if (isPlainPart(part)) return []
  if ('year' in part) return [{part: number, sort: 'year', year: part.year}]
  return [{part: number, sort: 'number' in part ? 'number' : 'title', year: 0}]
}
