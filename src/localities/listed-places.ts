import {once, onceFor} from '../text/once.js'
import {placeTable} from './place-table.js'

/** A prefecture or county of the official list. */
export interface ListedPlace {
  readonly name: string
  /** The prefectures (four digits of the code) that have one of this name. */
  readonly prefectures: readonly string[]
  /** Whether it is a prefecture itself. */
  readonly isPrefecture: boolean
}

/** The places whose names end in two characters. Only lines that are asked for are read: most reports name few places. */
export const placesByTail = onceFor((tail: string): readonly ListedPlace[] => {
  const at = tail.length === 2 ? placeTable.indexOf(`\n${tail} `) : -1
  return at < 0 ? [] : placeTable.slice(at + 4, placeTable.indexOf('\n', at + 1)).split(' ').map(listed)
})

const heads = once(markHeads)

/** The places whose names begin with a character, the longest name first. */
export const placesByHead = (unit: number): readonly ListedPlace[] =>
  (heads().get(unit) ?? [])
    .map(at => listed(placeTable.slice(at, endOf(at))))
    .sort((a, b) => b.name.length - a.name.length)

/** Where each name begins, by its first character. */
function markHeads(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (let at = placeTable.indexOf(' '); at >= 0; at = placeTable.indexOf(' ', at + 1)) {
    const unit = placeTable.charCodeAt(at + 1)
    const alike = found.get(unit)
    if (alike) alike.push(at + 1)
    else found.set(unit, [at + 1])
  }
  return found
}

/** Where the entry ends that begins at a place: before a blank or the end of its line. */
function endOf(at: number): number {
  let end = at
  while (placeTable[end] !== ' ' && placeTable[end] !== '\n') end++
  return end
}

/** Reads an entry of the table: `江门市4407*` `朝阳区11012201` */
function listed(entry: string): ListedPlace {
  const codes = entry.search(/\d/)
  const prefectures = entry.slice(codes).match(/\d{4}/g)!
  return {name: entry.slice(0, codes), prefectures, isPrefecture: entry.endsWith('*')}
}
