import type {GapReport} from '../report/gap-report.js'
import type {GateVerdict} from '../report/gate-verdict.js'
import {missedThresholds} from '../report/threshold-failures.js'
import type {Language} from '../rulebook/rulebook.js'

/** How a draft stands at the gate: why it fails, each with the entry that tells more (none for a threshold). */
export interface GateShown {
  readonly document: string
  readonly passed: boolean
  readonly failures: readonly {readonly entry: string; readonly message: string}[]
}

/** The gate as the page shows it. */
export const gateShown = (report: GapReport, {document, passed, failures}: GateVerdict, lang: Language): GateShown => ({
  document,
  passed,
  failures: [
    ...missedThresholds(report, lang).map(({message}) => ({entry: '', message})),
    ...failures.flatMap(failure => ('fingerprint' in failure ? [{entry: failure.rule, message: failure.message}] : [])),
  ],
})
