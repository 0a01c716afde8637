import type {Bundle} from '../report/bundle.js'
import {findingsOf, type Finding} from '../report/findings.js'
import type {GapReport} from '../report/gap-report.js'

/** A finding as a comparison names it. */
export interface ComparedFinding {
  readonly rule: string
  readonly fingerprint: string
  readonly severity: string
  readonly message: string
  readonly quote?: string
}

/** What changed of one report; `added` and `removed` reports have a score on one side only. */
export interface ReportChange {
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly score: {readonly before: number | null; readonly after: number | null}
  readonly appeared: readonly ComparedFinding[]
  readonly fixed: readonly ComparedFinding[]
}

/** What changed from one run to another. */
export interface Comparison {
  readonly rulebooks: {readonly before: string; readonly after: string}
  readonly unchanged: number
  readonly reports: readonly ReportChange[]
}

/** Compares two runs report by report, by name. Findings are the same when rule and fingerprint are. */
export function compareBundles(before: Bundle, after: Bundle): Comparison {
  const [old, fresh] = [byName(before), byName(after)]
  const names = [...new Set([...old.keys(), ...fresh.keys()])]
  const reports = names.flatMap(name => changeOf(name, old.get(name), fresh.get(name)) ?? [])
  return {rulebooks: {before: rulebookOf(before), after: rulebookOf(after)}, unchanged: names.length - reports.length, reports}
}

function changeOf(name: string, old: GapReport | undefined, fresh: GapReport | undefined): ReportChange | undefined {
  const [before, after] = [failing(old), failing(fresh)]
  const appeared = [...after].filter(([key]) => !before.has(key)).map(([, finding]) => shown(finding))
  const fixed = [...before].filter(([key]) => !after.has(key)).map(([, finding]) => shown(finding))
  const score = {before: old?.score.points ?? null, after: fresh?.score.points ?? null}
  if (old && fresh && score.before === score.after && appeared.length + fixed.length === 0) return undefined
  return {name, change: old ? (fresh ? 'changed' : 'removed') : 'added', score, appeared, fixed}
}

const failing = (report: GapReport | undefined): ReadonlyMap<string, Finding> =>
  new Map((report ? findingsOf(report) : []).filter(({result, baseline}) => result.outcome === 'fail' && baseline !== 'absent').map(finding => [`${finding.result.rule}\u0000${finding.fingerprint}`, finding]))

const shown = ({result: {rule, severity}, fingerprint, message, gap}: Finding): ComparedFinding => ({rule, fingerprint, severity, message, ...(gap ? {quote: gap.quote} : {})})

const byName = ({reports}: Bundle): ReadonlyMap<string, GapReport> => new Map(reports.map(report => [report.file.name, report]))

const rulebookOf = ({rulebook: {id, version, digest}}: Bundle): string => `${id} ${version} (${digest})`
