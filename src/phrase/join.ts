import type {Range} from '../text/range.js'
import {matchList} from './match-list.js'
import type {Numbers} from './automaton.js'
import type {PartPlaces} from './part-places.js'
import type {PhraseTable} from './phrase-table.js'

/** The places of each set, by start; nothing for a set without any. */
export type SetPlaces = readonly (readonly Range[] | undefined)[]

/**
 * Puts phrases together from the places of the parts of their chains. `stops` says for each offset where its sentence
 * or line ends, which no gap goes beyond.
 */
export function phraseJoiner(table: PhraseTable): (chains: readonly number[], places: PartPlaces, stops: Int32Array) => SetPlaces {
  const {phraseOf, firstLink, links} = table
  const matches = matchList(table)
  const isLongest = new Set(Array.from(table.longest))
  return (chains, places, stops) => {
    const {first, from} = places
    matches.clear(stops.length)
    for (const chain of chains) {
      const phrase = phraseOf[chain]!
      const begin = firstLink[chain]!
      const last = firstLink[chain + 1]! - 1
      const longest = isLongest.has(phrase)
      const walk: Walk = {links, last, longest, places, stops, known: last - begin > 2 ? new Map<number, number>() : undefined}
      for (let at = first[links[begin]!]!, end = first[links[begin]! + 1]!; at < end; at++) {
        const to = endFrom(walk, begin, at)
        if (to > 0) matches.add(phrase, from[at]!, to, longest)
      }
    }
    return matches.bySet()
  }
}

/** A chain being followed through the places of its parts. */
interface Walk {
  readonly links: Numbers
  readonly last: number
  readonly longest: boolean
  readonly places: PartPlaces
  readonly stops: Int32Array
  /** What was found from places that more than one way leads to, so that none is followed twice. */
  readonly known: Map<number, number> | undefined
}

/** Where the best match ends that goes on from a place of the part at `link`; 0 where none does. */
function endFrom(walk: Walk, link: number, at: number): number {
  const {
    links,
    last,
    longest,
    places: {first, from, to},
    stops,
    known,
  } = walk
  const middle = to[at]!
  if (link === last) return middle
  const key = at * links.length + link
  const before = known?.get(key)
  if (before !== undefined) return before
  const gap = links[link + 1]!
  const reach = gap === 0 ? middle : Math.min(middle + gap, stops[middle]!)
  const part = links[link + 2]!
  const end = first[part + 1]!
  let best = 0
  for (let index = placeAt(from, first[part]!, end, middle); index < end && from[index]! <= reach; index++) {
    const found = endFrom(walk, link + 2, index)
    if (found > 0 && (best === 0 || (longest ? found > best : found < best))) best = found
  }
  known?.set(key, best)
  return best
}

/** The first of the places from `low` to `high` that begins at an offset or after. */
function placeAt(from: Int32Array, low: number, high: number, offset: number): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
