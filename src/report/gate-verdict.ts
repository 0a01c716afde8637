import type {Severity} from '../rulebook/rulebook.js'
import type {Grade} from './score.js'

/** What a report had to reach. A threshold that is `null` or empty is no gate. */
export interface Thresholds {
  readonly failOn: Severity | 'none'
  readonly minGrade: Grade | null
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
  | {readonly kind: 'min-grade'; readonly grade: Grade; readonly leastGrade: Grade}
  | {readonly kind: 'min-score' | 'regression'; readonly points: number; readonly least: number}
  | {readonly kind: 'min-requirement'; readonly requirement: string; readonly points: number; readonly least: number}

/** A threshold that was not reached and need not be for now. */
export interface WaivedThreshold {
  readonly threshold: string
  readonly reason: string
  readonly approvedBy: string
  readonly expires: string
}

/** How a report stands at the gate. */
export interface GateVerdict {
  /** Its path from the configuration's folder: what waivers and the baseline call it. */
  readonly document: string
  readonly passed: boolean
  readonly thresholds: Thresholds
  readonly failures: readonly GateFailure[]
  /** What was not read of it and is accepted, by kind; absent where there is nothing of it. */
  readonly acceptedUnread?: readonly string[]
  /** Findings and thresholds that a waiver covers. */
  readonly waived: number
  /** Thresholds that a waiver covers, where there are some. */
  readonly waivedThresholds?: readonly WaivedThreshold[]
  /** Findings that are in the baseline. */
  readonly known: number
  /** Findings of the baseline that are no longer there. */
  readonly fixed: number
  /** Whether its score was compared with the baseline's: not where it is absent there, or was checked by another rulebook. */
  readonly scoreCompared: boolean
}
