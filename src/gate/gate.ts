import {findingsOf, type Finding} from '../report/findings.js'
import type {Gap, GapReport, Result, GateStanding} from '../report/gap-report.js'
import type {GateFailure, Thresholds} from '../report/gate-verdict.js'
import type {RequirementId, Severity} from '../rulebook/rulebook.js'
import {isSame, type KnownDocument} from './baseline.js'
import {minimaOf, settingsUnder, type Settings} from './settings.js'
import {isExpired, waiverKey, type Waiver} from './waivers.js'

/** What a report is measured by. */
export interface Measure {
  /** What waivers and the baseline call the report. */
  readonly document: string
  readonly settings: Settings
  readonly waivers: ReadonlyMap<string, Waiver>
  /** What was known of it; `undefined` where it is not in the baseline. */
  readonly known: KnownDocument | undefined
  /** Whether there is a baseline at all. */
  readonly hasBaseline: boolean
  /** The day, ISO. */
  readonly today: string
}

/** A report with its severities, waivers and baseline laid over it, and how it stands at the gate. */
export function gated(report: GapReport, measure: Measure): GapReport {
  const severities = settingsUnder<Severity>(measure.settings, 'severity.')
  const results = report.results.map(result =>
    standing({...result, severity: severities.get(result.rule)?.value ?? result.severity}, measure),
  )
  const marked = {...report, results}
  const findings = findingsOf(marked).filter(({result}) => result.outcome === 'fail' || result.outcome === 'review')
  const failing = findings.filter(({result}) => result.outcome === 'fail')
  const thresholds = thresholdsOf(measure.settings)
  const failures = [
    ...failing.flatMap(finding => findingFailure(finding, thresholds, measure) ?? []),
    ...scoreFailures(marked, thresholds, measure),
  ]
  return {
    ...marked,
    gate: {
      document: measure.document,
      passed: failures.length === 0,
      thresholds,
      failures,
      waived: findings.filter(({suppressed}) => suppressed).length,
      known: failing.filter(({baseline}) => baseline === 'unchanged').length,
      fixed: (measure.known?.findings ?? []).filter(
        ({rule, fingerprint}) => !failing.some(finding => finding.result.rule === rule && finding.fingerprint === fingerprint),
      ).length,
      scoreCompared: measure.known?.rulebook === report.rulebook.digest,
    },
  }
}

/** The thresholds as settings give them. */
export const thresholdsOf = (settings: Settings): Thresholds => ({
  failOn: settings['gate.fail-on']!.value,
  minScore: settings['gate.min-score']?.value ?? null,
  minRequirement: minimaOf(settings),
  noRegression: settings['gate.no-regression']?.value ?? false,
})

/** A result with how each of its findings stands. */
function standing(result: Result, measure: Measure): Result {
  if (result.outcome !== 'fail' && result.outcome !== 'review') return result
  const of = (fingerprint: string): GateStanding => findingStanding(result, fingerprint, measure)
  return result.gaps.length > 0
    ? {...result, gaps: result.gaps.map((gap): Gap => ({...gap, ...of(gap.fingerprint)}))}
    : {...result, ...of(result.fingerprint)}
}

function findingStanding(
  {rule, outcome}: Result,
  fingerprint: string,
  {document, waivers, known, hasBaseline, today}: Measure,
): GateStanding {
  const waiver = waivers.get(waiverKey({document, rule, fingerprint}))
  const isKnown = known?.findings.some(isSame({rule, fingerprint}))
  return {
    ...(waiver && !isExpired(waiver, today)
      ? {suppressed: {reason: waiver.reason, approvedBy: waiver.approvedBy, expires: waiver.expires}}
      : {}),
    ...(hasBaseline && outcome === 'fail' ? {baseline: isKnown ? 'unchanged' : 'new'} : {}),
  }
}

/** Why a failing finding fails the gate; an expired waiver fails whatever the severity, and whatever the baseline says. */
function findingFailure(
  {result, fingerprint, message, gap, suppressed, baseline}: Finding,
  {failOn, noRegression}: Thresholds,
  {document, waivers, known}: Measure,
): GateFailure | undefined {
  if (suppressed) return undefined
  const about = {rule: result.rule, fingerprint, message, ...(gap ? {quote: gap.quote} : {})}
  const expired = waivers.get(waiverKey({document, rule: result.rule, fingerprint}))
  if (expired) return {kind: 'waiver-expired', ...about, expires: expired.expires}
  if (baseline === 'unchanged') return undefined
  if (failOn !== 'none' && severities.indexOf(result.severity) <= severities.indexOf(failOn)) return {kind: 'finding', ...about}
  return noRegression && known ? {kind: 'new-finding', ...about} : undefined
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function scoreFailures(
  {score, rulebook, requirements}: GapReport,
  {minScore, minRequirement, noRegression}: Thresholds,
  {known}: Measure,
): readonly GateFailure[] {
  const least = noRegression && known?.rulebook === rulebook.digest ? known.score : undefined
  return [
    ...(minScore !== null && score.points < minScore ? [{kind: 'min-score', points: score.points, least: minScore} as const] : []),
    ...requirements.flatMap(({id, points}): GateFailure[] => {
      const minimum = minRequirement[id as RequirementId]
      return minimum !== undefined && points < minimum ? [{kind: 'min-requirement', requirement: id, points, least: minimum}] : []
    }),
    ...(least !== undefined && score.points < least ? [{kind: 'regression', points: score.points, least} as const] : []),
  ]
}
