import {lexicon} from './lexicon.js'

/** A Chinese character that makes no usual word with its neighbours, and how close it is to each. */
export interface Suspect {
  readonly at: number
  readonly left: number
  readonly right: number
}

/** The characters of a text that make no usual word with either neighbour, and of which one neighbour never stands beside it. */
export function suspects(folded: string): readonly Suspect[] {
  const {closeness} = lexicon()
  const found: Suspect[] = []
  let before = 0
  let left = 0
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    const next = folded.charCodeAt(at + 1)
    const right = isHan(unit) && isHan(next) ? closeness(unit, next) : 0
    if (isHan(unit) && left < usual && right < usual && (left === 0 || right === 0) && (isHan(before) || isHan(next)))
      found.push({at, left, right})
    left = right
    before = unit
  }
  return found
}

const usual = 2

/** Whether a UTF-16 unit is a Chinese character. */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fa5
