import type {Range} from '../text/range.js'
import {parsePhrase, starts, type PhraseNode} from './phrase.js'
import {canHold, gateOf, isOpen, needsOf, pairHashes} from './phrase-gate.js'
import {advance, canBegin, isLongest, matchText, phraseSteps, prepared, standsAt, type MatchText, type PhraseStep, type Prepared} from './phrase-match.js'
import {startIndex, type Start} from './start-index.js'

/** A phrase and the sets (lists of phrases in the rulebook) that it belongs to. */
export interface TablePhrase {
  readonly text: string
  /** What follows its beginning, which stands in `starts`. */
  readonly rest: readonly PhraseStep[]
  readonly longest: boolean
  readonly sets: readonly number[]
}

/** A way in which a phrase can begin: the phrase's number, the units of the start that it takes up, the steps before its `rest`. */
export type PhraseStart = readonly [phrase: number, taken: number, ...steps: PhraseStep[]]

/** All phrases of a rulebook, as data: what is cached. */
export interface PhraseTable {
  readonly phrases: readonly TablePhrase[]
  /** The ways to begin under each text that a match can begin with. */
  readonly starts: Readonly<Record<string, readonly PhraseStart[]>>
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

/** A scanner for a table: cheap to build, linear in the text. */
export function phraseScanner({phrases, sets, starts}: PhraseTable): PhraseScanner {
  const index = startIndex(starts)
  const needs = phrases.map(({rest}) => needsOf(rest))
  const gates = phrases.map(({rest}) => gateOf(rest))
  const rests: (readonly Prepared[] | undefined)[] = []
  const ways = new Map<PhraseStart, readonly Prepared[]>()
  const restOf = (phrase: number): readonly Prepared[] => (rests[phrase] ??= prepared(phrases[phrase]!.rest))
  const stepsOf = (way: PhraseStart): readonly Prepared[] => {
    const known = ways.get(way) ?? prepared(way.slice(2) as PhraseStep[])
    ways.set(way, known)
    return known
  }

  return (folded, year) => {
    const text = matchText(folded, year)
    const hashes = pairHashes(text.units)
    const pairs = new Uint8Array(65536)
    for (const hash of hashes) pairs[hash] = 1
    const alive = new Uint8Array(phrases.length)
    for (let phrase = 0; phrase < needs.length; phrase++) alive[phrase] = canHold(pairs, needs[phrase]!) ? 1 : 0
    const found: Range[][] = Array.from({length: sets}, () => [])
    const ends = new Int32Array(phrases.length)
    const matched: number[] = []
    const attempt = (start: Start, from: number): void => {
      for (let index = 0; index < start.phrases.length; index++) {
        const phrase = start.phrases[index]!
        if (alive[phrase] === 0) continue
        const middle = from + start.taken[index]!
        const gate = gates[phrase]
        const way = start.ways[index]!
        if (gate !== undefined && way.length === 2 && !isOpen(gate, hashes, middle, text.stops)) continue
        const {rest, longest} = phrases[phrase]!
        const end = way.length > 2 ? endFrom(stepsOf(way), restOf(phrase), longest, text, middle) : rest.length === 0 ? middle : endFrom(none, restOf(phrase), longest, text, middle)
        if (end <= from) continue
        const before = ends[phrase]!
        if (before === 0) matched.push(phrase)
        if (before === 0 || (longest ? end > before : end < before)) ends[phrase] = end
      }
    }
    const settle = (from: number): void => {
      if (matched.length > 1) matched.sort((a, b) => a - b)
      for (const phrase of matched) {
        const hit = {from, to: ends[phrase]!}
        for (const set of phrases[phrase]!.sets) found[set]!.push(hit)
        ends[phrase] = 0
      }
      matched.length = 0
    }
    const {units} = text
    for (let from = 0; from < folded.length; from++) {
      const list = index(units[from]!, units[from + 1]!)
      if (list === undefined) continue
      for (const start of list) if (standsAt(units, start.text, from)) attempt(start, from)
      if (matched.length > 0) settle(from)
    }
    return hits(found)
  }
}

const none: readonly Prepared[] = []

/** Where the match of a phrase that goes on from `middle` by these steps ends, or -1. */
function endFrom(steps: readonly Prepared[], rest: readonly Prepared[], longest: boolean, text: MatchText, middle: number): number {
  if (!canBegin(steps[0] ?? rest[0]!, text, middle)) return -1
  const ends = advance(rest, text, steps.length === 0 ? [middle] : advance(steps, text, [middle]))
  if (ends.length < 2) return ends[0] ?? -1
  return longest ? Math.max(...ends) : Math.min(...ends)
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
  const phrases = new Map<string, {nodes: readonly PhraseNode[]; sets: number[]}>()
  let sets = 0
  return {
    add(list) {
      const set = sets++
      for (const text of new Set(list)) {
        const known = phrases.get(text)
        if (known) known.sets.push(set)
        else phrases.set(text, {nodes: parsePhrase(text), sets: [set]})
      }
      return set
    },
    table() {
      const starts: Record<string, PhraseStart[]> = {}
      const table = [...phrases].map(([text, {nodes, sets}], phrase): TablePhrase => {
        const {ways, rest} = beginnings(nodes)
        for (const {start, taken, steps} of ways) (starts[start] ??= []).push([phrase, taken, ...steps])
        return {text, rest, longest: isLongest(nodes), sets}
      })
      return {phrases: table, starts, sets}
    },
  }
}

interface Beginning {
  readonly start: string
  readonly taken: number
  readonly steps: readonly PhraseStep[]
}

/** The ways in which a phrase can begin, one a branch where it begins with alternatives, and what follows them all. */
function beginnings(nodes: readonly PhraseNode[]): {ways: readonly Beginning[]; rest: readonly PhraseStep[]} {
  const [head, ...tail] = nodes
  const branches = typeof head === 'object' && 'any' in head ? head.any : [head === undefined ? [] : [head]]
  const ways = branches.flatMap(branch => {
    const literal = typeof branch[0] === 'string' ? branch[0] : ''
    const steps = phraseSteps(literal === '' ? branch : branch.slice(1), tail)
    return [...new Set(starts([...branch, ...tail]))].map(start => ({start, taken: literal.length, steps}))
  })
  return {ways, rest: phraseSteps(tail)}
}
