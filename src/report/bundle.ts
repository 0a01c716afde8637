import type {GapReport} from './gap-report.js'
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

/** The whole outcome of a run, however many files: what `schemas/gap-report.schema.json` describes. */
export interface Bundle {
  readonly schemaVersion: string
  readonly tool: {readonly name: string; readonly version: string}
  readonly rulebook: {readonly id: string; readonly version: string; readonly digest: string}
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
  readonly reports: readonly GapReport[]
}

/** Whether a report fails the gate: the one that was set up, else because a result of severity `error` failed. */
export const fails = ({results, gate}: GapReport): boolean =>
  gate ? !gate.passed : results.some(({outcome, severity}) => outcome === 'fail' && severity === 'error')

/** Puts the reports of a run together, in the order in which the files were given. */
export function bundle(
  reports: readonly GapReport[],
  unreadable: readonly Unreadable[],
  {id, version, digest}: Pick<Rulebook, 'id' | 'version' | 'digest'>,
  ignored: readonly Ignored[] = [],
): Bundle {
  return {
    schemaVersion,
    tool,
    rulebook: {id, version, digest},
    summary: {
      checked: reports.length,
      failed: reports.filter(fails).length,
      unreadable: unreadable.length,
      review: reports.filter(({results}) => results.some(({outcome}) => outcome === 'review')).length,
      ignored: ignored.length,
    },
    unreadable,
    ignored,
    reports,
  }
}
