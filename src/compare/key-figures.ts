import type {Range} from '../text/range.js'
import {figureName} from '../tree/figure-name.js'
import type {Figure, Root} from '../tree/nodes.js'

/** The same quantity in two reports. */
export interface KeyFigurePair {
  readonly name: string
  readonly unit: string
  readonly prior: Figure
  readonly current: Figure
}

/** A report's text and tree, as far as figures need them. */
export interface Counted {
  readonly folded: string
  readonly root: Pick<Root, 'figures'>
  /** The stretches whose figures are left out, such as the plan. */
  readonly without: readonly Range[]
}

interface Named {
  readonly figure: Figure
  readonly name: string
  readonly pairs: ReadonlySet<string>
}

/** Share of common pairs of characters at which two names mean one quantity. */
const sameName = 0.75

/** The quantities that both reports name with (nearly) the same words and the same unit, each the other's best and only match. */
export function keyFigurePairs(prior: Counted, current: Counted): readonly KeyFigurePair[] {
  const before = named(prior)
  const now = named(current)
  return now.flatMap(candidate => {
    const match = best(candidate, before)
    return match && best(match, now) === candidate
      ? [{name: candidate.name, unit: candidate.figure.unit, prior: match.figure, current: candidate.figure}]
      : []
  })
}

/** The figures with a name that no other figure of the report has with the same unit. */
function named({folded, root, without}: Counted): readonly Named[] {
  const all = root.figures.flatMap((figure): readonly Named[] => {
    if (figure.value === 0 || without.some(({from, to}) => from <= figure.range.from && figure.range.to <= to)) return []
    const name = figureName(folded, figure)
    return name === undefined ? [] : [{figure, name, pairs: pairsOf(name)}]
  })
  const times = new Map<string, number>()
  for (const {figure, name} of all) times.set(name + figure.unit, (times.get(name + figure.unit) ?? 0) + 1)
  return all.filter(({figure, name}) => times.get(name + figure.unit) === 1)
}

function best({figure, pairs}: Named, others: readonly Named[]): Named | undefined {
  let found: Named | undefined
  let most = sameName
  for (const other of others) {
    if (other.figure.unit !== figure.unit) continue
    const shared = [...pairs].filter(pair => other.pairs.has(pair)).length
    const likeness = (2 * shared) / (pairs.size + other.pairs.size)
    if (likeness > most || (likeness === most && !found)) {
      most = likeness
      found = other
    }
  }
  return found
}

const pairsOf = (name: string): ReadonlySet<string> => new Set([...Array(name.length - 1).keys()].map(at => name.slice(at, at + 2)))
