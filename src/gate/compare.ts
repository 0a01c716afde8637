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

/** What changed of one report. Only a `changed` one has a score on both sides; an `unreadable` one could be checked before. */
export interface ReportChange {
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed' | 'unreadable'
  readonly score: {readonly before: number | null; readonly after: number | null}
  /** New and gone findings of a `changed` report. */
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
  const lost = new Set(after.unreadable.map(({name}) => name))
  const keys = [...new Set([...old.keys(), ...fresh.keys()])]
  const reports = keys.flatMap(key => changeOf(old.get(key), fresh.get(key), lost) ?? [])
  return {rulebooks: {before: rulebookOf(before), after: rulebookOf(after)}, unchanged: keys.length - reports.length, reports}
}

function changeOf(old: GapReport | undefined, fresh: GapReport | undefined, lost: ReadonlySet<string>): ReportChange | undefined {
  const [before, after] = [failing(old), failing(fresh)]
  const both = old !== undefined && fresh !== undefined
  const appeared = both ? [...after].filter(([key]) => !before.has(key)).map(([, finding]) => shown(finding)) : []
  const fixed = both ? [...before].filter(([key]) => !after.has(key)).map(([, finding]) => shown(finding)) : []
  const score = {before: old?.score.points ?? null, after: fresh?.score.points ?? null}
  if (both && score.before === score.after && appeared.length + fixed.length === 0) return undefined
  const {name} = (fresh ?? old)!.file
  return {name, change: !old ? 'added' : fresh ? 'changed' : lost.has(name) ? 'unreadable' : 'removed', score, appeared, fixed}
}

const failing = (report: GapReport | undefined): ReadonlyMap<string, Finding> =>
  new Map(
    (report ? findingsOf(report) : [])
      .filter(({result, baseline}) => result.outcome === 'fail' && baseline !== 'absent')
      .map(finding => [`${finding.result.rule}\u0000${finding.fingerprint}`, finding]),
  )

const shown = ({result: {rule, severity}, fingerprint, message, gap}: Finding): ComparedFinding => ({
  rule,
  fingerprint,
  severity,
  message,
  ...(gap ? {quote: gap.quote} : {}),
})

/** Reports by name; files of one name from folders outside that of the run by their order. */
function byName({reports}: Bundle): ReadonlyMap<string, GapReport> {
  const named = new Map<string, GapReport>()
  for (const report of reports) {
    let key = report.file.name
    while (named.has(key)) key += '\u0000'
    named.set(key, report)
  }
  return named
}

const rulebookOf = ({rulebook: {id, version, digest}}: Bundle): string => `${id} ${version} (${digest})`
