import type {Range} from '../text/range.js'
import type {Figure} from './nodes.js'

/** The figures (in reading order) that lie wholly in a range. */
export function figuresIn(figures: readonly Figure[], {from, to}: Range): readonly Figure[] {
  let low = 0
  for (let high = figures.length; low < high; ) {
    const middle = (low + high) >> 1
    if (figures[middle]!.range.from < from) low = middle + 1
    else high = middle
  }
  const found: Figure[] = []
  for (; low < figures.length && figures[low]!.range.from < to; low++) if (figures[low]!.range.to <= to) found.push(figures[low]!)
  return found
}
