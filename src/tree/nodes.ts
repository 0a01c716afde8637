import type {Range} from '../text/range.js'
import type {Facts} from './facts.js'

export type HeadingStyle = 'own-line' | 'run-in'

/** A heading: its level by its numbering (`一、` 1, `（一）` 2, `1.` 3), or by the file format's own marks. */
export interface Heading {
  readonly type: 'heading'
  readonly level: number
  readonly style: HeadingStyle
  /** The number that the marker shows; `undefined` without a marker. */
  readonly number?: number
  /** Marker and words. */
  readonly range: Range
  /** The words without the marker. */
  readonly words: Range
  /** The words are a whole sentence, which the text holds as well. */
  readonly told?: boolean
}

/** A heading and all that stands under it, down to the next heading of its level or above. */
export interface Section {
  readonly type: 'section'
  readonly heading: Heading
  readonly parent: Section | undefined
  readonly children: readonly (Section | Paragraph)[]
  readonly range: Range
}

/** A line of running text (without its run-in heading). */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly range: Range
  readonly section: Section | undefined
  readonly children: readonly Sentence[]
}

/** Text up to and with `。！？；` or the line's end. */
export interface Sentence {
  readonly type: 'sentence'
  readonly range: Range
  readonly section: Section | undefined
  /** The innermost enumeration item that it stands in. */
  readonly item: Item | undefined
}

/** One member of a run of 一是…二是…, with its first sentence as head. */
export interface Item {
  readonly type: 'item'
  readonly number: number
  readonly head: Range
  readonly range: Range
}

/** A run of enumerated items, e.g. 一是…二是…三是…. */
export interface Enumeration {
  readonly type: 'enumeration'
  readonly items: readonly Item[]
  readonly section: Section | undefined
}

/** A quantity: a number with its unit, not a year, date, ordinal or document number. */
export interface Figure {
  readonly range: Range
  readonly value: number
  readonly unit: string
}

/** A document title in 《》, brackets included. */
export interface DocumentTitle {
  readonly range: Range
}

/** A report as a tree, with its parts also listed flat, each list in reading order. */
export interface Root {
  readonly type: 'root'
  readonly range: Range
  readonly children: readonly (Section | Paragraph)[]
  readonly sections: readonly Section[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly enumerations: readonly Enumeration[]
  readonly figures: readonly Figure[]
  readonly titles: readonly DocumentTitle[]
  readonly facts: Facts
}
