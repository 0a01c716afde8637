import type {GrammarWord} from '../clause/grammar.js'
import type {Applies, Basis, Confidence, LegalSource, Requirement, RequirementId, Severity, SkeletonPlan, Words, Work} from './rulebook.js'

/** A topic as written: lists of phrases. */
export interface RawTopic {
  readonly heading?: readonly string[]
  readonly main?: readonly string[]
  readonly hint?: readonly string[]
  readonly text?: readonly string[]
  readonly core?: readonly string[]
  readonly not?: readonly string[]
}

/** A word list as written. */
export interface RawWords {
  readonly words?: readonly string[]
  readonly not?: readonly string[]
}

/** A rule as written; the kind's own options stand beside the common ones. */
export interface RawRule {
  readonly kind: string
  readonly requirement: RequirementId | 'form'
  readonly points?: number
  readonly severity?: Severity | 'off'
  readonly confidence?: Confidence
  readonly applies?: Applies
  readonly basis: Basis
  readonly title: Words
  readonly message: Words
  readonly advice: Words
  readonly examples?: {readonly pass?: readonly string[]; readonly fail?: readonly string[]}
  readonly [option: string]: unknown
}

/** A rulebook as written in YAML, valid by `schemas/rulebook.schema.json`. */
export interface RawRulebook {
  readonly rulebook: 1
  readonly id: string
  readonly version: string
  readonly title: Words
  readonly extends?: readonly string[]
  readonly years?: {readonly from?: number; readonly to?: number}
  readonly sources?: Readonly<Record<string, LegalSource>>
  readonly requirements?: Readonly<Record<string, Requirement>>
  readonly chapters?: Readonly<Record<string, {readonly title: Words}>>
  readonly items?: Readonly<Record<string, {readonly chapter: string; readonly title: Words}>>
  readonly topics?: Readonly<Record<string, RawTopic>>
  readonly grammar?: Readonly<Partial<Record<GrammarWord, RawWords>>>
  readonly works?: readonly Work[]
  readonly skeleton?: SkeletonPlan
  readonly rules?: Readonly<Record<string, RawRule>>
}
