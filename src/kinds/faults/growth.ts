import type {Range} from '../../text/range.js'
import {clauseAt} from '../../tree/clause.js'
import type {Figure, Root} from '../../tree/nodes.js'
import type {Clash} from './clash.js'
import {asSaid, clashesAmong, counting, figureClash, roughly, rounded} from './figure-clash.js'
import {toFullStop} from './full-stop.js'

const more = /(?:增长|增加|新增|上升|提高|提升|上涨|增幅|多)(?:了|达到?|为|约|近)?$/
const less = /(?:减少|下降|降低|回落|缩减|压减|压缩|缩短|降幅|少)(?:了|达到?|为|约|近)?$/
const from = /[由从][^,;。]{0,16}$/
const reached = /^[^,;。]{0,6}(?:[增升降减压缩扩涨]|提高|提升|下降|减少|增加|增长)[^,;。\d]{0,4}(?:至|到|为)[^,;。]{0,12}$/
const compared = /(?:比|较|相比|对比)[^,;。]{0,14}$/
/** The value of the year before, in brackets or told first. */
const lastYear = /(?:上年|去年|上一年度?|20\d\d年)(?:同期)?[^,;。()\d]{0,8}$/
const thisYear = /(?:今年|本年度?|20\d\d年)[^,;。()\d]{0,8}$/
/** A change right behind the later value, of the same thing. */
const sameThing = /^(?:次|工作日|小时|个?月)?[^一-鿿]{0,2}(?:同比|环比|总量|人数|数量|净|共|整体|[比较](?:上年|去年|上一年|20\d\d年))*[一-鿿]{1,3}$/
const yearOnYear = /同比|(?:比|较)(?:上年|去年|上一年|20\d\d年)/
/** Percentages may differ by so many points: rounding. */
const slack = 0.6

/**
 * Changes that do not follow from the two values they are said of: `由58件降至41件，减少19件` `126件，比上年的90件增长30%`
 * `318件，同比上升12.5%，较上年增加24件`.
 */
export function growthClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(wholeSentences(folded, root), counting(root), ({figure: change, index, own, range}) => {
    const direction = directionOf(folded.slice(Math.max(range.from, change.range.from - 8), change.range.from))
    if (direction === 0 || roughly.test(folded.slice(change.range.from, change.range.to + 2))) return []
    const values = ends(folded, range, own, index)
    if (!values) return []
    const right = rightChange(change, values, direction)
    return right === undefined ? [] : [figureClash(folded, change, right)]
  })
}

interface Ends {
  readonly before: number
  readonly after: number
  readonly unit: string
}

/** The sentences of a report up to their full stops: those behind a semicolon go with the one before. */
const wholeSentences = (folded: string, {sentences}: Root): readonly {readonly range: Range}[] =>
  sentences
    .filter((_, index) => index === 0 || folded[sentences[index - 1]!.range.to - 1] !== ';')
    .map(({range}) => ({range: toFullStop(folded, range)}))

function directionOf(words: string): -1 | 0 | 1 {
  if (more.test(words)) return 1
  return less.test(words) ? -1 : 0
}

/** The two values that a change lies between: written from … to, or with the earlier one to compare with, or with a rate beside it. */
function ends(folded: string, range: Range, own: readonly Figure[], index: number): Ends | undefined {
  const [change, last, first] = [own[index]!, own[index - 1], own[index - 2]]
  if (!last || last.unit === '') return undefined
  const lead = (figure: Figure, after: Figure | undefined): string => folded.slice(after?.range.to ?? range.from, figure.range.from)
  if (last.unit !== first?.unit) return undefined
  const between = lead(last, first)
  const told = {before: first.value, after: last.value, unit: last.unit}
  const opening = lead(first, own[index - 3])
  if (from.test(opening) && reached.test(between) && sameThing.test(lead(change, last))) return told
  const direct = !/[,;。]/.test(lead(change, last))
  if (direct && compared.test(between)) {
    const current = own.slice(0, index - 1).findLast((figure, at) => {
      const words = lead(figure, own[at - 1])
      return figure.unit === last.unit && !compared.test(words) && directionOf(words) === 0
    })
    return current && {before: last.value, after: current.value, unit: last.unit}
  }
  if (!sameThing.test(lead(change, last))) return undefined
  if (/\((?:上年|去年|20\d\d年)(?:同期)?(?:为)?$/.test(between)) return {before: last.value, after: first.value, unit: last.unit}
  return lastYear.test(opening) && thisYear.test(between) ? told : undefined
}

/** What the change should be, or `undefined` where it is right or not comparable. */
function rightChange(change: Figure, {before, after, unit}: Ends, direction: number): string | undefined {
  const difference = (after - before) * direction
  const differs = (value: number, tolerance: number): boolean => Math.abs(value - change.value) > tolerance
  if (change.unit === '个百分点') return unit === '%' && differs(difference, 0.011) ? `${rounded(difference)}个百分点` : undefined
  if (change.unit === '%') {
    const rate = (difference / before) * 100
    // Rates differ by points; the points themselves called % are a slip that everybody makes.
    if (unit === '%') return rounded(difference) === rounded(change.value) ? `${rounded(difference)}个百分点` : undefined
    return differs(rate, slack) ? `${rounded(rate)}%` : undefined
  }
  if (change.unit === '倍') {
    const times = after / before
    return direction > 0 && times < wildly && differs(times - 1, 0.06) ? `${rounded(times - 1)}倍` : undefined
  }
  if (change.unit !== unit || unit === '%') return undefined
  return differs(difference, unit.includes('元') ? before / 100 : 0.011) ? `${rounded(difference)}${unit}` : undefined
}

/** What grew so much is told in round numbers. */
const wildly = 10

/**
 * A rate and a number of the same change that do not fit each other.
 *
 * ```text
 * > | 立案318件，同比上升12.5%，较上年增加24件
 *                              ^^^^^^^^^^^^^^ 24 of 294 is 8.2 %
 * ```
 */
export function changeClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(wholeSentences(folded, root), root.figures, ({figure, index, own}) => {
    const [one, other] = [own[index + 1], own[index + 2]]
    if (!one || !other || figure.value === 0 || figure.unit === '%' || figure.unit === '') return []
    const [rate, count] = one.unit === '%' ? [one, other] : [other, one]
    if (rate.unit !== '%' || count.unit !== figure.unit) return []
    const leads = [folded.slice(figure.range.to, one.range.from), folded.slice(one.range.to, other.range.from)] as const
    const direction = directionOf(leads[0])
    const isOfYears = leads.some(lead => yearOnYear.test(lead)) && leads.every(lead => lead.length < 16)
    if (direction === 0 || directionOf(leads[1]) !== direction || !isOfYears) return []
    if (roughly.test(folded.slice(figure.range.from, other.range.to))) return []
    const expected = (count.value / (figure.value - direction * count.value)) * 100
    const range = {from: one.range.from - leads[0].replace(/^,/, '').length, to: other.range.to}
    return Math.abs(expected - rate.value) > slack ? [figureClash(folded, rate, `${rounded(expected)}%`, range)] : []
  })
}

/** Numbers said to have doubled, and the number they came to: `比上年的24件翻一番，达到72件`. */
export function doublingClashes(folded: string, root: Root): readonly Clash[] {
  if (!folded.includes('翻一番')) return []
  return root.figures.flatMap((figure, index): readonly Clash[] => {
    const next = root.figures[index + 1]
    const lead = next && folded.slice(figure.range.to, next.range.from)
    if (!lead || next.unit !== figure.unit || !/^[^。;]{0,4}翻一番,?[^。;,]{0,4}(?:达到?|至|为)$/.test(lead)) return []
    const range = {from: clauseAt(folded, figure.range).from, to: next.range.to}
    return next.value === 2 * figure.value ? [] : [figureClash(folded, next, asSaid({...figure, value: 2 * figure.value}), range)]
  })
}
