import type {Range} from '../../text/range.js'

/** Parts may be set off by semicolons: a sentence up to its full stop. */
export function toFullStop(folded: string, {from, to}: Range): Range {
  const stops = [folded.indexOf('。', to - 1), folded.indexOf('\n', to - 1)].filter(at => at >= 0)
  return {from, to: stops.length > 0 ? Math.min(...stops) + 1 : folded.length}
}
