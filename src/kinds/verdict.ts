import type {LabelledRoot} from '../label/labelled.js'
import type {Rule, KnownWork} from '../rulebook/rulebook.js'
import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'

/** `review` says that a person must decide; it never fails a gate by itself. */
export type Outcome = 'pass' | 'fail' | 'review' | 'not-applicable'

/** What lacks something or is wrong, with the one text that can stand in its place where there is one. */
export interface Lack extends Range {
  readonly replacement?: string
  /** One of the worst of many that only together lack something: which ones they are changes with the rest. */
  readonly oneOfMany?: boolean
}

/** What a kind answers about the nodes it was given. Ranges are offsets of `value`. */
export interface Finding {
  readonly outcome: Outcome
  /** Share of the points earned, 0 to 1. */
  readonly credit: number
  /** What decided it. */
  readonly evidence: readonly Range[]
  /** The nodes that lack something, or hold something wrong: one gap each. */
  readonly lacking?: readonly Lack[]
  /** The nearest thing that does not count, where nothing counts. */
  readonly nearestMiss?: Range
  /** The verdict on each node, for kinds that look at nodes one by one. */
  readonly nodes?: readonly NodeVerdict[]
  /** Values for the message. */
  readonly data?: Readonly<Record<string, string | number>>
}

/** One node's share in a finding: whether it is in order, and what shows it. */
export interface NodeVerdict {
  readonly node: Node
  readonly good: boolean
  readonly by: readonly Range[]
}

/** A finding with the rule that asked. */
export interface Verdict extends Finding {
  readonly rule: Rule
}

/** Something a kind looks at: a sentence, an item, a section. `head` names it where it has a name. */
export interface Node {
  readonly range: Range
  readonly head?: Range
}

/** What every kind may see beside its nodes. */
export interface KindContext {
  readonly root: LabelledRoot
  readonly text: RepairedText
  readonly year: number | undefined
  readonly works: readonly KnownWork[]
  /** Whether the rule said what it looks at; without it a kind may look at the whole report. */
  readonly scoped: boolean
}

/** The finding of a rule with nothing to look at. */
export const notApplicable: Finding = {outcome: 'not-applicable', credit: 0, evidence: []}
