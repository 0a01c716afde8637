import type {RequirementId, Language, Severity} from '../rulebook/rulebook.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'

/** The least severity that fails the gate; `none` lets all findings pass. */
export type FailOn = Severity | 'none'

/** The least grade that passes the gate; `none` lets all grades pass. */
export const leastGrades = ['needs-work', 'mostly-complete', 'complete', 'none'] as const
export type LeastGrade = (typeof leastGrades)[number]

/** Thresholds as a configuration writes them. */
export interface ConfigGate {
  readonly 'fail-on'?: FailOn
  readonly 'min-grade'?: LeastGrade
  readonly 'min-score'?: number
  readonly 'min-requirement'?: Readonly<Partial<Record<RequirementId, number>>>
  readonly 'no-regression'?: boolean
  /** Kinds of what was not read that do not matter. */
  readonly 'accept-unread'?: readonly string[]
}

/** What holds for some reports only: those for which all conditions hold. */
export interface ConfigOverride {
  readonly files?: readonly string[]
  readonly kind?: readonly OrganKind[]
  readonly level?: readonly OrganLevel[]
  readonly years?: {readonly from?: number; readonly to?: number}
  readonly rulebook?: string
  readonly severity?: Readonly<Record<string, Severity>>
  readonly gate?: Omit<ConfigGate, 'no-regression'>
}

/** A `gangyao.config.yml` as written, by `schemas/config.schema.json`. */
export interface Config {
  readonly extends?: string | readonly string[]
  readonly rulebook?: string
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly overrides?: readonly ConfigOverride[]
  readonly gate?: ConfigGate
  readonly waivers?: string
  readonly baseline?: string
  readonly report?: {readonly format?: readonly string[]; readonly output?: string}
  /** Whether what the configuration says and nothing meets is an error. */
  readonly strict?: boolean
  readonly lang?: Language
  readonly cache?: boolean | string
}
