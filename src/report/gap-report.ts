import type {Profile} from '../rulebook/applies.js'
import type {GainingEdit} from './gaining-edits.js'
import type {CoverageLevel} from '../kinds/coverage.js'
import type {Presence} from '../label/labelled.js'
import type {Format, ReadNote} from '../text/source.js'
import type {Confidence, RequirementId, Severity, Showing} from '../rulebook/rulebook.js'
import type {Grade} from './score.js'
import type {EditKind} from '../text/edit.js'
import type {Place} from '../text/place.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import type {FactOrigin} from '../tree/facts.js'
import type {HeadingStyle} from '../tree/nodes.js'
import type {Outcome} from '../kinds/verdict.js'
import type {GateVerdict} from './gate-verdict.js'
import type {Ledger} from './ledger.js'
import type {PriorComparison} from './prior.js'

/** A verbatim slice of the original and where it stands. */
export interface Quote {
  readonly quote: string
  readonly place: Place
  /** The quote as repaired, where it differs. */
  readonly repaired?: string
}

/** How a finding stands at the gate; keys are absent where there is nothing to measure it by. */
export interface GateStanding {
  /** Why it is accepted for now, where a waiver covers it. */
  readonly suppressed?: {readonly reason: string; readonly approvedBy?: string; readonly expires?: string}
  /** Against the baseline; `absent` is in the baseline and no longer in the report. */
  readonly baseline?: 'new' | 'unchanged' | 'absent'
}

/** What lacks something or is wrong. Its own standing goes before that of its result. */
export interface Gap extends Quote, GateStanding {
  /** Identity of the gap across edits elsewhere: rule, section and quote, not line numbers. */
  readonly fingerprint: string
  /** What is wrong here, where it is not what the result says. */
  readonly message?: string
  /** What can stand in the place of the quote as it is, where there is exactly one right form. */
  readonly replacement?: string
}

/** A rule's verdict as reported, its texts in the language asked for. */
export interface Result extends GateStanding {
  readonly rule: string
  readonly title: string
  readonly kind: string
  readonly requirement: string
  /** What its findings are shown as beside the gaps, where they are. */
  readonly shows?: Showing
  readonly outcome: Outcome
  readonly severity: Severity
  readonly confidence: Confidence
  readonly credit: number
  readonly points: number
  readonly max: number
  readonly message: string
  readonly advice: string
  readonly basis: {
    readonly source: string
    readonly title: string
    readonly article?: string
    readonly note?: string
    readonly practice?: boolean
  }
  /** What counts in favour. */
  readonly evidence: readonly Quote[]
  /** What lacks something or is wrong, one a gap. */
  readonly gaps: readonly Gap[]
  /** The verdict on each shortcoming, step or sentence, for rules that look at them one by one. */
  readonly nodes?: readonly (Quote & {readonly good: boolean; readonly by: readonly Quote[]})[]
  /** The nearest thing that does not count, or the nearest thing that exists. */
  readonly nearestMiss?: Quote
  /** Identity of the result across edits elsewhere: rule, section and quote, not line numbers. */
  readonly fingerprint: string
}

/** What one report says and lacks. Field values that are words are English; texts are in the language asked for. */
export interface GapReport {
  readonly file: {
    readonly name: string
    readonly format: Format
    readonly encoding: string | null
    readonly sha256: string
    readonly ledger: Ledger
    readonly notes: readonly ReadNote[]
  }
  readonly report: {
    readonly title: string | null
    readonly organisation: string | null
    /** Whether `organisation` is a short name that does not say of which place the organ is. */
    readonly shortName: boolean
    readonly kind: OrganKind | null
    readonly level: OrganLevel | null
    readonly year: number | null
    readonly addressee: string | null
    readonly signatory: string | null
    readonly signedDate: string | null
    readonly publishDate: string | null
    readonly script: 'hans' | 'hant'
  }
  /** Where each fact was read, for those that are known. */
  readonly origins: Readonly<Record<string, FactOrigin>>
  readonly rulebook: {readonly id: string; readonly version: string; readonly digest: string}
  readonly score: {readonly points: number; readonly max: number; readonly grade: Grade; readonly reviewShare: number}
  readonly requirements: readonly {
    readonly id: string
    readonly title: string
    readonly presence: Presence
    readonly points: number
    readonly max: number
    readonly evidence: readonly Quote[]
  }[]
  readonly outline: readonly {
    readonly item: number
    readonly rule: string
    readonly title: string
    readonly chapter: string
    readonly chapterTitle: string
    readonly level: CoverageLevel
    readonly applicable: boolean
    readonly evidence: readonly Quote[]
  }[]
  /** `requirement`: which of the five contents it is about, in the order in which it names them; none for what belongs to none. */
  readonly headings: readonly {
    readonly level: number
    readonly text: string
    readonly style: HeadingStyle
    readonly requirement: readonly RequirementId[]
    readonly place: Place
  }[]
  readonly profile: Profile
  readonly results: readonly Result[]
  /** What wins points back, the greatest first. */
  readonly edits: readonly (GainingEdit & {readonly title: string; readonly advice: string})[]
  readonly repairs: readonly {readonly kind: EditKind; readonly before: string; readonly after: string; readonly place: Place}[]
  /** Remarks on the check itself: an outline out of its years, a fact that could not be inferred. */
  readonly remarks: readonly string[]
  /** Last year's report of the same organ beside it, where one was given. */
  readonly prior?: PriorComparison
  /** How it stands at the gate, where one was set up. */
  readonly gate?: GateVerdict
}
