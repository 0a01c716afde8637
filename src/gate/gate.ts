import {findingsOf, type Finding} from '../report/findings.js'
import type {Gap, GapReport, Result, GateStanding} from '../report/gap-report.js'
import type {GateFailure, Thresholds, WaivedThreshold} from '../report/gate-verdict.js'
import {settingOf, type ThresholdFailure} from '../report/threshold-failures.js'
import type {RequirementId, Severity} from '../rulebook/rulebook.js'
import {grades, type Grade, type Score} from '../report/score.js'
import {isSame, type KnownDocument} from './baseline.js'
import type {LeastGrade} from './config.js'
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
  const missed = scoreFailures(marked, thresholds, measure).map(failure => ({failure, waived: waivedThreshold(failure, measure)}))
  const grown = hasGrown(marked, measure)
  const failures = [
    ...failing.flatMap(finding => findingFailure(finding, thresholds, {...measure, grown}) ?? []),
    ...missed.flatMap(({failure, waived}) => (waived ? [] : [failure])),
  ]
  const accepted = measure.settings['gate.accept-unread']?.value ?? []
  const acceptedUnread = accepted.filter(kind => report.file.notes.some(note => note.kind === kind))
  const waivedThresholds = missed.flatMap(({waived}) => waived ?? [])
  return {
    ...marked,
    gate: {
      document: measure.document,
      passed: failures.length === 0,
      thresholds,
      failures,
      ...(acceptedUnread.length > 0 ? {acceptedUnread} : {}),
      waived: findings.filter(({suppressed}) => suppressed).length + waivedThresholds.length,
      ...(waivedThresholds.length > 0 ? {waivedThresholds} : {}),
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
  minGrade: gradeOf(settings['gate.min-grade']?.value),
  minScore: settings['gate.min-score']?.value ?? null,
  minRequirement: minimaOf(settings),
  noRegression: settings['gate.no-regression']?.value ?? false,
})

const gradeOf = (least: LeastGrade = 'none'): Grade | null => (least === 'none' ? null : least)

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
  {document, waivers, known, grown}: Measure & {readonly grown: boolean},
): GateFailure | undefined {
  if (suppressed) return undefined
  const about = {rule: result.rule, fingerprint, message, ...(gap ? {quote: gap.quote} : {})}
  const expired = waivers.get(waiverKey({document, rule: result.rule, fingerprint}))
  if (expired) return {kind: 'waiver-expired', ...about, expires: expired.expires}
  if (baseline === 'unchanged' || (baseline === 'new' && grown && result.kind !== 'presence')) return undefined
  if (failOn !== 'none' && severities.indexOf(result.severity) <= severities.indexOf(failOn)) return {kind: 'finding', ...about}
  return noRegression && known ? {kind: 'new-finding', ...about} : undefined
}

/**
 * Whether a report has got a content that the baseline knows as missing, and has lost no points: what is still wrong with that
 * content is new and yet no step back.
 */
function hasGrown({results, score, rulebook}: GapReport, {known}: Measure): boolean {
  if (known === undefined || known.rulebook !== rulebook.digest || !(score.points > known.score)) return false
  const missed = new Set(known.findings.map(({rule}) => rule))
  return results.some(({rule, kind, outcome}) => kind === 'presence' && outcome === 'pass' && missed.has(rule))
}

/** The waiver that covers a threshold today. */
function waivedThreshold(failure: ThresholdFailure, {document, waivers, today}: Measure): WaivedThreshold | undefined {
  const threshold = settingOf(failure)
  const waiver = waivers.get(waiverKey({document, rule: threshold, fingerprint: ''}))
  if (!waiver || isExpired(waiver, today)) return undefined
  const {reason, approvedBy, expires} = waiver
  return {threshold, reason, approvedBy, expires}
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function scoreFailures(
  {score, rulebook, requirements}: GapReport,
  {minGrade, minScore, minRequirement, noRegression}: Thresholds,
  {known}: Measure,
): readonly ThresholdFailure[] {
  const least = noRegression && known?.rulebook === rulebook.digest ? known.score : undefined
  return [
    ...(minGrade !== null && isBelow(score, minGrade, known)
      ? [{kind: 'min-grade', grade: score.grade, leastGrade: minGrade} as const]
      : []),
    ...(minScore !== null && !(score.points >= minScore) ? [{kind: 'min-score', points: score.points, least: minScore} as const] : []),
    ...requirements.flatMap(({id, points}): ThresholdFailure[] => {
      const minimum = minRequirement[id as RequirementId]
      return minimum !== undefined && points < minimum ? [{kind: 'min-requirement', requirement: id, points, least: minimum}] : []
    }),
    ...(least !== undefined && score.points < least ? [{kind: 'regression', points: score.points, least} as const] : []),
  ]
}

/** Whether a grade is too low, and lower than the baseline knows it; where no rule has points there is none. */
function isBelow({grade, max}: Score, least: Grade, known: KnownDocument | undefined): boolean {
  const before = known && (known.grade ?? 'return')
  const asKnown = before !== undefined && grades.indexOf(grade) >= grades.indexOf(before)
  return max > 0 && grades.indexOf(grade) < grades.indexOf(least) && !asKnown
}
