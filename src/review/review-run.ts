import type {Unreadable} from '../report/bundle.js'
import type {Language} from '../rulebook/rulebook.js'
import type {ReviewRow} from './row.js'

/** A review as its pages show it. */
export interface ReviewRun {
  readonly lang: Language
  readonly rulebook: {readonly id: string; readonly version: string; readonly digest: string}
  readonly rows: readonly ReviewRow[]
  readonly unreadable: readonly Unreadable[]
  /** Files that were read only in part, and what was not. */
  readonly inPart: readonly {readonly name: string; readonly what: string}[]
  /** Passages found to be copied; `undefined` where they were not looked for. */
  readonly copies: number | undefined
  /** Reports that were held beside last year's; `undefined` where there were none to hold them to. */
  readonly years: number | undefined
}
