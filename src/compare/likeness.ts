import type {SetId} from '../rulebook/rulebook.js'
import type {LabelledRoot} from '../label/labelled.js'
import type {Range} from '../text/range.js'
import {characterPairs} from '../tree/character-pairs.js'
import {clauseAt} from '../tree/clause.js'

/** A report as far as its words are compared. */
export interface Worded {
  readonly folded: string
  readonly root: LabelledRoot
}

type Weights = ReadonlyMap<string, number>

/** A stretch as its pairs of characters with what each tells, and what all of them tell. */
interface Telling {
  readonly weights: Weights
  readonly sum: number
}

/**
 * What a stretch of a report is about: as a whole first, then by those of its clauses that could stand for it, and the
 * themes it speaks of.
 */
export interface Subject {
  readonly tellings: readonly Telling[]
  readonly themes: readonly SetId[]
}

/** Measures how much two stretches of two reports are about the same. */
export interface Comparer {
  subject(of: Worded, range: Range): Subject
  /** For each of `all` the share of a subject, or of its best clause, that it says too, 0 to 1, with a bonus for a theme of both. */
  coverage(all: readonly Subject[]): (subject: Subject) => Float64Array
  /** The share that is common to both, or to the best clause of either, 0 to 1. */
  alike(a: Subject, b: Subject): number
}

/** Sets of phrases that the comparison needs from a rulebook. */
export interface CommonWords {
  readonly stock: SetId | undefined
  readonly themes: readonly SetId[]
}

/** What a pair of characters of a stock phrase tells, beside one of other words. */
const stockShare = 0.25
const themeBonus = 0.08
/** What a clause must tell, in pairs that only one sentence holds, to stand for the whole. */
const leastClause = 3
/** One pair in common is chance. */
const leastPairs = 2

/** Pairs of characters tell the more, the fewer sentences of the two reports hold them; those of stock phrases tell little. */
export function comparer(reports: readonly Worded[], {stock, themes}: CommonWords): Comparer {
  const holding = new Map<string, number>()
  let sentences = 0
  for (const {folded, root} of reports)
    for (const {range} of root.sentences) {
      sentences++
      for (const pair of characterPairs(folded, range)) holding.set(pair, (holding.get(pair) ?? 0) + 1)
    }
  const most = Math.log(1 + sentences)
  const rarity = (pair: string): number => Math.log(1 + sentences / (holding.get(pair) ?? 1)) / most

  const weights = ({folded, root}: Worded, range: Range): Weights => {
    const telling = characterPairs(folded, range, stock === undefined ? [] : root.hits.within(stock, range))
    return new Map([...characterPairs(folded, range)].map(pair => [pair, rarity(pair) * (telling.has(pair) ? 1 : stockShare)]))
  }
  return {
    subject(of, range) {
      const clauses = clausesIn(of.folded, range).map(clause => telling(weights(of, clause)))
      const whole = telling(new Map(clauses.flatMap(clause => [...clause.weights])))
      return {
        tellings: [whole, ...clauses.filter(({sum}) => sum >= leastClause)],
        themes: themes.filter(theme => of.root.hits.within(theme, range).length > 0),
      }
    },
    coverage,
    alike: (a, b) =>
      Math.max(
        0,
        ...a.tellings.flatMap(one =>
          b.tellings.map(other => (one.sum + other.sum > 0 ? (2 * common(one, other)) / (one.sum + other.sum) : 0)),
        ),
      ),
  }
}

function telling(weights: Weights): Telling {
  let sum = 0
  for (const weight of weights.values()) sum += weight
  return {weights, sum}
}

/** Looks each pair up in an index of all subjects, so that only what is shared costs anything. */
function coverage(all: readonly Subject[]): (subject: Subject) => Float64Array {
  const index = new Map<string, number[]>()
  all.forEach(({tellings: [whole]}, place) => {
    for (const pair of whole!.weights.keys()) {
      const list = index.get(pair)
      if (list) list.push(place)
      else index.set(pair, [place])
    }
  })
  return ({tellings, themes}) => {
    const best = new Float64Array(all.length)
    for (const {weights, sum} of tellings) {
      if (sum === 0) continue
      const total = new Float64Array(all.length)
      const count = new Uint16Array(all.length)
      for (const [pair, weight] of weights)
        for (const place of index.get(pair) ?? []) {
          total[place]! += weight
          count[place]!++
        }
      for (let place = 0; place < all.length; place++)
        if (count[place]! >= leastPairs) best[place] = Math.max(best[place]!, total[place]! / sum)
    }
    return best.map((share, place) =>
      share > 0 && all[place]!.themes.some(theme => themes.includes(theme)) ? Math.min(1, share + themeBonus) : share,
    )
  }
}

function clausesIn(folded: string, {from, to}: Range): readonly Range[] {
  const clauses: Range[] = []
  for (let at = from; at < to; ) {
    const end = Math.min(to, clauseAt(folded, {from: at, to: at + 1}).to)
    if (end > at) clauses.push({from: at, to: end})
    at = end + 1
  }
  return clauses
}

/** The weight of the pairs in both. */
function common({weights: a}: Telling, {weights: b}: Telling): number {
  let total = 0
  let count = 0
  for (const [pair, weight] of a) {
    if (!b.has(pair)) continue
    total += weight
    count++
  }
  return count < leastPairs ? 0 : total
}
