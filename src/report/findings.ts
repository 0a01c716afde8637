import type {Bundle} from './bundle.js'
import type {Gap, GapReport, Quote, Result, GateStanding} from './gap-report.js'
import {missIsNear} from './result-part.js'

/** One thing to mend: a gap of a result, or a whole result that has no gaps of its own. */
export interface Finding extends GateStanding {
  readonly report: GapReport
  readonly result: Result
  /** What is wrong. */
  readonly message: string
  /** What lacks something; what is missing altogether has no text. */
  readonly gap?: Gap
  /** The gap, or the nearest thing that exists. */
  readonly at?: Quote
  /** What `at` is where it is worth quoting: what was found, or the nearest text that does not count. */
  readonly near?: 'found' | 'nearest'
  readonly fingerprint: string
  /** How loudly to say it: what a waiver or the baseline covers and what a person must review is a note. */
  readonly level: FindingLevel
}

/** The levels, the worst first. */
export const levels = ['error', 'warning', 'note'] as const
export type FindingLevel = (typeof levels)[number]

/** What a result costs. */
export const lost = ({max, points}: Result): number => Math.round((max - points) * 100) / 100

/** Whether a result leaves something to do. */
export const open = ({outcome}: Result): boolean => outcome === 'fail' || outcome === 'review'

/** The findings of a report in the order of its rules, gone ones (`baseline: absent`) too. */
export const findingsOf = (report: GapReport): readonly Finding[] => report.results.filter(open).flatMap(result => ofResult(report, result))

/** The findings that are in the reports, the worst first: by level, then by the points they cost. */
export function worstFirst({reports}: Bundle): readonly Finding[] {
  const all = reports.flatMap(findingsOf).filter(({baseline}) => baseline !== 'absent')
  return all.sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || lost(other.result) - lost(one.result))
}

/** The findings of one result. */
export function ofResult(report: GapReport, result: Result): readonly Finding[] {
  const finding = (fingerprint: string, standing: GateStanding): Finding => ({
    report, result, fingerprint, message: result.message, ...standing, level: findingLevel(result, standing),
  })
  if (result.gaps.length > 0)
    return result.gaps.map(gap => ({
      ...finding(gap.fingerprint, standingOf(gap, result)),
      ...(gap.message ? {message: gap.message} : {}),
      gap,
      at: gap,
    }))
  return [{...finding(result.fingerprint, standingOf(result)), ...nearestTo(report, result)}]
}

/** Whether nothing is to be done about a finding: a waiver or the baseline covers it, or it is gone. */
export const settled = ({suppressed, baseline}: GateStanding): boolean =>
  suppressed !== undefined || baseline === 'unchanged' || baseline === 'absent'

/** How loudly a result is to be said where it stands so. */
export const findingLevel = ({outcome, severity}: Result, standing: GateStanding): FindingLevel =>
  outcome === 'review' || settled(standing) || severity === 'info' ? 'note' : severity

function standingOf(...layers: readonly GateStanding[]): GateStanding {
  const suppressed = layers.find(({suppressed}) => suppressed)?.suppressed
  const baseline = layers.find(({baseline}) => baseline)?.baseline
  return {...(suppressed ? {suppressed} : {}), ...(baseline ? {baseline} : {})}
}

/** The nearest thing that exists: what does not count, what was found, the part of the report that should hold it. */
function nearestTo({requirements}: GapReport, result: Result): Pick<Finding, 'at' | 'near'> {
  const {requirement, nearestMiss, evidence} = result
  if (nearestMiss) return {at: nearestMiss, ...(missIsNear(result) ? {near: 'nearest'} : {})}
  if (evidence[0]) return {at: evidence[0], near: 'found'}
  const part = requirements.find(({id}) => id === requirement)?.evidence[0]
  return part ? {at: part} : {}
}
