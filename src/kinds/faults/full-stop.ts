import type {Range} from '../../text/range.js'

/** No sentence is as long. */
const longest = 2000

/** Parts may be set off by semicolons: a sentence up to its full stop. */
export function toFullStop(folded: string, {from, to}: Range): Range {
  const last = Math.min(folded.length, to + longest)
  for (let at = Math.max(from, to - 1); at < last; at++) if (folded[at] === '。' || folded[at] === '\n') return {from, to: at + 1}
  return {from, to: last}
}
