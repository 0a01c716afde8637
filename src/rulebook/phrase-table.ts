import type {Range} from '../text/range.js'
import {parsePhrase, starts, type PhraseNode} from './phrase.js'
import {advance, canBegin, isLongest, matchText, phraseSteps, standsAt, type MatchText, type PhraseStep} from './phrase-match.js'

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

/** A text that matches begin with, and the ways to go on from it; `phrases` and `taken` hold what is looked at first, one entry a way. */
interface Start {
  readonly text: string
  readonly ways: readonly PhraseStart[]
  readonly phrases: Uint16Array
  readonly taken: Uint8Array
}

const startOf = (text: string, ways: readonly PhraseStart[]): Start => ({text, ways, phrases: Uint16Array.from(ways, way => way[0]), taken: Uint8Array.from(ways, way => way[1])})

/** A scanner for a table: cheap to build, linear in the text. */
export function phraseScanner({phrases, sets, starts}: PhraseTable): PhraseScanner {
  const index = startIndex(starts)
  const needs = phrases.map(({rest}) => needsOf(rest))
  const gates = phrases.map(({rest}) => gateOf(rest))

  return (folded, year) => {
    const text = matchText(folded, year)
    const hashes = pairHashes(folded)
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
        const end = way.length === 2 && rest.length === 0 ? middle : endFrom(way, rest, longest, text, from)
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
    for (let from = 0; from < folded.length; from++) {
      const list = index(folded.charCodeAt(from), folded.charCodeAt(from + 1))
      if (list === undefined) continue
      for (const start of list) if (standsAt(folded, start.text, from)) attempt(start, from)
      if (matched.length > 0) settle(from)
    }
    return hits(found)
  }
}

/** The starts that may stand where two units stand, by a dense table over the units that starts begin with. */
function startIndex(starts: PhraseTable['starts']): (first: number, second: number) => readonly Start[] | undefined {
  const firsts = new Uint16Array(65536)
  const seconds = new Uint16Array(65536)
  let width = 1
  let height = 1
  for (const text in starts) {
    const first = text.charCodeAt(0)
    const second = text.charCodeAt(1)
    if (firsts[first] === 0) firsts[first] = height++
    if (text.length > 1 && seconds[second] === 0) seconds[second] = width++
  }
  const cells = new Uint16Array(height * width)
  const lists: Start[][] = [[]]
  const cellOf = (text: string): number => firsts[text.charCodeAt(0)]! * width + (text.length > 1 ? seconds[text.charCodeAt(1)]! : 0)
  const put = (cell: number, start: Start): void => {
    if (cells[cell] === 0) cells[cell] = lists.push([]) - 1
    lists[cells[cell]!]!.push(start)
  }
  const single: string[] = []
  for (const text in starts) {
    if (text.length === 1) single.push(text)
    else put(cellOf(text), startOf(text, starts[text]!))
  }
  // What begins with one unit may stand before any other: it joins each cell of its row.
  for (const text of single) {
    const row = firsts[text.charCodeAt(0)]! * width
    const start = startOf(text, starts[text]!)
    for (let column = 0; column < width; column++) if (column === 0 || cells[row + column] !== 0) put(row + column, start)
  }
  const alone = new Uint8Array(65536)
  for (const text of single) alone[text.charCodeAt(0)] = 1
  return (first, second) => {
    const row = firsts[first]!
    if (row === 0) return undefined
    const cell = cells[row * width + (seconds[second] ?? 0)]!
    return cell !== 0 ? lists[cell] : alone[first] === 1 ? lists[cells[row * width]!] : undefined
  }
}

/** For each step that only literals can begin, the pairs of units that each of them begins with, as hashes: one must stand in the text. */
function needsOf(rest: readonly PhraseStep[]): readonly Uint16Array[] {
  return rest.flatMap(step => {
    const literals = typeof step === 'string' ? [step] : 'any' in step ? step.any.map(branch => (typeof branch[0] === 'string' ? branch[0] : '')) : []
    if (literals.length === 0 || literals.some(literal => literal.length < 2)) return []
    return [Uint16Array.from(literals, literal => pairHash(literal.charCodeAt(0), literal.charCodeAt(1)))]
  })
}

const pairHash = (first: number, second: number): number => (Math.imul(first, 31) ^ Math.imul(second, 0x9e35)) & 0xffff

/** The hash of each pair of neighbouring units of a text, by where the pair stands. */
function pairHashes(folded: string): Uint16Array {
  const hashes = new Uint16Array(folded.length)
  for (let at = 0; at + 1 < folded.length; at++) hashes[at] = pairHash(folded.charCodeAt(at), folded.charCodeAt(at + 1))
  return hashes
}

/** A gap that only literals can end: how far it reaches, and a 256-bit filter of the pairs that they begin with. */
interface Gate {
  readonly gap: number
  readonly filter: Uint32Array
}

function gateOf([first, second]: readonly PhraseStep[]): Gate | undefined {
  if (typeof first !== 'object' || !('gap' in first) || second === undefined) return undefined
  const [need] = needsOf([second])
  if (need === undefined) return undefined
  const filter = new Uint32Array(8)
  for (const hash of need) filter[(hash & 255) >>> 5]! |= 1 << (hash & 31)
  return {gap: first.gap, filter}
}

/** Whether something that may end the gap stands within its reach; where nothing does, the phrase cannot match. */
function isOpen({gap, filter}: Gate, hashes: Uint16Array, middle: number, stops: Int32Array): boolean {
  const last = Math.min(middle + gap, stops[middle] ?? middle)
  for (let at = middle; at <= last; at++) {
    const hash = hashes[at]!
    if (((filter[(hash & 255) >>> 5]! >>> (hash & 31)) & 1) === 1) return true
  }
  return false
}

/** Whether a text may hold what a phrase needs behind its beginning; what it rules out cannot match. */
const canHold = (pairs: Uint8Array, needs: readonly Uint16Array[]): boolean => {
  for (const need of needs) {
    let held = false
    for (let index = 0; index < need.length && !held; index++) held = pairs[need[index]!] === 1
    if (!held) return false
  }
  return true
}

/** Where the match of a phrase that begins in this way ends, or -1. */
function endFrom(way: PhraseStart, rest: readonly PhraseStep[], longest: boolean, text: MatchText, from: number): number {
  const middle = from + way[1]
  if (!canBegin(way[2] ?? rest[0]!, text, middle)) return -1
  const ends = advance(rest, text, way.length === 2 ? [middle] : advance(way.slice(2) as PhraseStep[], text, [middle]))
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
