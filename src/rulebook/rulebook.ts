import type {Grammar} from '../clause/grammar.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import type {PhraseTable} from '../phrase/phrase-table.js'

export type Language = 'zh' | 'en'

/** A text in both languages. */
export type Words = Readonly<Record<Language, string>>

/** The five required contents. */
export const requirementIds = ['leadership', 'measures', 'prior-fixes', 'shortcomings', 'plan'] as const
export type RequirementId = (typeof requirementIds)[number]

/** Topics whose matches the program counts, each for itself, even where one lies in another. */
export const countedTopics: readonly string[] = ['enforcement']

/** Topics that the program itself asks for, whatever the rules say. */
export const programTopics = [
  'act',
  'admitted',
  'cause',
  'causes-of-all',
  'circumstance',
  'enforcement',
  'means',
  'scant',
  'stock-words',
] as const

export type Severity = 'error' | 'warning' | 'info'
export type Confidence = 'high' | 'medium' | 'low'

/** A law or document that rules rest on. Dates are ISO. */
export interface LegalSource extends Work {
  readonly number?: string
  /** Practice or opinion, not a document. */
  readonly practice?: boolean
}

/** Why a rule may ask what it asks. */
export interface Basis {
  readonly source: string
  readonly article?: string
  readonly note?: Words
}

/** When a rule applies; an absent key sets no bound. */
export interface Applies {
  readonly kind?: readonly OrganKind[]
  readonly level?: readonly OrganLevel[]
  readonly enforcement?: boolean
  readonly legislative?: boolean
  readonly years?: {readonly from?: number; readonly to?: number}
}

/** A set of phrases: its number in the phrase table. */
export type SetId = number

/** How a heading or sentence is recognised as being about something. */
export interface Topic {
  /** In a heading of any level. */
  readonly heading: SetId
  /** At the end of a level-1 heading, or of one of the things that it names side by side. */
  readonly main: SetId
  /** In a heading, but only when the text below confirms it. */
  readonly hint: SetId
  /** In a sentence. */
  readonly text: SetId
  /** In a sentence, and by itself enough to say that the report deals with it; without any, `text` is. */
  readonly core: SetId
  /** Cancels a match that it overlaps. */
  readonly not: SetId
  /** Cancels a match in a heading that it overlaps; where none is written, `not` does. */
  readonly 'not-heading': SetId
}

/** A required content; its points are the sum of its rules'. */
export interface Requirement {
  readonly title: Words
}

/** A working item of an outline. */
export interface OutlineItem {
  readonly item: number
  readonly chapter: string
  readonly title: Words
}

/** A programme with items, for the reports on some years. */
export interface Outline {
  readonly id: string
  readonly title: Words
  readonly years: {readonly from: number; readonly to: number}
  readonly chapters: Readonly<Record<string, {readonly title: Words}>>
  readonly items: readonly OutlineItem[]
}

/**
 * What a rule's findings are shown as beside the gaps: acts of the leaders, what was done about last year's problems,
 * the columns of the table of shortcomings, what was left to fill in, what belongs to a person, marks of secrecy.
 */
export const showings = ['acts', 'fixes', 'causes', 'rule-of-law', 'steps', 'unfilled', 'personal-data', 'secrecy'] as const
export type Showing = (typeof showings)[number]

/**
 * How a report is laid out before it is written; texts hold `{organ}` `{year}` `{last-year}` `{next-year}`, and
 * `{prior}` where they answer last year's report.
 */
export interface SkeletonPlan {
  readonly title: string
  readonly opening: string
  /** What stands for the organ's name until it is filled in. */
  readonly organ: Readonly<Record<OrganKind, string>>
  /** The parts in their order, each about a requirement; `chapters` gives it a heading for each chapter of the outline. */
  readonly parts: readonly {
    readonly requirement: RequirementId
    readonly heading: string
    readonly chapters?: boolean
    /** The heading that answers a shortcoming, and a promise, of last year's report. */
    readonly shortcoming?: string
    readonly promise?: string
  }[]
  readonly closing: readonly string[]
}

/** A law or document known by its title: from when to when in force, and what replaced it. */
export interface Work {
  readonly title: string
  readonly 'in-force'?: string
  readonly until?: string
  readonly 'replaced-by'?: string
  /** Wrong or short forms seen in reports. */
  readonly misquoted?: readonly string[]
}

/** A work with its titles as they compare with others. */
export interface KnownWork extends Work {
  readonly core: string
  readonly wrongCores: readonly string[]
}

/** The texts of a rule that layers may word anew, language by language. */
export const ruleTexts = ['title', 'message', 'message-none', 'message-all', 'advice'] as const

/** What a rule says of itself in its file and when it is ready alike. */
export interface RuleStatement {
  readonly kind: string
  readonly requirement: RequirementId | 'form'
  readonly shows?: Showing
  readonly applies?: Applies
  readonly basis: Basis
  readonly title: Words
  readonly message: Words
  /** Said in place of `message` where `count` is nought, and where it is `total`. */
  readonly 'message-none'?: Words
  readonly 'message-all'?: Words
  readonly advice: Words
}

/** One checkable statement. `options` are the kind's own. */
export interface Rule extends RuleStatement {
  readonly id: string
  readonly points: number
  readonly severity: Severity
  readonly confidence: Confidence
  /** The item of an outline that it is on. */
  readonly on?: {readonly outline: string; readonly item: number}
  readonly examples: {readonly pass: readonly string[]; readonly fail: readonly string[]}
  readonly options: Readonly<Record<string, unknown>>
}

/** A rulebook ready to judge by: plain data, so that it can be cached as JSON. */
export interface Rulebook {
  readonly id: string
  readonly version: string
  /** SHA-256 of the texts that it was made from, hex, first 16 characters. */
  readonly digest: string
  readonly title: Words
  readonly sources: Readonly<Record<string, LegalSource>>
  readonly requirements: Readonly<Record<string, Requirement>>
  /** The outlines, the earliest first; the report's year chooses. */
  readonly outlines: readonly Outline[]
  readonly topics: Readonly<Record<string, Topic>>
  readonly grammar: Grammar
  readonly works: readonly KnownWork[]
  readonly rules: readonly Rule[]
  readonly skeleton?: SkeletonPlan
  readonly phrases: PhraseTable
}
