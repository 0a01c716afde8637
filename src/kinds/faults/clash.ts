import type {Range} from '../../text/range.js'

/** Words that disagree with something else in the report: what they say, and what would agree. */
export interface Clash {
  readonly range: Range
  readonly found: string
  readonly right: string
}
