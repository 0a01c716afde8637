import type {Range} from './range.js'

interface Placed {
  readonly range: Range
}

/** The members of a list in reading order that lie wholly within a range. */
export function inside<Member extends Placed>(list: readonly Member[], {from, to}: Range): readonly Member[] {
  const found: Member[] = []
  for (let index = before(list, from); index < list.length; index++) {
    const {range} = list[index]!
    if (range.from >= to) break
    if (range.to <= to) found.push(list[index]!)
  }
  return found
}

/** Where in a list of members one after the other stands the one that holds all of a range; -1 where none does. */
export function around(list: readonly Placed[], {from, to}: Range): number {
  const index = before(list, from + 1) - 1
  return index >= 0 && to <= list[index]!.range.to ? index : -1
}

/** How many members begin before an offset. */
function before(list: readonly Placed[], offset: number): number {
  let low = 0
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1
    if (list[middle]!.range.from < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first stretch that ends after an offset, of stretches in order. */
export function firstEndingAfter(runs: readonly {readonly to: number}[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.to <= offset) low = middle + 1
    else high = middle
  }
  return low
}
