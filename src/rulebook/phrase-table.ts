import type {Range} from '../text/range.js'
import {parsePhrase, starts} from './phrase.js'
import {matchEnd, phraseSteps, type PhraseStep} from './phrase-match.js'

/** A phrase and the sets (lists of phrases in the rulebook) that it belongs to. */
export interface TablePhrase {
  readonly text: string
  readonly steps: readonly PhraseStep[]
  readonly sets: readonly number[]
}

/** All phrases of a rulebook, as data: what is cached. */
export interface PhraseTable {
  readonly phrases: readonly TablePhrase[]
  /** The phrases, by number, under each text that a match of theirs can begin with. */
  readonly starts: Readonly<Record<string, readonly number[]>>
  /** How many sets there are. */
  readonly sets: number
}

/** Finds every phrase of a table in one pass over a text. */
export type PhraseScanner = (folded: string, year: number | undefined) => Hits

/** Where the phrases of each set stand in a text. */
export interface Hits {
  /** The places of a set, by start. */
  of(set: number): readonly Range[]
  /** The places of a set that lie within a range, by start. */
  within(set: number, range: Range): readonly Range[]
}

/** A phrase start and the phrases, by number, that it may begin. */
interface Start {
  readonly text: string
  readonly phrases: readonly number[]
}

/** A scanner for a table: cheap to build, linear in the text. */
export function phraseScanner({phrases, sets, starts}: PhraseTable): PhraseScanner {
  const seen = new Uint8Array(65536)
  const index = new Map<number, Start[]>()
  for (const text in starts) {
    const key = text.length === 1 ? text.charCodeAt(0) : pairKey(text.charCodeAt(0), text.charCodeAt(1))
    seen[text.charCodeAt(0)]! |= text.length === 1 ? single : pair
    const start = {text, phrases: starts[text]!}
    const list = index.get(key)
    if (list) list.push(start)
    else index.set(key, [start])
  }

  return (folded, year) => {
    const found: Range[][] = Array.from({length: sets}, () => [])
    const attempt = (phrase: number, from: number): void => {
      const {steps, sets} = phrases[phrase]!
      const to = matchEnd(steps, folded, from, year)
      if (to > from) for (const set of sets) found[set]!.push({from, to})
    }
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at)
      const flag = seen[unit]!
      if (flag === 0) continue
      if (flag & pair) for (const phrase of startingAt(index.get(pairKey(unit, folded.charCodeAt(at + 1))), folded, at)) attempt(phrase, at)
      if (flag & single) for (const phrase of startingAt(index.get(unit), folded, at)) attempt(phrase, at)
    }
    return hits(found)
  }
}

const single = 1
const pair = 2
const none: readonly number[] = []
const pairKey = (first: number, second: number): number => (first << 16) | second

/** The phrases, by number, each once, of those starts that stand at an offset. */
function startingAt(starts: readonly Start[] | undefined, folded: string, at: number): readonly number[] {
  if (!starts) return none
  const standing = starts.filter(({text}) => folded.startsWith(text, at))
  if (standing.length < 2) return standing[0]?.phrases ?? none
  return [...new Set(standing.flatMap(({phrases}) => phrases))].sort((a, b) => a - b)
}

function hits(found: readonly (readonly Range[])[]): Hits {
  const of = (set: number): readonly Range[] => found[set] ?? []
  return {
    of,
    within(set, {from, to}) {
      const list = of(set)
      let low = 0
      for (let high = list.length; low < high; ) {
        const middle = (low + high) >> 1
        if (list[middle]!.from < from) low = middle + 1
        else high = middle
      }
      const inside: Range[] = []
      for (; low < list.length && list[low]!.from < to; low++) if (list[low]!.to <= to) inside.push(list[low]!)
      return inside
    },
  }
}

/** Collects the phrases of a rulebook into a table, each text once. */
export function tableBuilder(): {add(phrases: readonly string[]): number; table(): PhraseTable} {
  const phrases = new Map<string, {text: string; steps: readonly PhraseStep[]; sets: number[]}>()
  let sets = 0
  return {
    add(list) {
      const set = sets++
      for (const text of new Set(list)) {
        const known = phrases.get(text)
        if (known) known.sets.push(set)
        else phrases.set(text, {text, steps: phraseSteps(parsePhrase(text)), sets: [set]})
      }
      return set
    },
    table: () => ({phrases: [...phrases.values()], starts: startIndex([...phrases.values()]), sets}),
  }
}

function startIndex(phrases: readonly TablePhrase[]): Readonly<Record<string, readonly number[]>> {
  const index: Record<string, number[]> = {}
  phrases.forEach(({steps}, phrase) => {
    for (const start of new Set(starts(steps))) (index[start] ??= []).push(phrase)
  })
  return index
}
