import type {Range} from './range.js'

/** Replaces a range of a string by `text`; a list of edits is sorted and does not overlap. */
export interface Edit extends Range {
  readonly text: string
}

/** What a recorded change was done for; `dropped` kinds take text out of the body, the others mend it. */
export type EditKind =
  | 'markup'
  | 'chrome'
  | 'advert'
  | 'cover-letter'
  | 'control'
  | 'byte-shift'
  | 'pinyin-note'
  | 'script'
  | 'hard-wrap'

/** A repair is a pure function from a string to the edits that mend it; asynchronous where it loads a table first. */
export type Repair = (value: string) => readonly Edit[] | Promise<readonly Edit[]>
