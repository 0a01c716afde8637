import type {Range} from '../text/range.js'
import type {Finding} from './verdict.js'

/** Words at fault, and what should stand there where that is known. */
export interface Fault {
  readonly range: Range
  readonly found: string
  readonly right?: string
  /** The text that can stand in the place of the range as it is, where there is exactly one. */
  readonly replacement?: string
}

const shown = 5

/** The finding of a kind that looks for faults: each is a gap; the message can name them all in `{pairs}`. */
export function faultFinding(faults: readonly Fault[]): Finding {
  const [first] = faults
  if (!first) return {outcome: 'pass', credit: 1, evidence: []}
  const sorted = [...faults].sort((a, b) => a.range.from - b.range.from)
  const pairs = [...new Set(sorted.map(({found, right}) => (right === undefined ? found : `${found} → ${right}`)))]
  return {
    outcome: 'fail',
    credit: 0,
    evidence: [],
    lacking: sorted.map(({range, replacement}) => (replacement === undefined ? range : {...range, replacement})),
    data: {
      count: faults.length,
      found: sorted[0]!.found,
      right: sorted[0]!.right ?? '',
      pairs: `${pairs.slice(0, shown).join('、')}${pairs.length > shown ? '……' : ''}`,
    },
  }
}
