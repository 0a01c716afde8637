import {isSentenceEnd} from '../tree/sentences.js'
import type {Range} from '../text/range.js'
import {standing} from './part-places.js'
import {partSighter} from './part-sighter.js'
import {phraseJoiner} from './join.js'
import type {PhraseTable} from './phrase-table.js'

/** Finds every phrase of a table in one pass over a text. */
export type PhraseScanner = (folded: string, year: number | undefined) => Hits

/** Where the phrases of each set stand in a text. */
export interface Hits {
  /** The places of a set, by start. */
  of(set: number): readonly Range[]
  /** The places of a set that lie within a range, by start. */
  within(set: number, range: Range): readonly Range[]
}

/**
 * A scanner for a table: cheap to build, linear in the text. One pass sees the parts of all phrases; those phrases of which
 * every part was seen are then put together from the places of their parts.
 */
export function phraseScanner(table: PhraseTable): PhraseScanner {
  const sighter = partSighter(table)
  const stand = standing(table, sighter)
  const join = phraseJoiner(table)
  return (folded, year) => {
    const {units, stops} = laidOut(folded)
    const {chains, places} = stand(sighter.look(folded, units, year))
    const found = join(chains, places, stops)
    const of = (set: number): readonly Range[] => found[set] ?? none
    return {of, within: (set, range) => inside(of(set), range)}
  }
}

const none: readonly Range[] = []

/**
 * The text as UTF-16 units, NUL behind them, which are quicker to look at than the string's; and for each offset where
 * its sentence or line ends.
 */
function laidOut(folded: string): {units: Uint16Array; stops: Int32Array} {
  const units = new Uint16Array(folded.length + 1)
  const stops = new Int32Array(folded.length + 1)
  let stop = folded.length
  stops[stop] = stop
  for (let at = folded.length - 1; at >= 0; at--) {
    const unit = folded.charCodeAt(at)
    units[at] = unit
    if (isSentenceEnd(unit) || unit === 10) stop = at
    stops[at] = stop
  }
  return {units, stops}
}

function inside(list: readonly Range[], {from, to}: Range): readonly Range[] {
  let low = 0
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1
    if (list[middle]!.from < from) low = middle + 1
    else high = middle
  }
  const found: Range[] = []
  for (; low < list.length && list[low]!.from < to; low++) if (list[low]!.to <= to) found.push(list[low]!)
  return found
}
