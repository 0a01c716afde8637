import {bisecting} from './bisect.js'
import type {Range} from './range.js'

interface Placed {
  readonly range: Range
}

const rangeFrom = bisecting<Range>(({from}) => from)
const rangeTo = bisecting<{readonly to: number}>(({to}) => to)
const memberFrom = bisecting<Placed>(({range}) => range.from)

/** The members of a list in reading order that lie wholly within a range. */
export function inside<Member extends Placed>(list: readonly Member[], {from, to}: Range): readonly Member[] {
  const found: Member[] = []
  for (let index = memberFrom(list, from); index < list.length; index++) {
    const {range} = list[index]!
    if (range.from >= to) break
    if (range.to <= to) found.push(list[index]!)
  }
  return found
}

/** The ranges of a list, in the order of their starts, that lie wholly within another. */
export function rangesIn(list: readonly Range[], {from, to}: Range): readonly Range[] {
  const found: Range[] = []
  for (let index = rangeFrom(list, from); index < list.length && list[index]!.from < to; index++)
    if (list[index]!.to <= to) found.push(list[index]!)
  return found
}

/** The first of them. */
export function firstIn(list: readonly Range[], {from, to}: Range): Range | undefined {
  for (let index = rangeFrom(list, from); index < list.length && list[index]!.from < to; index++)
    if (list[index]!.to <= to) return list[index]
  return undefined
}

/** Where in a list of members one after the other stands the one that holds all of a range; -1 where none does. */
export function around(list: readonly Placed[], {from, to}: Range): number {
  const index = memberFrom(list, from + 1) - 1
  return index >= 0 && to <= list[index]!.range.to ? index : -1
}

/** Index of the first stretch that ends after an offset, of stretches in order. */
export const firstEndingAfter = (runs: readonly {readonly to: number}[], offset: number): number => rangeTo(runs, offset + 1)
