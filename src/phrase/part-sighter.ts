import {numberEnds, numberUnits} from '../tree/number-end.js'
import type {Numbers} from './automaton.js'
import type {PhraseTable} from './phrase-table.js'
import {see, sightings, type Sightings} from './sightings.js'

const longestTitle = 80

/**
 * Sees parts of phrases in a text. A mark is a state of the automaton, in which several parts may end, or beyond the
 * states a part of another sort.
 */
export interface PartSighter {
  /** Looks once at the text, given also as UTF-16 units with NUL behind them. */
  look(folded: string, units: Uint16Array, year: number | undefined): Sightings
  /** The parts that a mark stands for, from `firstPart[mark]` to `firstPart[mark + 1]` of `parts`. */
  readonly firstPart: Numbers
  readonly parts: Numbers
}

export function partSighter({automaton, others}: PhraseTable): PartSighter {
  const {units: unitOf, base, check, next, firstPart, parts} = automaton
  const states = base.length
  const classOf = new Uint16Array(65536)
  for (let index = 0; index < unitOf.length; index++) classOf[unitOf[index]!] = index + 1
  const seen = sightings()

  const read = (units: Uint16Array): void => {
    const classes = new Uint16Array(units.length)
    for (let at = 0; at < units.length; at++) classes[at] = classOf[units[at]!]!
    for (let from = 0; from < classes.length; from++) {
      let state = 0
      for (let at = from; ; at++) {
        const cell = base[state]! + classes[at]!
        if (check[cell] !== state) break
        state = next[cell]!
        if (firstPart[state]! < firstPart[state + 1]!) see(seen, state, from, at + 1)
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
  for (let at = 0; at < folded.length; at++)
    if (isNumber[units[at]!] === 1) for (const end of numberEnds(folded, at)) see(seen, mark, at, end)
}

function seeTitles(folded: string, mark: number, seen: Sightings): void {
  for (let at = folded.indexOf('《'); at >= 0; at = folded.indexOf('《', at + 1)) {
    const end = folded.slice(at, at + longestTitle + 1).indexOf('》')
    if (end > 0) see(seen, mark, at, at + end + 1)
  }
}

function seeText(folded: string, text: string, mark: number, seen: Sightings): void {
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) see(seen, mark, at, at + text.length)
}
