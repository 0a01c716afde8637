import {placeTable} from './place-table.js'

/** A prefecture or county of the official list. */
export interface ListedPlace {
  readonly name: string
  /** The prefectures (four digits of the code) that have one of this name. */
  readonly prefectures: readonly string[]
  /** Whether it is a prefecture itself. */
  readonly isPrefecture: boolean
}

const none: readonly ListedPlace[] = []
const tails = new Map<string, readonly ListedPlace[]>()

/** The places whose names end in two characters. Only lines that are asked for are read: most reports name few places. */
export function placesByTail(tail: string): readonly ListedPlace[] {
  const known = tails.get(tail)
  if (known) return known
  const at = tail.length === 2 ? placeTable.indexOf(`\n${tail} `) : -1
  const places = at < 0 ? none : placeTable.slice(at + 4, placeTable.indexOf('\n', at + 1)).split(' ').map(listed)
  tails.set(tail, places)
  return places
}

const heads = new Map<number, number[] | readonly ListedPlace[]>()

/** The places whose names begin with a character, the longest name first. */
export function placesByHead(unit: number): readonly ListedPlace[] {
  if (heads.size === 0) markHeads()
  const known = heads.get(unit)
  if (known === undefined) return none
  if (typeof known[0] === 'object') return known as readonly ListedPlace[]
  const places = (known as readonly number[])
    .map(at => listed(placeTable.slice(at, end.exec(placeTable.slice(at, at + longest))!.index + at)))
    .sort((a, b) => b.name.length - a.name.length)
  heads.set(unit, places)
  return places
}

const end = /[ \n]/
const longest = 400

/** Where each name begins, by its first character. */
function markHeads(): void {
  for (let at = placeTable.indexOf(' '); at >= 0; at = placeTable.indexOf(' ', at + 1)) {
    const unit = placeTable.charCodeAt(at + 1)
    const alike = heads.get(unit) as number[] | undefined
    if (alike) alike.push(at + 1)
    else heads.set(unit, [at + 1])
  }
}

/** Reads an entry of the table: `江门市4407*` `朝阳区11012201` */
function listed(entry: string): ListedPlace {
  const codes = entry.search(/\d/)
  const prefectures = entry.slice(codes).match(/\d{4}/g)!
  return {name: entry.slice(0, codes), prefectures, isPrefecture: entry.endsWith('*')}
}
