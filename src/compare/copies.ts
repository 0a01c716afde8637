import {comparable, isQuoted, textRanges, type Comparable} from '../text/comparable.js'
import type {Range} from '../text/range.js'
import {organNames, strangeUnits} from '../localities/organ-units.js'
import {align, type Alignment} from './alignment.js'
import {commonRuns, type CommonRuns} from './common-runs.js'
import {copiedFrom} from './copied-from.js'
import {placesLeftIn} from './left-in.js'
import {short} from './sieves.js'

/** A passage in one report and its like in another. */
export interface Copy {
  readonly kind: 'other-organ' | 'same-organ'
  /** The report that copied, where it can be told: by a name left in, else the later one, else the one added later. */
  readonly here: CopySide
  readonly there: CopySide
  /** Characters compared: without punctuation, a number or the organ's own name counted as one. */
  readonly characters: number
  /** Share of them that are the same, 0.87 to 1. */
  readonly likeness: number
  /** Places of the other organ that the copy still names. */
  readonly leftIn: readonly {readonly name: string; readonly range: Range}[]
}

export interface CopySide {
  readonly id: string
  readonly organ: string | undefined
  readonly year: number | undefined
  /** Offsets of the text that was added. */
  readonly range: Range
}

/** Collects the reports of a batch and finds what is copied among them. */
export interface CopyIndex {
  /** `text` is a report's repaired text; three bytes a character of it are kept. Reports without an organ count as of different ones. */
  add(id: string, organ: string | undefined, year: number | undefined, text: string): void
  /** The copied passages, in the order of the reports added. */
  find(): readonly Copy[]
}

/** One report as the index keeps it. */
export interface AddedText extends Comparable {
  readonly id: string
  readonly organ: string | undefined
  readonly year: number | undefined
  /** Reports of one group are of one organ. */
  readonly group: number
}

/** Characters that a copied passage has at least, apart from titles, quotations and what many reports say. */
export const shortestCopy = 40

/**
 * An index of the reports of a batch. Its work grows with the total length of the reports, not with the number of pairs:
 * only runs that two or more organs share, but not so many that the run is everybody's, are looked at again.
 */
export function copyIndex(): CopyIndex {
  const entries: AddedText[] = []
  const groups = new Map<string, number>()
  return {
    add(id, organ, year, text) {
      const key = organ ?? `\n${entries.length}`
      const group = groups.get(key) ?? groups.size
      groups.set(key, group)
      entries.push({id, organ, year, group, ...comparable(text, organ === undefined ? [] : organNames(organ))})
    },
    find() {
      const order = entries
        .map((_, index) => index)
        .sort((a, b) => entries[a]!.group - entries[b]!.group || (entries[a]!.year ?? 0) - (entries[b]!.year ?? 0) || a - b)
      const sorted = order.map(index => entries[index]!)
      const runs = commonRuns(sorted)
      const counted = sorted.map(entry => countedIn(entry, runs))
      const found = [...amongOrgans(sorted, counted, runs), ...withinOrgans(sorted, counted)]
      const copies = found.map(pair => copyOf(sorted, order, pair))
      return copies.sort((a, b) => a.rank - b.rank || a.copy.here.range.from - b.copy.here.range.from).map(({copy}) => copy)
    },
  }
}

interface Pair extends Alignment {
  readonly a: number
  readonly b: number
}

/** Grows each run that two organs share into a passage, once a passage. */
function amongOrgans(entries: readonly AddedText[], counted: readonly Uint8Array[], runs: CommonRuns): readonly Pair[] {
  const known = new Map<number, Pair[]>()
  runs.forEachPair((a, b, atA, atB) => {
    if (counted[a]![atA] === 0 || counted[a]![atA + short.gram - 1] === 0) return
    const key = a * entries.length + b
    const list = known.get(key)
    if (list?.some(({here, there}) => here.from <= atA && atA < here.to && there.from <= atB && atB < there.to)) return
    const alignment = align(entries[a]!.units, entries[b]!.units, {here: atA, there: atB}, shortestCopy)
    if (!alignment || sum(counted[a]!, alignment.here) < shortestCopy) return
    const pair = {...alignment, a, b}
    if (list) list.push(pair)
    else known.set(key, [pair])
  })
  return [...known.values()].flatMap(list => widest(list))
}

/** What each report has from the last one of its organ before it. */
function withinOrgans(entries: readonly AddedText[], counted: readonly Uint8Array[]): readonly Pair[] {
  const pairs: Pair[] = []
  entries.forEach((entry, b) => {
    const year = entry.year
    if (year === undefined) return
    for (let a = b - 1; a >= 0 && entries[a]!.group === entry.group; a--) {
      const prior = entries[a]!.year
      if (prior === undefined || prior === year) continue
      for (const alignment of copiedFrom(entry, entries[a]!, shortestCopy))
        if (sum(counted[b]!, alignment.here) >= shortestCopy) pairs.push({...alignment, a: b, b: a})
      return
    }
  })
  return pairs
}

/** Passages without those that lie within a wider one. */
function widest(list: readonly Pair[]): readonly Pair[] {
  const within = (inner: Range, outer: Range): boolean => outer.from <= inner.from && inner.to <= outer.to
  return list.filter(
    (pair, index) =>
      !list.some(
        (other, place) =>
          place !== index
          && within(pair.here, other.here)
          && within(pair.there, other.there)
          && (other.here.to - other.here.from > pair.here.to - pair.here.from || place < index),
      ),
  )
}

function copyOf(entries: readonly AddedText[], order: readonly number[], pair: Pair): {copy: Copy; rank: number} {
  const {here, there, likeness} = pair
  const [a, b] = [entries[pair.a]!, entries[pair.b]!]
  const inA = leftIn(a, here, b)
  const inB = leftIn(b, there, a)
  const later = (a.year ?? 0) - (b.year ?? 0) || order[pair.a]! - order[pair.b]!
  const forward = inA.length !== inB.length ? inA.length > inB.length : later > 0
  const sideOf = (entry: AddedText, range: Range): CopySide => ({
    id: entry.id,
    organ: entry.organ,
    year: entry.year,
    range: textRanges(entry, [range])[0]!,
  })
  const sides = [sideOf(a, here), sideOf(b, there)] as const
  const copy: Copy = {
    kind: a.group === b.group ? 'same-organ' : 'other-organ',
    here: sides[forward ? 0 : 1],
    there: sides[forward ? 1 : 0],
    characters: Math.max(here.to - here.from, there.to - there.from),
    likeness: Math.round(likeness * 1e3) / 1e3,
    leftIn: forward ? inA : inB,
  }
  return {copy, rank: order[forward ? pair.a : pair.b]!}
}

function leftIn(entry: AddedText, range: Range, other: AddedText): Copy['leftIn'] {
  if (entry.organ === undefined || other.organ === undefined || entry.group === other.group) return []
  return placesLeftIn(entry, range, strangeUnits(entry.organ, other.organ))
}

/** Which units count towards the length of a copy: those that are neither quoted nor in a run that many organs share. */
function countedIn(entry: AddedText, runs: CommonRuns): Uint8Array {
  return runs.stockIn(entry).map((stock, at) => (stock === 0 && !isQuoted(entry, at) ? 1 : 0))
}

function sum(values: Uint8Array, {from, to}: Range): number {
  let total = 0
  for (let at = from; at < to; at++) total += values[at]!
  return total
}
