/** Terms of four characters, found by either half. Halves are numbers: two UTF-16 units. */
export interface FourTerms {
  /** The halves that follow a first half, and those that precede a last half. */
  readonly tailsOf: (head: number) => readonly number[]
  readonly headsOf: (tail: number) => readonly number[]
}

/** Two UTF-16 units as one number. */
export const half = (first: number, second: number): number => first * 0x10000 + second

const newLine = 10
/** A half with the place of its term behind it fits the 53 bits of a number. */
const places = 1 << 20

/** Reads a line of first halves with their last halves; sorted arrays are ready sooner than maps. */
export function fourTerms(table: string): FourTerms {
  const heads: number[] = []
  const tails: number[] = []
  let head = 0
  for (let at = 0; at < table.length; at += 2) {
    while (table.charCodeAt(at) === newLine) {
      at++
      head = 0
    }
    if (at + 1 >= table.length) break
    const two = half(table.charCodeAt(at), table.charCodeAt(at + 1))
    if (head === 0) head = two
    else {
      heads.push(head)
      tails.push(two)
    }
  }
  return {tailsOf: others(heads, tails), headsOf: others(tails, heads)}
}

const slots = 1 << 16
const slot = (half: number): number => ((half >>> 16) * 31 + half) & (slots - 1)
const none: readonly number[] = []

/** For a half the others that go with it; most halves that are asked for have none, which a table of marks tells at once. */
function others(keys: readonly number[], values: readonly number[]): (key: number) => readonly number[] {
  const marks = new Uint8Array(slots)
  for (const key of keys) marks[slot(key)] = 1
  const sorted = Float64Array.from(keys, (key, place) => key * places + place).sort()
  return key => {
    if (marks[slot(key)] === 0) return none
    let low = 0
    for (let high = sorted.length; low < high;) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < key * places) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (; low < sorted.length && sorted[low]! < (key + 1) * places; low++) found.push(values[sorted[low]! % places]!)
    return found
  }
}
