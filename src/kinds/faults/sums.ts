import type {Figure, Root} from '../../tree/nodes.js'
import type {Clash} from './clash.js'
import {asSaid, clashesAmong, counting, figureClash, roughly, rounded} from './figure-clash.js'

const summed = /^(?:\s*[,、]?(?:两项|三项)?(?:共计|合计|总计|共)|[一-鿿]{1,6},?(?:合计|总计|共计|加起来))(?:有|为)?$/
/** A sum further off than this is of something else. */
const near = 0.15

/**
 * Sums that the numbers right before them do not come to.
 *
 * ```text
 * > | 专职护林员212名、兼职护林员138名，共计340名
 *                                     ^^^^^^^^^ 350
 * ```
 */
export function sumClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(root.sentences, counting(root), ({figure: sum, index, own}) => {
    const before = own[index - 1]
    if (!before || !summed.test(folded.slice(before.range.to, sum.range.from))) return []
    const parts = partsBefore(own.slice(0, index), sum)
    if (parts.length < 2) return []
    const sums = parts.map((_, from) => rounded(parts.slice(from).reduce((all, {value}) => all + value, 0))).slice(0, -1)
    const all = sums[0]!
    return sums.includes(sum.value) || Math.abs(all - sum.value) > near * sum.value
      ? []
      : [figureClash(folded, sum, asSaid({...sum, value: all}), {from: afterComma(folded, before), to: sum.range.to})]
  })
}

/** Where what is shown of a sum begins: behind the comma before it, or with the last part. */
const afterComma = (folded: string, {range}: Figure): number => (/[,、]/.test(folded.charAt(range.to)) ? range.to + 1 : range.from)

/** The figures right before, as long as they have the unit of the sum. */
function partsBefore(before: readonly Figure[], {unit}: Figure): readonly Figure[] {
  const other = before.findLastIndex(figure => figure.unit !== unit)
  return before.slice(other + 1)
}

const averaged = /平均[^,;。]{0,2}每(?:一|个|名)?([一-鿿]{1,4}?)(?:约|为|达)?$/

/**
 * Averages that do not follow from a total and the number it is divided by: `12期，培训960人次，平均每期60人次`.
 */
export function averageClashes(folded: string, root: Root): readonly Clash[] {
  if (!folded.includes('平均')) return []
  return clashesAmong(root.sentences, counting(root), ({figure: average, index, own, range}) => {
    const per = averaged.exec(folded.slice(Math.max(range.from, average.range.from - 12), average.range.from))?.[1]
    const total = own.slice(0, index).findLast(({unit}) => unit === average.unit)
    const count = own.slice(0, index).findLast(({unit}) => unit === per)
    if (!total || !count || roughly.test(folded.slice(total.range.from, average.range.to + 2))) return []
    const right = total.value / count.value
    return Math.abs(right - average.value) > Math.max(0.51, right / 50)
      ? [figureClash(folded, average, asSaid({...average, value: right}))]
      : []
  })
}
