import type {Fix} from './fixes.js'
import type {Reading} from '../clause/clauses.js'
import type {Hits} from '../phrase/scan.js'
import type {RequirementId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'

/**
 * How a required content stands in a report: under a heading of its own, in running text, in a sentence, or not at all;
 * `unsure` where it was not found in what could be read.
 */
export type Presence = 'section' | 'embedded' | 'mention' | 'missing' | 'unsure'

/** One shortcoming, step or fix: all of its text, and the words that name it. */
export interface Unit {
  readonly range: Range
  readonly head: Range
}

/** What a report says on one requirement. */
export interface Part {
  readonly presence: Presence
  /** A heading is about it, but nothing is written below. */
  readonly headingOnly?: boolean
  /** Sections whose heading is about it. */
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly units: readonly Unit[]
}

/** A tree with its phrases found and its sentences given to the requirements. */
export interface LabelledRoot extends Root {
  readonly hits: Hits
  /** Who did what, clause by clause. */
  readonly reading: Reading
  readonly parts: Readonly<Record<RequirementId, Part>>
  /** What was done about last year's problems. */
  readonly fixes: readonly Fix[]
  /** Which of the required contents each section is about, in the order of its heading. */
  readonly contents: ReadonlyMap<Section, readonly RequirementId[]>
  /** The sentences about the reported year: neither plan nor shortcomings. */
  readonly reportedYear: readonly Sentence[]
}
