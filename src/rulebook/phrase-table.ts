import {isSentenceEnd} from '../tree/sentences.js'
import type {Range} from '../text/range.js'
import {parsePhrase, starts, type PhraseNode} from './phrase.js'

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

const longestTitle = 80

/** A scanner for a table: built once a run, cheap to build, linear in the text. */
export function phraseScanner(table: PhraseTable): PhraseScanner {
  const first = new Uint8Array(65536)
  const singles = new Map<number, number[]>()
  const pairs = new Map<number, number[]>()
  table.phrases.forEach(({nodes}, phrase) => {
    for (const start of new Set(starts(nodes))) {
      const unit = start.charCodeAt(0)
      const [index, key, flag] = start.length === 1 ? [singles, unit, 1] : [pairs, unit * 65536 + start.charCodeAt(1), 2]
      first[unit]! |= flag
      const list = index.get(key)
      if (list) list.push(phrase)
      else index.set(key, [phrase])
    }
  })

  return (folded, year) => {
    const found: Range[][] = Array.from({length: table.sets}, () => [])
    const attempt = (phrase: number, from: number): void => {
      const {nodes, sets} = table.phrases[phrase]!
      const end = matchEnd(nodes, folded, from, year)
      if (end > from) for (const set of sets) found[set]!.push({from, to: end})
    }
    for (let index = 0; index < folded.length; index++) {
      const unit = folded.charCodeAt(index)
      const flag = first[unit]!
      if (flag === 0) continue
      if (flag & 2) pairs.get(unit * 65536 + folded.charCodeAt(index + 1))?.forEach(phrase => attempt(phrase, index))
      if (flag & 1) singles.get(unit)?.forEach(phrase => attempt(phrase, index))
    }
    return hits(found)
  }
}

/**
 * Where the shortest match that begins at `from` ends, or -1. A set of positions moves through the nodes, so the cost
 * is bounded by nodes × reach, whatever the phrase.
 */
function matchEnd(nodes: readonly PhraseNode[], folded: string, from: number, year: number | undefined): number {
  const ends = advance(nodes, folded, [from], year)
  if (ends.length === 0) return -1
  const last = nodes.at(-1)
  return typeof last === 'object' && 'number' in last ? Math.max(...ends) : Math.min(...ends)
}

function advance(nodes: readonly PhraseNode[], folded: string, begin: readonly number[], year: number | undefined): readonly number[] {
  let positions = begin
  for (const node of nodes) {
    positions = step(node, folded, positions, year)
    if (positions.length === 0) return positions
  }
  return positions
}

function step(node: PhraseNode, folded: string, positions: readonly number[], year: number | undefined): readonly number[] {
  if (typeof node === 'string') return positions.filter(at => folded.startsWith(node, at)).map(at => at + node.length)
  if ('any' in node) return distinct(node.any.flatMap(branch => advance(branch, folded, positions, year)))
  if ('gap' in node) return distinct(positions.flatMap(at => reach(folded, at, node.gap)))
  if ('number' in node) return distinct(positions.flatMap(at => numberEnds(folded, at)))
  if ('title' in node) return positions.map(at => titleEnd(folded, at)).filter(end => end > 0)
  const text = year === undefined ? undefined : String(year + node.year)
  return text === undefined ? [] : positions.filter(at => folded.startsWith(text, at)).map(at => at + text.length)
}

const distinct = (positions: readonly number[]): readonly number[] => (positions.length < 2 ? positions : [...new Set(positions)])

function reach(folded: string, at: number, gap: number): readonly number[] {
  const ends: number[] = []
  for (let end = at; end <= at + gap && end <= folded.length; end++) {
    ends.push(end)
    const unit = folded.charCodeAt(end)
    if (isSentenceEnd(unit) || unit === 10) break
  }
  return ends
}

const numberText = /(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)/y
const numberTail = /(?:余|多|几|来)?(?:万|亿|千|百)?(?:余|多)?%?/y

function numberEnds(folded: string, at: number): readonly number[] {
  numberText.lastIndex = at
  const match = numberText.exec(folded)
  if (!match) return []
  const end = at + match[0].length
  numberTail.lastIndex = end
  const tail = end + (numberTail.exec(folded)?.[0].length ?? 0)
  return tail > end ? [end, tail] : [end]
}

function titleEnd(folded: string, at: number): number {
  if (folded[at] !== '《') return -1
  const end = folded.indexOf('》', at)
  return end > 0 && end - at <= longestTitle ? end + 1 : -1
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
