import type {LabelledRoot} from '../label/labelled.js'
import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {clauseAt} from '../tree/clause.js'
import {singleShare, tellingOf, type Telling} from '../tree/telling.js'

/** A report as far as its words are compared. */
export interface Worded {
  readonly folded: string
  readonly root: LabelledRoot
}

/** A matter that is looked for: as a whole, and by those of its clauses that could stand for it; each with what all its words tell. */
export type Matter = readonly {readonly words: Telling; readonly sum: number}[]

/** Measures how much of a matter of one report another one takes up. */
export interface Comparer {
  /** A matter by the words that name it and by all that is said of it. */
  matter(of: Worded, name: Range, whole: Range): Matter
  /** What a passage says, with the heading that it stands under. */
  passage(of: Worded, range: Range, heading?: Range): Telling
  /** For each of `passages` the share of a matter that it takes up, 0 to 1. */
  coverage(passages: readonly Telling[]): (matter: Matter) => Float64Array
}

/** What the words of a heading tell of a sentence under it. */
const headingShare = 0.7
/** What the best clause of a matter counts beside the whole, and the share of the whole that it must tell. */
const clauseShare = 0.8
const leastClause = 0.3
/** What a clause must tell, in pairs that only one sentence holds, to stand for the whole. */
const leastTold = 2
/** Words of acts and avowals up to this length stand in every report. */
const longestCommon = 4

/** Words tell the more, the fewer sentences of the reports hold them; those of stock phrases, acts and avowals tell little. */
export function comparer(reports: readonly Worded[], stock: SetId | undefined): Comparer {
  const commonOf = new Map(reports.map(({root}) => [root, commonIn(root, stock)]))
  const telling = ({folded, root}: Worded, range: Range): Telling =>
    tellingOf(folded, range, commonOf.get(root)!.filter(({from, to}) => from >= range.from && to <= range.to))
  const holding = new Map<string, number>()
  let sentences = 0
  for (const worded of reports)
    for (const {range} of worded.root.sentences) {
      sentences++
      for (const words of telling(worded, range).keys()) holding.set(words, (holding.get(words) ?? 0) + 1)
    }
  const most = Math.log(1 + sentences)
  const rarity = (words: string): number => (Math.log(1 + sentences / (holding.get(words) ?? 1)) / most) ** 2

  const weighed = (of: Worded, range: Range): Matter[number] => {
    const words = new Map([...telling(of, range)].map(([word, tells]) => [word, tells * rarity(word)]))
    return {words, sum: total(words)}
  }
  return {
    matter(of, name, whole) {
      const named = weighed(of, name)
      const clauses = clausesIn(of.folded, name).map(clause => weighed(of, clause))
      return [
        named,
        ...(whole.to > name.to ? [weighed(of, whole)] : []),
        ...clauses
          .filter(({sum}) => sum >= leastTold && sum >= leastClause * named.sum && sum < named.sum)
          .map(({words, sum}) => ({words, sum: sum / clauseShare})),
      ]
    },
    passage(of, range, heading) {
      const own = telling(of, range)
      if (!heading) return own
      const all = new Map([...telling(of, heading)].map(([words, tells]) => [words, tells * headingShare]))
      for (const [words, tells] of own) all.set(words, Math.max(tells, all.get(words) ?? 0))
      return all
    },
    coverage,
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

const total = (words: Telling): number => {
  let sum = 0
  for (const tells of words.values()) sum += tells
  return sum
}

/** The short words that stand in every report, by start. */
const commonIn = ({hits, reading: {marks}}: LabelledRoot, stock: SetId | undefined): readonly Range[] =>
  [...(stock === undefined ? [] : hits.of(stock)), ...marks['organ-act'], ...marks.avowed]
    .filter(({from, to}) => to - from <= longestCommon)
    .sort((a, b) => a.from - b.from)

/** Looks each word up in an index of all passages, so that only what is shared costs anything. */
function coverage(passages: readonly Telling[]): (matter: Matter) => Float64Array {
  const index = new Map<string, {readonly place: number; readonly tells: number}[]>()
  passages.forEach((passage, place) => {
    for (const [words, tells] of passage) {
      const full = words.length === 1 ? singleShare : 1
      const list = index.get(words)
      if (list) list.push({place, tells: Math.min(1, tells / full)})
      else index.set(words, [{place, tells: Math.min(1, tells / full)}])
    }
  })
  return matter => {
    const best = new Float64Array(passages.length)
    for (const {words, sum} of matter) {
      if (sum === 0) continue
      const taken = new Float64Array(passages.length)
      for (const [word, weight] of words) for (const {place, tells} of index.get(word) ?? []) taken[place]! += weight * tells
      for (let place = 0; place < best.length; place++) best[place] = Math.max(best[place]!, taken[place]! / sum)
    }
    return best
  }
}
