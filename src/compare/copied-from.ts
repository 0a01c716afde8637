import {align, type Alignment} from './alignment.js'
import {fingerprints} from './fingerprints.js'
import {short} from './sieves.js'
import type {Comparable} from '../text/comparable.js'

/** The passages of a text that stand, equal or nearly so, in an earlier one; none within another, by their place in the text. */
export function copiedFrom(text: Comparable, earlier: Comparable, shortest: number): readonly Alignment[] {
  const places = new Map<number, number[]>()
  fingerprints(earlier.units, short, (hash, at) => {
    const list = places.get(hash)
    if (list) list.push(at)
    else places.set(hash, [at])
  })
  const found: Alignment[] = []
  fingerprints(text.units, short, (hash, here) => {
    for (const there of places.get(hash) ?? []) {
      if (found.some(known => known.here.from <= here && here < known.here.to && known.there.from <= there && there < known.there.to))
        continue
      const alignment = align(text.units, earlier.units, {here, there}, shortest)
      if (alignment) found.push(alignment)
    }
  })
  return disjoint(found)
}

/** The longest passages first, and of the others those that touch none of them. */
function disjoint(found: readonly Alignment[]): readonly Alignment[] {
  const chosen: Alignment[] = []
  for (const candidate of [...found].sort((a, b) => length(b) - length(a) || a.here.from - b.here.from)) {
    const shared = chosen.some(
      ({here}) => Math.min(here.to, candidate.here.to) - Math.max(here.from, candidate.here.from) > length(candidate) / 2,
    )
    if (!shared) chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.here.from - b.here.from)
}

const length = ({here}: Alignment): number => here.to - here.from
