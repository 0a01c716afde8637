import {overlaps, type Range} from '../text/range.js'

/** The pairs of neighbouring Chinese characters in a range, those that touch `without` left out: a cheap likeness of its words. */
export function characterPairs(folded: string, range: Range, without: readonly Range[] = []): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = range.from; at + 1 < range.to; at++) {
    if (!isHan(folded.charCodeAt(at)) || !isHan(folded.charCodeAt(at + 1))) continue
    if (without.some(stock => overlaps(stock, {from: at, to: at + 2}))) continue
    pairs.add(folded.slice(at, at + 2))
  }
  return pairs
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
