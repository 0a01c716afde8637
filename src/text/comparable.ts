import {fold} from './fold.js'
import type {Range} from './range.js'

/**
 * A text for comparing with others: letters and Chinese characters only, any number one unit, the organ's own names one
 * unit, the kinds of place (县, 区 …) one unit, so that text copied with these changed is still equal.
 *
 * ```text
 * text  | 我县2024年受理“复议”案件1,731件。   (and 我区2023年受理复议案件96件)
 * units | 我 市 0 年 受 理 复 议 案 件 0 件
 * ```
 */
export interface Comparable {
  readonly units: Uint16Array
  /** Low seven bits: how far a unit begins behind the one before it; high bit: it stands in a title or in quotation marks. */
  readonly gaps: Uint8Array
  /** Length of the text that it was made from. */
  readonly length: number
}

/** Stands for one of the names that were given. */
export const nameUnit = 1
/** Stands for any number. */
export const numberUnit = 0x30
/** Fills a stretch of the text that holds nothing to compare. */
const breakUnit = 2
const longestGap = 127
const quotedBit = 128

const quotations = /《[^《》\n]{1,120}》|“[^“”\n]{1,400}”|"[^"\n]{1,400}"/g
const kept = keptUnits()

/** What is compared of a text; `names` are those of its own organ and place. */
export function comparable(value: string, names: readonly string[] = []): Comparable {
  const folded = fold(value)
  const byFirst = namesByFirst(names)
  const quoted = [...value.matchAll(quotations)].map(match => ({from: match.index, to: match.index + match[0].length}))
  const units = new Uint16Array(value.length)
  const gaps = new Uint8Array(value.length)
  let count = 0
  let last = 0
  let quote = 0

  const push = (unit: number, from: number): void => {
    for (; from - last > longestGap; last += longestGap) {
      units[count] = breakUnit
      gaps[count++] = longestGap
    }
    while (quote < quoted.length && quoted[quote]!.to <= from) quote++
    const inside = quote < quoted.length && quoted[quote]!.from <= from
    units[count] = unit
    gaps[count++] = (from - last) | (inside ? quotedBit : 0)
    last = from
  }

  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    const unit = kept[code]!
    if (unit === 0) continue
    const name = byFirst.get(code)?.find(candidate => folded.startsWith(candidate, at))
    push(name === undefined ? unit : nameUnit, at)
    if (name !== undefined) at += name.length - 1
    else if (unit === numberUnit) at = numberEnd(folded, at) - 1
  }
  return {units: units.slice(0, count), gaps: gaps.slice(0, count), length: value.length}
}

/** The ranges of the text that ranges of units (ascending, not overlapping) stand for. */
export function textRanges({units, gaps, length}: Comparable, ranges: readonly Range[]): readonly Range[] {
  const starts = new Uint32Array(units.length + 1)
  let start = 0
  for (let at = 0; at < units.length; at++) starts[at] = start += gaps[at]! & longestGap
  starts[units.length] = length
  return ranges.map(({from, to}) => {
    const wide = units[to - 1] === nameUnit || units[to - 1] === numberUnit
    return {from: starts[from]!, to: wide ? starts[to]! : starts[to - 1]! + 1}
  })
}

/** Whether a unit stands in a document title or in quotation marks. */
export const isQuoted = ({gaps}: Comparable, at: number): boolean => gaps[at]! >= quotedBit

/** Whether a unit is a Chinese character. */
export const isCharacter = (unit: number): boolean => unit >= 0x3400

function numberEnd(folded: string, from: number): number {
  let to = from + 1
  while (kept[folded.charCodeAt(to)] === numberUnit || (/[.,]/.test(folded[to] ?? '') && kept[folded.charCodeAt(to + 1)] === numberUnit))
    to++
  return to
}

function namesByFirst(names: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const byFirst = new Map<number, string[]>()
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const code = name.charCodeAt(0)
    byFirst.set(code, [...(byFirst.get(code) ?? []), name])
  }
  return byFirst
}

/** What each unit of folded text becomes; 0 where it is left out. */
function keptUnits(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let code = 0x3400; code <= 0x9fff; code++) table[code] = code
  for (let code = 0x61; code <= 0x7a; code++) table[code] = table[code - 0x20] = code
  for (let code = 0x30; code <= 0x39; code++) table[code] = numberUnit
  for (const kind of '省市县区州旗盟镇乡') table[kind.charCodeAt(0)] = '市'.charCodeAt(0)
  return table
}
