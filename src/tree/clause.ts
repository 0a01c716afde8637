import type {Range} from '../text/range.js'

const stops = '。;,:!?\n'

/**
 * The clause that a range stands in: from comma to comma, its brackets and quotes whole.
 *
 * ```text
 * > | 局党组高度重视，专题召开党组会议研究法治工作，压实责任。
 *                 ^^^^^^^^^^^^^^^
 * ```
 */
export function clauseAt(folded: string, {from, to}: Range): Range {
  let start = from
  while (start > 0 && !stops.includes(folded[start - 1]!)) start--
  let end = to
  while (end < folded.length && !stops.includes(folded[end]!)) end++
  return {from: start, to: end}
}
