import type {Limits} from '../../read/limits.js'
import type {ReviewRow} from '../../review/row.js'
import type {Grade} from '../../report/score.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Given} from '../../tree/facts.js'
import type {Refused} from '../outputs/faults.js'

/** What holds for every file of a review. */
export interface ReviewSetup {
  /** The folder that is written to. */
  readonly out: string
  /** A built-in rulebook by id, or a file. */
  readonly rulebook: string
  readonly lang: Language
  readonly limits: Limits
  readonly asReport: boolean
  /** The facts that options give, for all under review. */
  readonly options: Given
  /** The best grade for which a letter is written. */
  readonly letters: Grade
  /** Whether there will be pages on copied text and on the year before. */
  readonly compared: boolean
}

/** One file to be worked on; an archive is one, however many reports it holds. */
export interface ReviewTask {
  /** `prior` files are only read: they are last year's, and not reviewed. */
  readonly phase: 'prior' | 'current'
  readonly name: string
  /** Its real path. */
  readonly key: string
  /** What is known from outside, by the key of the file or of the archive's member. */
  readonly given: Readonly<Record<string, Given>>
  /** SHA-256 of the content of which the outcome is already known. */
  readonly known?: string
}

/** What a report is to the comparisons across years. */
export interface ToldReport {
  readonly name: string
  /** Its file's real path; for a member of an archive, that of the archive and the member's own name. */
  readonly key: string
  readonly organ: string | null
  readonly year: number | null
}

/** What came of one report, or of a file that could not be checked. */
export type ReviewResult =
  | {
      readonly kind: 'report'
      readonly told: ToldReport
      /** Its gap report as a line of JSON in UTF-8; empty for one of a year before. */
      readonly line: Uint8Array
      readonly row?: ReviewRow
      /** The repaired text in UTF-16, for comparisons. */
      readonly text: Uint8Array
      /** What of it could not be read. */
      readonly lost?: string
      /** SHA-256 of its letters by name. */
      readonly letters: Readonly<Record<string, string>>
    }
  | Refused

/** What came of one file: all that is in it, or that it is as it was. */
export interface ReviewDone {
  readonly sha256: string
  readonly results: readonly ReviewResult[] | 'known'
}
