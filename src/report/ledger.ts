import {BYTES_LOST} from '../text/format-words.js'
import type {EditKind} from '../text/edit.js'
import type {MappedText} from '../text/mapped-text.js'

/** The share of the source's characters by what became of them; the four add up to 1. */
export interface Ledger {
  readonly body: number
  readonly dropped: number
  readonly repaired: number
  readonly unreadable: number
}

const dropping: ReadonlySet<EditKind> = new Set(['markup', 'chrome', 'advert', 'cover-letter', 'contents'])

/** Accounts for every character of the source. An empty source is all body. */
export function ledger({source, records}: MappedText): Ledger {
  if (source.length === 0) return {body: 1, dropped: 0, repaired: 0, unreadable: 0}
  const fate = new Uint8Array(source.length)
  const counts = [source.length, 0, 0, 0]
  const meet = (which: number, from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      counts[fate[at]!]!--
      counts[which]!++
      fate[at] = which
    }
  }
  for (const {kind, sourceFrom, sourceTo, after} of records) meet(dropping.has(kind) && after.length === 0 ? 1 : 2, sourceFrom, sourceTo)
  for (const {sourceFrom, sourceTo, before, after} of records) {
    let more = unreadableIn(after) - unreadableIn(before)
    for (let at = sourceFrom; at < sourceTo && more > 0; at++) {
      if (source[at] === '\ufffd') continue
      meet(3, at, at + 1)
      more--
    }
  }
  for (let at = source.indexOf('\ufffd'); at >= 0; at = source.indexOf('\ufffd', at + 1)) meet(3, at, at + 1)
  for (const {0: lost, index} of source.matchAll(new RegExp(BYTES_LOST, 'g'))) meet(3, index, index + lost.length)
  const share = (which: number): number => counts[which]! / source.length
  const [dropped, repaired, lost] = [round(share(1)), round(share(2)), round(share(3))]
  return {body: round(1 - dropped - repaired - lost), dropped, repaired, unreadable: lost}
}

/** How many characters of a text stand as U+FFFD: what a repair could not read. */
const unreadableIn = (text: string): number => text.split('\ufffd').length - 1

const round = (value: number): number => Math.round(value * 1e6) / 1e6
