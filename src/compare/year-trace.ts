import type {AnswerPart, Fate} from '../report/prior.js'
import type {Confidence} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'

/** A stretch of one of the reports, as it stands there after repair. */
export interface Told {
  readonly quote: string
  readonly range: Range
}

/** Where the later report comes back to it. */
export interface Echo extends Told {
  readonly part: AnswerPart
  /** How much of it is there, 0 to 1. */
  readonly strength: number
}

export interface TracedUnit extends Told {
  readonly of: 'shortcoming' | 'step'
  readonly fate: Fate
  readonly confidence: Confidence
  /** The best first. Under `review` the nearest that was not enough; a silent report has none. */
  readonly echoes: readonly Echo[]
}

export interface KeyFigure {
  readonly name: string
  readonly unit: string
  readonly prior: Told & {readonly value: number}
  readonly current: Told & {readonly value: number}
  /** From the old value to the new: +0.25 is a quarter more. */
  readonly change: number
}

/** A report held beside the one of the year before. */
export interface YearTrace {
  readonly years: {readonly prior: number | undefined; readonly current: number | undefined}
  readonly shortcomings: readonly TracedUnit[]
  readonly steps: readonly TracedUnit[]
  readonly figures: readonly KeyFigure[]
  /** Share of the compared characters of the later report that stand, equal or nearly so, in the earlier one, and the passages. */
  readonly copied: {
    readonly share: number
    readonly passages: readonly {readonly current: Told; readonly prior: Told; readonly likeness: number}[]
  }
}
