import type {GapReport, Result} from './gap-report.js'
import type {Rulebook} from '../rulebook/rulebook.js'

export const schemaVersion = '1.0.0'
export const tool = {name: 'gangyao', version: '0.1.0'} as const

/** An input that could not be checked, and what to do about it. */
export interface Unreadable {
  readonly name: string
  readonly reason: string
  readonly advice: string
}

/** A file that was found and not checked because it is no document, or settings leave it out. */
export interface Ignored {
  readonly name: string
  readonly by: 'hidden' | 'system' | 'program' | 'other' | 'settings'
}

/** Which part of a run over more files this is: the i-th of n; `files` and `digest` are of the names of all. */
export interface Shard {
  readonly part: number
  readonly of: number
  readonly files: number
  readonly digest: string
}

/** A waiver that covers nothing, over or not, or that soon ends. */
export interface NamedWaiver {
  readonly file: string
  readonly state: 'unused' | 'over' | 'expiring'
  readonly document: string
  readonly rule: string
  readonly fingerprint: string
  readonly expires: string
}

/** What a run knows beside its reports. */
export interface RunNotes {
  readonly ignored?: readonly Ignored[]
  readonly waivers?: readonly NamedWaiver[]
  readonly shard?: Shard | undefined
}

/** The whole outcome of a run, however many files: what `schemas/gap-report.schema.json` describes. */
export interface Bundle {
  readonly schemaVersion: string
  readonly tool: {readonly name: string; readonly version: string}
  readonly rulebook: {readonly id: string; readonly version: string; readonly digest: string}
  /** Where it is a part of a run. */
  readonly shard?: Shard
  readonly summary: {
    readonly checked: number
    readonly failed: number
    readonly unreadable: number
    readonly review: number
    readonly ignored?: number
  }
  readonly unreadable: readonly Unreadable[]
  /** Missing in files of older versions. */
  readonly ignored?: readonly Ignored[]
  /** Waivers that should be looked at, where there are some. */
  readonly waivers?: readonly NamedWaiver[]
  readonly reports: readonly GapReport[]
}

/**
 * Whether a report fails the gate: the one that it was measured by, else because a result of severity `error` failed, or it is
 * to be returned.
 */
export const fails = ({results, score, gate}: GapReport): boolean =>
  gate
    ? !gate.passed
    : (score.max > 0 && score.grade === 'return') || results.some(({outcome, severity}) => outcome === 'fail' && severity === 'error')

/** Whether a finding fails the gate: as the gate says, else because it is an error. */
export const failsGate = ({gate}: GapReport, {result: {rule, outcome, severity}, fingerprint}: FailingPart): boolean =>
  gate
    ? gate.failures.some(failure => 'fingerprint' in failure && failure.rule === rule && failure.fingerprint === fingerprint)
    : outcome === 'fail' && severity === 'error'

interface FailingPart {
  readonly result: Pick<Result, 'rule' | 'outcome' | 'severity'>
  readonly fingerprint: string
}

/** Puts the reports of a run together, in the order in which the files were given. */
export function bundle(
  reports: readonly GapReport[],
  unreadable: readonly Unreadable[],
  {id, version, digest}: Pick<Rulebook, 'id' | 'version' | 'digest'>,
  {ignored = [], waivers = [], shard}: RunNotes = {},
): Bundle {
  return {
    schemaVersion,
    tool,
    rulebook: {id, version, digest},
    ...(shard ? {shard} : {}),
    summary: {
      checked: reports.length,
      failed: reports.filter(fails).length,
      unreadable: unreadable.length,
      review: reports.filter(({results}) => results.some(({outcome}) => outcome === 'review')).length,
      ignored: ignored.length,
    },
    unreadable,
    ignored,
    ...(waivers.length > 0 ? {waivers} : {}),
    reports,
  }
}
