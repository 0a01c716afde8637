import type {Confidence} from '../rulebook/rulebook.js'
import type {Quote} from './gap-report.js'

/**
 * What became of a shortcoming or step: done with a figure, done without, lacking still, promised once more, only spoken
 * of, or never named again; `review` where something stands near it and a person must say whether it is meant.
 */
export type Fate = 'dealt-with-figure' | 'dealt-with' | 'still-shortcoming' | 'promised-again' | 'mentioned' | 'review' | 'silent'

/** The order in which fates are told: what must be asked about first. */
export const fates: readonly Fate[] = [
  'silent',
  'still-shortcoming',
  'review',
  'promised-again',
  'mentioned',
  'dealt-with',
  'dealt-with-figure',
]

/** The parts of a report in which it can come back to what last year's admitted or promised. */
export type AnswerPart = 'measures' | 'prior-fixes' | 'shortcomings' | 'plan'

/** A shortcoming or step of last year's report, its place there, and where this one comes back to it, the best first. */
export interface PriorUnit extends Quote {
  readonly fate: Fate
  readonly confidence: Confidence
  readonly echoes: readonly (Quote & {readonly part: AnswerPart; readonly strength: number})[]
}

/** The same quantity in both reports; `change` from the old value to the new: +0.25 is a quarter more. */
export interface PriorFigure {
  readonly name: string
  readonly unit: string
  readonly prior: Quote & {readonly value: number}
  readonly current: Quote & {readonly value: number}
  readonly change: number
}

/** A report held beside the one of its organ of the year before. */
export interface PriorComparison {
  readonly file: {readonly name: string; readonly sha256: string}
  readonly organisation: string | null
  readonly year: number | null
  readonly shortcomings: readonly PriorUnit[]
  readonly steps: readonly PriorUnit[]
  /** Share of the shortcomings and of the steps that were dealt with; `null` where last year's report has none. */
  readonly rates: {readonly shortcomings: number | null; readonly steps: number | null}
  readonly figures: readonly PriorFigure[]
  /** Share of this report's text that stands, equal or nearly so, in last year's, and the passages. */
  readonly copied: {
    readonly share: number
    readonly passages: readonly {readonly current: Quote; readonly prior: Quote; readonly likeness: number}[]
  }
}
