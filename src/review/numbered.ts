import {findingsOf, type Finding} from '../report/findings.js'
import type {GapReport, Result} from '../report/gap-report.js'
import {isItem} from '../report/result-part.js'
import type {Range} from '../text/range.js'
import type {Verdict} from '../kinds/verdict.js'

/** A finding and its number: the same on the report's page, in the workbook and in the letter. */
export interface Numbered extends Finding {
  readonly number: number
  /** Tells it from the others of its rule in the report; the workbook's verdicts name it. Alike ones are counted: `…~2`. */
  readonly key: string
}

/** The findings of a report in the order in which they are shown: by requirement, then by rule, the outline last; numbered from 1. */
export function numbered(report: GapReport): readonly Numbered[] {
  const order = [...report.requirements.map(({id}) => id), 'form']
  const rank = ({result}: Finding): number => (isItem(result) ? order.length : order.indexOf(result.requirement))
  const seen = new Map<string, number>()
  const keyOf = ({result, fingerprint}: Finding): string => {
    const identity = `${result.rule} ${fingerprint}`
    const nth = (seen.get(identity) ?? 0) + 1
    seen.set(identity, nth)
    return nth > 1 ? `${fingerprint}~${nth}` : fingerprint
  }
  return findingsOf(report)
    .filter(({baseline}) => baseline !== 'absent')
    .map((finding, index) => ({finding, index}))
    .sort((one, other) => rank(one.finding) - rank(other.finding) || one.index - other.index)
    .map(({finding}, index) => ({...finding, number: index + 1, key: keyOf(finding)}))
}

/** The range of text at which a finding is shown: the gap, else the nearest text that exists. */
export function rangeOf({result, gap, at}: Finding, results: readonly Result[], verdicts: readonly Verdict[]): Range | undefined {
  const verdict = verdicts[results.indexOf(result)]
  if (!verdict || !at) return undefined
  if (gap) return verdict.lacking?.[result.gaps.indexOf(gap)]
  if (at === result.nearestMiss) return verdict.nearestMiss
  return verdict.evidence[result.evidence.indexOf(at)]
}
