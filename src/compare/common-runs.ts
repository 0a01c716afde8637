import {firstFrom} from '../text/bisect.js'
import type {Comparable} from '../text/comparable.js'
import {fingerprints} from './fingerprints.js'
import {long, short} from './sieves.js'

/** A text and the number of the organ that wrote it; one organ's texts stand together, numbers ascending. */
export interface Grouped extends Comparable {
  readonly group: number
}

/** The runs that texts of different organs share. */
export interface CommonRuns {
  /** Calls with two texts of different organs (by index, the first the smaller) and the offsets of a gram that they share. */
  forEachPair(found: (a: number, b: number, atA: number, atB: number) => void): void
  /** Which units of a text stand in a run that many organs share, 1 for yes. */
  stockIn(entry: Comparable): Uint8Array
}

/** A run in more than this share of the organs is a stock phrase, however short. */
const commonShare = 0.02

/** A long run in more organs than this is a stock phrase: two of a hundred, at least 5, at most 30. */
export const stockLimit = (organs: number): number => Math.max(5, Math.min(30, Math.ceil(organs * commonShare)))

/** Counts each gram by organ in a table of bytes, then keeps the places of those that some, but not many, organs share. */
export function commonRuns(entries: readonly Grouped[]): CommonRuns {
  const organs = new Set(entries.map(({group}) => group)).size
  const limit = stockLimit(organs)
  const {counts, shift} = countsByOrgan(entries)
  const starts = new Float64Array(entries.length + 1)
  entries.forEach(({units}, index) => (starts[index + 1] = starts[index]! + units.length))
  const places = sortedPlaces(entries, starts, hash => counts[hash >>> shift]! >= 2 && counts[hash >>> shift]! <= limit)

  return {
    forEachPair(found) {
      const view = new Uint32Array(places.buffer)
      for (let from = 0, to = 0; from < places.length; from = to) {
        const hash = view[2 * from + 1]
        while (to < places.length && view[2 * to + 1] === hash) to++
        if (to - from > 1) pairsIn(view.subarray(2 * from, 2 * to), {entries, starts, limit}, found)
      }
    },
    stockIn(entry) {
      const stock = new Uint8Array(entry.units.length)
      for (const [{gram}, most] of [[long, limit], [short, Math.min(250, Math.max(limit, organs * commonShare))]] as const)
        fingerprints(entry.units, {gram, window: 1}, (hash, at) => {
          if (counts[hash >>> shift]! > most) stock.fill(1, at, at + gram)
        })
      return closed(stock)
    },
  }
}

/** Stock phrases that follow each other, with what little stands between them, are stock. */
function closed(stock: Uint8Array): Uint8Array {
  const first = stock.indexOf(1)
  for (let from = first < 0 ? -1 : stock.indexOf(0, first); from >= 0; ) {
    const to = stock.indexOf(1, from)
    if (to < 0) break
    if (to - from < long.gram) stock.fill(1, from, to)
    from = stock.indexOf(0, to)
  }
  return stock
}

interface Among {
  readonly entries: readonly Grouped[]
  /** Where each of them begins among all. */
  readonly starts: Float64Array
  /** In how many groups a gram may stand. */
  readonly limit: number
}

function pairsIn(
  group: Uint32Array,
  {entries, starts, limit}: Among,
  found: (a: number, b: number, atA: number, atB: number) => void,
): void {
  const texts: number[] = []
  const offsets: number[] = []
  let text = -1
  for (let index = 0; index < group.length; index += 2) {
    const place = group[index]!
    if (text < 0 || place >= starts[text + 1]!) text = textAt(starts, place)
    texts.push(text)
    offsets.push(place - starts[text]!)
  }
  if (new Set(texts.map(index => entries[index]!.group)).size > limit) return
  for (let a = 0; a < texts.length; a++)
    for (let b = a + 1; b < texts.length; b++)
      if (entries[texts[a]!]!.group !== entries[texts[b]!]!.group) found(texts[a]!, texts[b]!, offsets[a]!, offsets[b]!)
}

/** In how many organs each gram stands (255 for more), by the first bits of its hash: one byte a bucket, so now and then too high. */
function countsByOrgan(entries: readonly Grouped[]): {counts: Uint8Array; shift: number} {
  const total = entries.reduce((sum, {units}) => sum + units.length, 0)
  const bits = Math.max(16, Math.min(26, Math.ceil(Math.log2(total + 1)) + 1))
  const shift = 32 - bits
  const counts = new Uint8Array(2 ** bits)
  let own: number[] = []
  const close = (): void => {
    const hashes = Uint32Array.from(own).sort()
    let last = -1
    for (const hash of hashes) {
      if (hash === last) continue
      last = hash
      if (counts[hash >>> shift]! < 255) counts[hash >>> shift]!++
    }
    own = []
  }
  entries.forEach(({units, group}, index) => {
    for (const sieve of [short, long]) fingerprints(units, sieve, hash => own.push(hash))
    if (entries[index + 1]?.group !== group) close()
  })
  return {counts, shift}
}

/** The places of the wanted grams, by hash, then by place: each the hash in the upper and the place in the lower 32 bits. */
function sortedPlaces(entries: readonly Grouped[], starts: Float64Array, wanted: (hash: number) => boolean): BigUint64Array {
  let places = new Uint32Array(2 ** 16)
  let length = 0
  entries.forEach(({units}, index) => {
    const start = starts[index]!
    for (const sieve of [short, long])
      fingerprints(units, sieve, (hash, at) => {
        if (!wanted(hash)) return
        if (length === places.length) {
          const wider = new Uint32Array(2 * length)
          wider.set(places)
          places = wider
        }
        places[length++] = start + at
        places[length++] = hash
      })
  })
  return new BigUint64Array(places.buffer.slice(0, 4 * length)).sort()
}

const textAt = (starts: Float64Array, place: number): number => firstFrom(starts, place + 1, 0, starts.length - 1) - 1
