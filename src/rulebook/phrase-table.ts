import type {Range} from '../text/range.js'
import {parsePhrase, starts, type PhraseNode} from './phrase.js'
import {phraseMatcher, type PhraseMatcher} from './phrase-match.js'

/** A phrase and the sets (lists of phrases in the rulebook) that it belongs to. */
export interface TablePhrase {
  readonly text: string
  readonly nodes: readonly PhraseNode[]
  readonly sets: readonly number[]
}

/** All phrases of a rulebook, as data: what is cached. */
export interface PhraseTable {
  readonly phrases: readonly TablePhrase[]
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

/** A scanner for a table: cheap to build, each phrase made ready when its first units are first seen, linear in the text. */
export function phraseScanner({phrases, sets}: PhraseTable): PhraseScanner {
  const first = new Uint8Array(65536)
  const singles = new Map<number, number[]>()
  const pairs = new Map<number, number[]>()
  const enter = (start: string, phrase: number): void => {
    const unit = start.charCodeAt(0)
    const [index, key, flag] = start.length === 1 ? ([singles, unit, 1] as const) : ([pairs, pairKey(unit, start.charCodeAt(1)), 2] as const)
    first[unit]! |= flag
    const list = index.get(key)
    if (list) list.push(phrase)
    else index.set(key, [phrase])
  }
  phrases.forEach(({nodes}, phrase) => {
    for (const start of new Set(starts(nodes))) enter(start, phrase)
  })

  const matchers: PhraseMatcher[] = []
  return (folded, year) => {
    const found: Range[][] = Array.from({length: sets}, () => [])
    const attempt = (phrase: number, from: number): void => {
      const to = (matchers[phrase] ??= phraseMatcher(phrases[phrase]!.nodes))(folded, from, year)
      if (to > from) for (const set of phrases[phrase]!.sets) found[set]!.push({from, to})
    }
    for (let index = 0; index < folded.length; index++) {
      const unit = folded.charCodeAt(index)
      const flag = first[unit]!
      if (flag === 0) continue
      if (flag & 2) for (const phrase of pairs.get(pairKey(unit, folded.charCodeAt(index + 1))) ?? []) attempt(phrase, index)
      if (flag & 1) for (const phrase of singles.get(unit) ?? []) attempt(phrase, index)
    }
    return hits(found)
  }
}

const pairKey = (first: number, second: number): number => (first << 16) | second

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
  const phrases = new Map<string, {text: string; nodes: readonly PhraseNode[]; sets: number[]}>()
  let sets = 0
  return {
    add(list) {
      const set = sets++
      for (const text of new Set(list)) {
        const known = phrases.get(text)
        if (known) known.sets.push(set)
        else phrases.set(text, {text, nodes: parsePhrase(text), sets: [set]})
      }
      return set
    },
    table: () => ({phrases: [...phrases.values()], sets}),
  }
}
