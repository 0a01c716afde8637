import type {Severity} from '../rulebook/rulebook.js'

/** What a report had to reach. A threshold that is `null` or empty is no gate. */
export interface Thresholds {
  readonly failOn: Severity | 'none'
  readonly minScore: number | null
  readonly minRequirement: Readonly<Record<string, number>>
  readonly noRegression: boolean
}

/** One reason for which a report fails the gate. */
export type GateFailure =
  /** `finding` is bad enough by itself, `new-finding` is not in the baseline, `waiver-expired` was accepted until a day that is over. */
  | {
      readonly kind: 'finding' | 'new-finding' | 'waiver-expired'
      readonly rule: string
      readonly fingerprint: string
      readonly message: string
      readonly quote?: string
      readonly expires?: string
    }
  | {readonly kind: 'min-score' | 'regression'; readonly points: number; readonly least: number}
  | {readonly kind: 'min-requirement'; readonly requirement: string; readonly points: number; readonly least: number}

/** How a report stands at a gate that was set up. */
export interface GateVerdict {
  /** Its path from the configuration's folder: what waivers and the baseline call it. */
  readonly document: string
  readonly passed: boolean
  readonly thresholds: Thresholds
  readonly failures: readonly GateFailure[]
  /** Findings that a waiver covers. */
  readonly waived: number
  /** Findings that are in the baseline. */
  readonly known: number
  /** Findings of the baseline that are no longer there. */
  readonly fixed: number
  /** Whether its score was compared with the baseline's: not where it is absent there, or was checked by another rulebook. */
  readonly scoreCompared: boolean
}
