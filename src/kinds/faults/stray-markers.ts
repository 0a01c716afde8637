import type {Range} from '../../text/range.js'
import {numberOf} from '../../tree/numerals.js'
import type {Paragraph} from '../../tree/nodes.js'

/** A marker out of its run: its number and the one that belongs there. */
export interface StrayMarker {
  readonly range: Range
  readonly number: number
  readonly expected: number
}

const arabic = /(?<=[。;])\s?(\d{1,2})[.、](?=[一-鿿])/g
const ordinal = /(?<=^|[。;,:])([一二三四五六七八九十]{1,3})是/g
const ordinalSign = /[一二三四五六七八九十]是/
const arabicSign = /[。;]\s?\d{1,2}[.、]/

/**
 * A `1.` inside running text that no `2.` follows, a number that such a run skips, and an 一是…二是… number that stands twice.
 *
 * ```text
 * > | 四是推广主题服务。1.推进自助机。六是做好交接。
 *                ^^
 * ```
 */
export function strayMarkers(folded: string, paragraphs: readonly Paragraph[]): readonly StrayMarker[] {
  return paragraphs.flatMap(({range}) => {
    const text = folded.slice(range.from, range.to)
    const at = (match: RegExpMatchArray): Range => ({from: range.from + match.index!, to: range.from + match.index! + match[0].length})
    const ordinals = ordinalSign.test(text) ? [...text.matchAll(ordinal)] : []
    const numbers = arabicSign.test(text) ? [...text.matchAll(arabic)] : []
    if (ordinals.length < 2 && numbers.length < 2) return []
    const lone =
      numbers.length === 1 && numbers[0]![1] === '1' && ordinals.length >= 2
        ? numbers.map(match => ({range: at(match), number: 1, expected: nextOrdinal(ordinals, match.index)}))
        : []
    const repeated = ordinals.flatMap((match, index) => {
      const number = numberOf(match[1]!)
      const before = index > 0 ? numberOf(ordinals[index - 1]![1]!) : undefined
      return number !== undefined && number === before && number > 1 ? [{range: at(match), number, expected: number + 1}] : []
    })
    const skipped = numbers.flatMap((match, index) => {
      const number = Number(match[1])
      const before = index > 0 ? Number(numbers[index - 1]![1]) : number - 1
      return index > 0 && number > before + 1 && number <= before + 3 ? [{range: at(match), number, expected: before + 1}] : []
    })
    return [...lone, ...repeated, ...skipped]
  })
}

const nextOrdinal = (ordinals: readonly RegExpMatchArray[], before: number): number =>
  (numberOf(ordinals.findLast(match => match.index! < before)?.[1] ?? '') ?? 0) + 1
