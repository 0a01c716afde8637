import type {Basis, Confidence, LegalSource, Requirement, RuleStatement, Severity, SkeletonPlan, Words, Work} from './rulebook.js'

/** A topic as written: lists of phrases, and in a layer what it adds to them. */
export interface RawTopic {
  readonly heading?: readonly string[]
  readonly main?: readonly string[]
  readonly hint?: readonly string[]
  readonly text?: readonly string[]
  readonly core?: readonly string[]
  readonly not?: readonly string[]
  readonly 'not-heading'?: readonly string[]
  readonly add?: Readonly<Record<string, readonly string[]>>
}

/** A word list as written. */
export interface RawWords {
  readonly words?: readonly string[]
  readonly not?: readonly string[]
}

/** A rule as written, or what a layer changes of it; the kind's own options stand beside the common ones. */
export interface WrittenRule {
  readonly kind?: string
  readonly outline?: string
  readonly item?: number
  readonly title?: Partial<Words>
  readonly message?: Partial<Words>
  readonly 'message-none'?: Partial<Words>
  readonly 'message-all'?: Partial<Words>
  readonly advice?: Partial<Words>
  readonly basis?: Basis
  readonly severity?: Severity | 'off'
  readonly add?: Readonly<Record<string, readonly string[]>>
  readonly [option: string]: unknown
}

/** A rule whole, by `schemas/rulebook.schema.json`. */
export type RawRule = WrittenRule & RuleStatement & {
  readonly points?: number
  readonly confidence?: Confidence
  readonly examples?: {readonly pass?: readonly string[]; readonly fail?: readonly string[]}
}

/** An outline as written; `each` is what a rule on one of its items says unless it says otherwise. */
export interface RawOutline {
  readonly title: Words
  readonly years: {readonly from: number; readonly to: number}
  readonly chapters?: Readonly<Record<string, {readonly title: Words}>>
  readonly items?: Readonly<Record<string, {readonly chapter: string; readonly title: Words}>>
  readonly each?: WrittenRule
}

/** A rulebook as written in YAML. */
export interface RawRulebook {
  readonly rulebook: 1
  readonly id: string
  readonly version: string
  readonly title: Words
  readonly extends?: readonly string[]
  readonly sources?: Readonly<Record<string, LegalSource>>
  readonly requirements?: Readonly<Record<string, Requirement>>
  readonly outlines?: Readonly<Record<string, RawOutline>>
  readonly topics?: Readonly<Record<string, RawTopic>>
  readonly grammar?: Readonly<Record<string, RawWords>>
  readonly works?: readonly Work[]
  readonly skeleton?: SkeletonPlan
  readonly rules?: Readonly<Record<string, WrittenRule>>
}
