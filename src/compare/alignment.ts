import {nameUnit} from '../text/comparable.js'
import type {Range} from '../text/range.js'

/** Two stretches of units that say the same, and how alike they are. */
export interface Alignment {
  readonly here: Range
  readonly there: Range
  /** Share of the units of the longer stretch that are the same in both. */
  readonly likeness: number
}

/** The least share of equal units in a passage that counts as copied: nine of ten words kept can be a little less in characters. */
export const leastLikeness = 0.87

/** A stretch put in, left out or replaced may be this long before the copy counts as ended. */
const longestEdit = 14
/** Units that must agree behind a difference, and behind a word replaced by one of its length. */
const foothold = 3
const footholdBehindWord = 2
const longestWord = 3
/** How far the balance may fall below its best before a walk ends. */
const patience = 48
/** What one unit of difference costs, measured in equal units: first a little more than wanted is taken in, then what is wanted. */
const costs = [4, 9] as const

/** The widest stretches around a common run that are equal in about nine of ten units; `undefined` below `shortest`. */
export function align(
  here: Uint16Array,
  there: Uint16Array,
  at: {readonly here: number; readonly there: number},
  shortest: number,
): Alignment | undefined {
  for (const cost of costs) {
    const right = walk({here, there, step: 1}, at.here, at.there, cost)
    const left = walk({here, there, step: -1}, at.here - 1, at.there - 1, cost)
    const length = Math.max(right.here + left.here, right.there + left.there)
    if (length < shortest) return undefined
    const likeness = (right.equal + left.equal) / length
    if (likeness < leastLikeness) continue
    return {
      here: {from: at.here - left.here, to: at.here + right.here},
      there: {from: at.there - left.there, to: at.there + right.there},
      likeness,
    }
  }
  return undefined
}

/** Two texts, and the direction in which they are read. */
interface Texts {
  readonly here: Uint16Array
  readonly there: Uint16Array
  readonly step: 1 | -1
}

interface Walk {
  readonly here: number
  readonly there: number
  readonly equal: number
}

/** How far two texts run alike in one direction, over small differences, up to where the balance of equal and different units is best. */
function walk(texts: Texts, fromHere: number, fromThere: number, cost: number): Walk {
  const {here, there, step} = texts
  let best: Walk = {here: 0, there: 0, equal: 0}
  let bestBalance = 0
  let balance = 0
  let equal = 0
  let i = 0
  let j = 0
  for (;;) {
    const a = here[fromHere + step * i]
    const b = there[fromThere + step * j]
    if (a === undefined || b === undefined) break
    if (a === b) {
      i++
      j++
      equal++
      balance++
      if (balance > bestBalance) {
        bestBalance = balance
        best = {here: i, there: j, equal}
      }
      continue
    }
    const [skipHere, skipThere] = resumed(texts, fromHere + step * i, fromThere + step * j)
    if (skipHere < 0) break
    const longer = Math.max(skipHere, skipThere)
    const named = holdsName(here, fromHere + step * i, skipHere, step) || holdsName(there, fromThere + step * j, skipThere, step)
    const edits = named ? Math.max(0, Math.min(skipHere, skipThere) - 1) : longer
    i += skipHere
    j += skipThere
    equal += longer - edits
    balance -= cost * edits
    if (balance < bestBalance - patience) break
  }
  return best
}

/** How many units to leave out on either side until the texts agree again; -1 when they do not. */
function resumed(texts: Texts, i: number, j: number): readonly [number, number] {
  const {step} = texts
  for (let longer = 1; longer <= longestEdit; longer++) {
    if (agree(texts, i + step * longer, j + step * longer, longer <= longestWord ? footholdBehindWord : foothold))
      return [longer, longer]
    for (let shorter = longer - 1; shorter >= 0; shorter--) {
      if (agree(texts, i + step * longer, j + step * shorter, foothold)) return [longer, shorter]
      if (agree(texts, i + step * shorter, j + step * longer, foothold)) return [shorter, longer]
    }
  }
  return [-1, -1]
}

/** Whether one of some units stands for a name: what stands against it is a name too, and no difference. */
function holdsName(units: Uint16Array, from: number, count: number, step: 1 | -1): boolean {
  for (let index = 0; index < count; index++) if (units[from + step * index] === nameUnit) return true
  return false
}

function agree({here, there, step}: Texts, i: number, j: number, count: number): boolean {
  for (let index = 0; index < count; index++) {
    const unit = here[i + step * index]
    if (unit === undefined || unit !== there[j + step * index]) return false
  }
  return true
}
