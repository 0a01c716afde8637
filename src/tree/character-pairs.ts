import type {Range} from '../text/range.js'

/**
 * The pairs of neighbouring Chinese characters in a range, those that touch `without` (by start) left out: a cheap
 * likeness of its words.
 */
export function characterPairs(folded: string, range: Range, without: readonly Range[] = []): ReadonlySet<string> {
  const pairs = new Set<string>()
  let next = 0
  let covered = 0
  let before = false
  for (let at = range.from; at < range.to; at++) {
    const han = isHanUnit(folded.charCodeAt(at))
    for (; next < without.length && without[next]!.from <= at; next++) covered = Math.max(covered, without[next]!.to)
    if (before && han && covered < at) pairs.add(folded.slice(at - 1, at + 1))
    before = han
  }
  return pairs
}

/** Whether a UTF-16 unit is a Chinese character. */
export const isHanUnit = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
