import {inside} from '../../text/inside.js'
import type {Range} from '../../text/range.js'
import {clauseAt} from '../../tree/clause.js'
import type {Clash} from './clash.js'
import {toFullStop} from './full-stop.js'
import {trimmed} from '../../tree/lines.js'
import type {Figure, Root, Sentence} from '../../tree/nodes.js'

/** Parts may come to so much more than their total before they are taken to be of something else; overlaps are rare. */
const above = 0.15
/** Parts that come to less may just not be all; only a small difference is a slip. */
const below = 0.05
const belowOfTwo = 0.02
/** What is named last is all that is left. */
const rest = /(?:其余|余下|剩余|剩下|余者)[^,;。、\d]{0,6}$/
const partsSign = /其中|分别为|具体为|包括/g
const partsOpen = /其中[,:]?|(?:分别为|具体为|包括)[,:]?/

/**
 * Totals that differ from the sum of the parts named behind 其中, in the same sentence or the one before.
 *
 * ```text
 * > | 公开信息70条，其中动态34条，通告18条，计划28条。
 *     ^^^^^^^^^^^ 80, not 70
 * ```
 */
export function totalClashes(folded: string, root: Root): readonly Clash[] {
  const opens = [...folded.matchAll(partsSign)].map(match => match.index)
  if (opens.length === 0) return []
  return root.sentences.flatMap((sentence, index) => {
    if (!opens.some(at => at >= sentence.range.from && at <= sentence.range.to)) return []
    const whole = toOtherThings(folded, root, toFullStop(folded, sentence.range))
    const words = folded.slice(whole.from, whole.to)
    const split = partsOpen.exec(words)
    if (
      !split ||
      split.index > sentence.range.to - sentence.range.from ||
      /等[,。;]?$/.test(words) ||
      words.slice(split.index + split[0].length).includes('其中')
    )
      return []
    const at = whole.from + split.index
    const named = quantities(root, whole)
    const parts = named.filter(figure => figure.range.from > at)
    const unit = parts[0]?.unit
    const same = listed(folded, parts).filter(figure => figure.unit === unit)
    if (unit === undefined || same.length < 2 || parts.some(figure => figure.unit !== unit && figure.unit !== '%')) return []
    const before = named.filter(figure => figure.range.to <= at && figure.unit === unit)
    const totals =
      before.length > 0
        ? before
        : split.index <= 1 && split[0].startsWith('其中')
          ? quantities(root, previous(root, sentence, index)).filter(figure => figure.unit === unit)
          : []
    const sum = rounded(same.reduce((all, part) => all + part.value, 0))
    if (totals.length === 0 || totals.some(({value}) => value === sum)) return []
    const total = before.length > 0 ? totals.at(-1)! : totals.find(({value}) => near(value, sum, same.length))
    const isAll = rest.test(folded.slice(same.at(-2)!.range.to, same.at(-1)!.range.from))
    return total && (near(total.value, sum, same.length) || (isAll && sum > total.value * (1 - above) && sum < total.value))
      ? [{range: statement(folded, total, same), found: String(total.value), right: String(sum)}]
      : []
  })
}

/** The parts of a list, as far as its commas: what stands behind one among marks of enumeration is counted anew. */
function listed(folded: string, parts: readonly Figure[]): readonly Figure[] {
  const gaps = parts.slice(1).map((part, index) => folded.slice(parts[index]!.range.to, part.range.from))
  if (gaps.length < 2 || !gaps[0]!.includes('、') || gaps[0]!.includes(',')) return parts
  const end = gaps.findIndex(gap => gap.includes(',') && !rest.test(gap))
  return end < 0 ? parts : parts.slice(0, end + 1)
}

/** From the clause of the total to the last part. */
const statement = (folded: string, total: Figure, parts: readonly Figure[]): Range =>
  trimmed(folded, {from: clauseAt(folded, total.range).from, to: Math.max(total.range.to, parts.at(-1)!.range.to)})

/** What becomes of things that are gone through; what stays is among it, so that all are named. */
const fate = /(?:保留|继续有效|废止|(?:宣布)?失效|修改|修订|合并|取消)(?:了|的)?$/
const staying = /(?:保留|继续有效)(?:了|的)?$/

/**
 * Things gone through that differ from the sum of those that were kept and those that were not.
 *
 * ```text
 * > | 对43件文件组织清理，保留33件、宣布失效12件。
 *      ^^^^ 45, not 43
 * ```
 */
export function sortedClashes(folded: string, root: Root): readonly Clash[] {
  return root.sentences.flatMap(({range}) => {
    const named = quantities(root, range)
    const parts = named.filter(figure => fate.test(folded.slice(Math.max(range.from, figure.range.from - fateReach), figure.range.from)))
    const unit = parts[0]?.unit
    if (
      unit === undefined ||
      parts.length < 2 ||
      parts.some(part => part.unit !== unit) ||
      !parts.some(part => staying.test(folded.slice(range.from, part.range.from)))
    )
      return []
    const total = named.filter(figure => figure.unit === unit && figure.range.to <= parts[0]!.range.from).at(-1)
    if (!total || !folded.slice(total.range.to, parts[0]!.range.from).includes('清理')) return []
    const sum = rounded(parts.reduce((all, part) => all + part.value, 0))
    return total.value !== sum && near(total.value, sum, parts.length)
      ? [{range: statement(folded, total, parts), found: String(total.value), right: String(sum)}]
      : []
  })
}

const fateReach = 6

const near = (total: number, sum: number, parts: number): boolean =>
  sum <= total * (1 + above) && sum >= total * (1 - (parts > 2 ? below : belowOfTwo))

/** As far as a semicolon behind which other things are counted. */
function toOtherThings(folded: string, root: Root, range: Range): Range {
  const opens = partsOpen.exec(folded.slice(range.from, range.to))?.index ?? 0
  for (let at = folded.indexOf(';', range.from + opens); at >= 0 && at < range.to; at = folded.indexOf(';', at + 1)) {
    const [before] = quantities(root, {from: range.from + opens, to: at})
    const [after] = quantities(root, {from: at, to: range.to})
    if (before && after && before.unit !== after.unit) return {from: range.from, to: at}
    if (before && /其中/.test(folded.slice(at, range.to))) return {from: range.from, to: at}
  }
  return range
}

const quantities = (root: Root, range: Range | undefined): readonly Figure[] =>
  range ? inside(root.figures, range).filter(({value}) => value > 0) : []

function previous(root: Root, sentence: Sentence, index: number): Range | undefined {
  const before = root.sentences[index - 1]
  return before && before.section === sentence.section ? before.range : undefined
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const inBrackets = /^\((?=[^()\n]{4,80}\))/

/** Totals that differ a little from the parts in the brackets right behind: `96件（简易程序62件、普通程序24件）`. */
export function bracketClashes(folded: string, root: Root): readonly Clash[] {
  return root.figures.flatMap((total): readonly Clash[] => {
    const open = inBrackets.test(folded.slice(total.range.to, total.range.to + 90))
    if (!open || total.value === 0) return []
    const range = {from: total.range.to, to: folded.indexOf(')', total.range.to)}
    const parts = quantities(root, range)
    const words = folded.slice(range.from, range.to)
    if (parts.length < 2 || /等|其中|含|包括|不|另|;|%/.test(words) || parts.some(({unit}) => unit !== total.unit)) return []
    const sum = rounded(parts.reduce((all, {value}) => all + value, 0))
    return sum !== total.value && Math.abs(sum - total.value) <= total.value * above
      ? [{range: statement(folded, total, parts), found: String(total.value), right: String(sum)}]
      : []
  })
}
