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

/** Where in a list of ranges one after the other stands the first that has a unit in common with another; -1 where none has. */
export function firstOverlapping(list: readonly Range[], {from, to}: Range): number {
  const index = firstEndingAfter(list, from)
  return index < list.length && list[index]!.from < to ? index : -1
}

/** Index of the first stretch that ends after an offset, of stretches in order. */
export const firstEndingAfter = (runs: readonly {readonly to: number}[], offset: number): number => rangeTo(runs, offset + 1)

/** Keeps ranges that have no unit in common with any of a list, which is in the order of the starts. */
export function without(list: readonly Range[]): (range: Range) => boolean {
  let furthest = 0
  const ends = list.map(({to}) => (furthest = Math.max(furthest, to)))
  return ({from, to}) => (ends[rangeFrom(list, to) - 1] ?? 0) <= from
}

/** Finds the innermost member that holds a range, of members that nest and stand in reading order, each before those in it. */
export function innermostOf<Member extends Placed>(list: readonly Member[]): (range: Range) => Member | undefined {
  const around: number[] = []
  const open: number[] = []
  for (const [index, {range}] of list.entries()) {
    while (open.length > 0 && list[open.at(-1)!]!.range.to < range.to) open.pop()
    around.push(open.at(-1) ?? -1)
    open.push(index)
  }
  return ({from, to}) => {
    let index = memberFrom(list, from + 1) - 1
    while (index >= 0 && list[index]!.range.to < to) index = around[index]!
    return list[index]
  }
}
