import type {PartSighter} from './part-sighter.js'
import type {PhraseTable} from './phrase-table.js'
import {doubled, type Sightings} from './sightings.js'

/** Where parts stand in a text. Those of part `p` are `first[p]` to `first[p + 1]` of `from` and `to`, by start, then by end. */
export interface PartPlaces {
  readonly first: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The numbers of the chains of which every part was seen, few of them all, and the places of their parts, good until the next text. */
export type Standing = (seen: Sightings) => {readonly chains: readonly number[]; readonly places: PartPlaces}

export function standing({phraseOf, firstLink, links, parts}: PhraseTable, {firstPart, parts: partOf}: PartSighter): Standing {
  const times = new Int32Array(firstPart.length)
  const stands = new Uint8Array(parts)
  const wanted = new Uint8Array(parts)
  const first = new Int32Array(parts + 1)
  const next = new Int32Array(parts)
  let from = new Int32Array(4096)
  let to = new Int32Array(4096)

  return ({count, mark: marks, from: begins, to: ends}) => {
    const met: number[] = []
    for (let index = 0; index < count; index++) if (times[marks[index]!]!++ === 0) met.push(marks[index]!)
    stands.fill(0)
    for (const mark of met) for (let at = firstPart[mark]!, last = firstPart[mark + 1]!; at < last; at++) stands[partOf[at]!] = 1
    const chains: number[] = []
    wanted.fill(0)
    for (let chain = 0; chain < phraseOf.length; chain++) {
      const begin = firstLink[chain]!
      const end = firstLink[chain + 1]!
      let link = begin
      while (link < end && stands[links[link]!] === 1) link += 2
      if (link < end) continue
      chains.push(chain)
      for (link = begin; link < end; link += 2) wanted[links[link]!] = 1
    }

    first.fill(0)
    for (const mark of met) {
      for (let at = firstPart[mark]!, last = firstPart[mark + 1]!; at < last; at++)
        if (wanted[partOf[at]!] === 1) first[partOf[at]! + 1]! += times[mark]!
      times[mark] = 0
    }
    for (let part = 0; part < parts; part++) {
      next[part] = first[part]!
      first[part + 1]! += first[part]!
    }
    while (from.length < first[parts]!) [from, to] = [doubled(from), doubled(to)]
    for (let index = 0; index < count; index++) {
      const mark = marks[index]!
      for (let at = firstPart[mark]!, last = firstPart[mark + 1]!; at < last; at++) {
        const part = partOf[at]!
        if (wanted[part] === 0) continue
        const place = next[part]!++
        from[place] = begins[index]!
        to[place] = ends[index]!
      }
    }
    return {chains, places: {first, from, to}}
  }
}
