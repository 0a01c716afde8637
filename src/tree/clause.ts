import type {Range} from '../text/range.js'

/** Whether a folded UTF-16 unit ends a clause: 。 ; , : ! ? and the line's end */
const isStop = (code: number): boolean =>
  code === 0x3002 || code === 0x3b || code === 0x2c || code === 0x3a || code === 0x21 || code === 0x3f || code === 10

/** No clause is as long: what runs on without a stop is looked at so far to either side. */
const longest = 1000

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
  while (start > Math.max(0, from - longest) && !isStop(folded.charCodeAt(start - 1))) start--
  let end = to
  while (end < Math.min(folded.length, to + longest) && !isStop(folded.charCodeAt(end))) end++
  return {from: start, to: end}
}
