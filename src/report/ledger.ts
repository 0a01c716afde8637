import type {EditKind} from '../text/edit.js'
import type {MappedText} from '../text/mapped-text.js'

/** The share of the source's characters by what became of them; the four add up to 1. */
export interface Ledger {
  readonly body: number
  readonly dropped: number
  readonly repaired: number
  readonly unreadable: number
}

const dropping: ReadonlySet<EditKind> = new Set(['markup', 'chrome', 'advert'])

/** Accounts for every character of the source. An empty source is all body. */
export function ledger({source, records}: MappedText): Ledger {
  if (source.length === 0) return {body: 1, dropped: 0, repaired: 0, unreadable: 0}
  const fate = new Uint8Array(source.length)
  for (const {kind, sourceFrom, sourceTo, after} of records) {
    const dropped = dropping.has(kind) && after.length === 0
    fate.fill(dropped ? 1 : 2, sourceFrom, sourceTo)
  }
  let unreadable = source.indexOf('\ufffd')
  for (; unreadable >= 0; unreadable = source.indexOf('\ufffd', unreadable + 1)) fate[unreadable] = 3
  const counts = [0, 0, 0, 0]
  for (const which of fate) counts[which]!++
  const share = (which: number): number => counts[which]! / source.length
  const [dropped, repaired, lost] = [round(share(1)), round(share(2)), round(share(3))]
  return {body: round(1 - dropped - repaired - lost), dropped, repaired, unreadable: lost}
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6
