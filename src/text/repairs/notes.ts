import {noteLetters} from './readings.js'

/** Letters before a closing bracket, as a note of a reading ends: `qū)`. One blank may stand on each side of them. */
export interface NoteEnd {
  /** The letters; more than a note has are counted to one beyond. */
  readonly from: number
  readonly to: number
  /** The closing bracket. */
  readonly close: number
}

/** A note has so many letters at most. */
export const longestNote = 6

/** Every place of a text where a note may end, in order; only brackets are looked at. */
export function noteEnds(value: string): readonly NoteEnd[] {
  const found: NoteEnd[] = []
  const letters = (tables[0] ??= letterTable())
  for (let at = 1; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    if (unit !== closing && unit !== wideClosing) continue
    const to = value.charCodeAt(at - 1) === blank ? at - 1 : at
    let from = to
    while (from > 0 && to - from <= longestNote && letters[value.charCodeAt(from - 1)] === 1) from--
    if (from < to) found.push({from, to, close: at})
  }
  return found
}

/** Whether a unit opens a bracket. */
export const isOpening = (unit: number): boolean => unit === 0x28 || unit === 0xff08

/** Whether a unit may stand for a lost byte. */
export const isLost = (unit: number): boolean => unit === 0x3f || unit === 0xff1f || unit === 0xfffd

export const blank = 0x20
const closing = 0x29
const wideClosing = 0xff09

const tables: Uint8Array[] = []

function letterTable(): Uint8Array {
  const table = new Uint8Array(65536).fill(1, 0x61, 0x7b)
  for (const letter of noteLetters.slice('a-z'.length)) table[letter.charCodeAt(0)] = 1
  return table
}
