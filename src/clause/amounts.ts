import type {Range} from '../text/range.js'
import {overlaps} from '../text/range.js'
import {inside, rangesIn} from '../text/inside.js'
import type {Figure} from '../tree/nodes.js'
import type {Marks} from './grammar.js'
import {quotedIn} from './quoted.js'

const notCounted = /^[周双第\d]$/
const version = /^\d+\.\d+(?:版|G)/

/** The figures that a clause counts with: those of slogans, names, versions and days are none. */
export function amountsIn(folded: string, clause: Range, figures: readonly Figure[], marks: Marks): readonly Figure[] {
  const own = inside(figures, clause)
  if (own.length === 0) return own
  const names = [...rangesIn(marks.slogan, clause), ...quotedIn(folded, clause)]
  return own.filter(
    ({range}) =>
      !names.some(name => overlaps(name, range)) &&
      !notCounted.test(folded[range.from - 1] ?? '') &&
      !version.test(folded.slice(range.from, range.to + 2)),
  )
}
