import type {RepairedText} from '../text/repair.js'
import type {Finding, Lack} from './verdict.js'

/** Longer than this, what lacks something is a sentence or an item, not a slip of characters. */
const LONGEST_SLIP = 12

/** A finding without the slips that stand on doubtful characters; where only these were found, nothing is wrong. */
export function certain(finding: Finding, {doubtful, value}: Pick<RepairedText, 'doubtful' | 'value'>): Finding {
  const {lacking, outcome} = finding
  if (doubtful.length === 0 || outcome !== 'fail' || lacking === undefined || lacking.length === 0) return finding
  const isSlip = ({from, to, replacement}: Lack): boolean => replacement !== undefined || to - from <= LONGEST_SLIP
  const isDoubtful = ({from, to}: Lack): boolean =>
    doubtful.some(range => range.from < Math.max(to, from + 1) && from < range.to) || value.slice(from, to) === ''
  const left = lacking.filter(lack => !isSlip(lack) || !isDoubtful(lack))
  if (left.length === lacking.length) return finding
  return left.length > 0 ? {...finding, lacking: left} : {outcome: 'pass', credit: 1, evidence: []}
}
