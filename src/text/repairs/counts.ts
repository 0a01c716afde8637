/** How often UTF-16 units, and neighbouring pairs of them, stand in a text. */
export interface Counts {
  readonly of: (character: string) => number
  readonly ofPair: (first: string, second: string) => number
}

/** Counts all units and pairs in one pass; the last unit counts twice. */
export function countsOf(text: string): Counts {
  const units = new Uint32Array(65536)
  const pairs = new Map<number, number>()
  let before = text.charCodeAt(0)
  units[before]!++
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const pair = pairOf(before, unit)
    units[unit]!++
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    before = unit
  }
  units[before]!++
  return {
    of: character => (character.length === 1 ? units[character.charCodeAt(0)]! : 0),
    ofPair: (first, second) => (first.length === 1 && second.length === 1 ? pairs.get(pairOf(first.charCodeAt(0), second.charCodeAt(0))) ?? 0 : 0),
  }
}

/** One small integer for two units. */
const pairOf = (first: number, second: number): number => (first << 16) | second
