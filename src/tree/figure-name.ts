import type {Range} from '../text/range.js'
import {clauseAt} from './clause.js'
import type {Figure} from './nodes.js'

const filler = /全年|今年以来|今年|本年度?|20\d\d年度?|截至目前|截至|目前|共计|总计|累计|合计|均已|已|共|约|超过|均/g
const link = /(?:达到|达|为|至|到|有|了|是)+$/
const other = /\d[\d,.]*[万亿余多]*[%‰一-鿿]?/
/** Words that make a figure a comparison or a part: not the quantity itself. */
const relative = /同比|环比|相比|去年|上年|较|增长|增加|下降|减少|提高|提升|其中|每|由.*到/

/**
 * The words that say what a figure counts: those before it in its clause, or, when it opens the clause, those behind it.
 *
 * ```text
 * > | 全年共受理行政复议案件97件，办结86件，出庭应诉率98.4%
 *           ^^^^^^^^^^^^     ^^         ^^^^^^^^^
 * ```
 */
export function figureName(folded: string, {range, unit}: Figure): string | undefined {
  const clause = clauseAt(folded, range)
  if (relative.test(folded.slice(clause.from, clause.to))) return undefined
  const before = named(folded, {from: clause.from, to: range.from})
  const name = before.length >= 2 ? before : unit.length > 0 ? named(folded, {from: range.to, to: clause.to}) : ''
  return name.length >= 2 ? name : undefined
}

/** The Chinese words of a range that stand after its last other figure, without filler. */
function named(folded: string, {from, to}: Range): string {
  const words = folded.slice(from, to).split('、').at(-1)!.split(other).at(-1)!
  return words.replace(filler, '').replace(/[^一-鿿]/g, '').replace(link, '').slice(-14)
}
