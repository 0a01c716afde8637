import {numberEnds, numberUnits} from '../tree/number-end.js'
import type {PhraseTable} from './phrase-table.js'
import {see, sightings, type Sightings} from './sightings.js'

const longestTitle = 80

/** Sees parts of phrases in a text. A mark is a state of the automaton, in which several parts may end, or beyond the states a part of another sort. */
export interface PartSighter {
  /** Looks once at the text, given also as UTF-16 units with NUL behind them. */
  look(folded: string, units: Uint16Array, year: number | undefined): Sightings
  /** The parts that a mark stands for, from `firstPart[mark]` to `firstPart[mark + 1]` of `parts`. */
  readonly firstPart: readonly number[]
  readonly parts: readonly number[]
}

export function partSighter({automaton, others}: PhraseTable): PartSighter {
  const {firstEdge, units: unitOf, targets} = automaton
  const states = automaton.firstPart.length - 1
  const firstPart = [...automaton.firstPart]
  const parts = [...automaton.parts]
  for (const {part} of others) firstPart.push(parts.push(part))
  const begin = new Int32Array(65536)
  for (let edge = 0; edge < firstEdge[1]!; edge++) begin[unitOf[edge]!] = targets[edge]!
  const seen = sightings()

  const read = (text: Uint16Array): void => {
    const length = text.length - 1
    for (let from = 0; from < length; from++) {
      let state = begin[text[from]!]!
      for (let at = from + 1; state > 0; at++) {
        if (firstPart[state]! < firstPart[state + 1]!) see(seen, state, from, at)
        const unit = text[at]!
        let low = firstEdge[state]!
        const end = firstEdge[state + 1]!
        for (let high = end; low < high; ) {
          const middle = (low + high) >> 1
          if (unitOf[middle]! < unit) low = middle + 1
          else high = middle
        }
        state = low < end && unitOf[low] === unit ? targets[low]! : 0
      }
    }
  }

  return {
    firstPart,
    parts,
    look(folded, units, year) {
      seen.count = 0
      read(units)
      for (let index = 0; index < others.length; index++) {
        const {sort, year: offset} = others[index]!
        const mark = states + index
        if (sort === 'number') seeNumbers(folded, units, mark, seen)
        else if (sort === 'title') seeTitles(folded, mark, seen)
        else if (year !== undefined) seeText(folded, String(year + offset), mark, seen)
      }
      return seen
    },
  }
}

const isNumber = new Uint8Array(65536)
for (const unit of numberUnits) isNumber[unit.charCodeAt(0)] = 1

function seeNumbers(folded: string, units: Uint16Array, mark: number, seen: Sightings): void {
  for (let at = 0; at < folded.length; at++) if (isNumber[units[at]!] === 1) for (const end of numberEnds(folded, at)) see(seen, mark, at, end)
}

function seeTitles(folded: string, mark: number, seen: Sightings): void {
  for (let at = folded.indexOf('《'); at >= 0; at = folded.indexOf('《', at + 1)) {
    const end = folded.indexOf('》', at)
    if (end > 0 && end - at <= longestTitle) see(seen, mark, at, end + 1)
  }
}

function seeText(folded: string, text: string, mark: number, seen: Sightings): void {
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) see(seen, mark, at, at + text.length)
}
