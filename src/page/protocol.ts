import type {InputFile} from '../text/source.js'
import type {Language} from '../rulebook/rulebook.js'
import type {Given} from '../tree/facts.js'
import type {View} from './view.js'

/** The built-in rulebooks: their texts by id, and those compiled ahead, as JSON. */
export interface BuiltIn {
  readonly texts: Readonly<Record<string, string>>
  readonly compiled: Readonly<Record<string, string>>
}

/** How a draft is checked. */
export interface Choices {
  readonly lang: Language
  /** Its id; empty where a configuration that was dropped says so. */
  readonly rulebook: string
  /** What waivers and the baseline call the draft; absent where its name alone is known. */
  readonly document?: string
  readonly given: Given
  /** Whether it is judged even where it looks like another kind of document. */
  readonly insist: boolean
}

export type TakeAway = 'markdown' | 'html' | 'docx'

/** What the page asks of its worker; each has an answer of its own. */
export interface Requests {
  open: {readonly ask: {readonly file: InputFile; readonly choices: Choices}; readonly answer: Opened}
  write: {readonly ask: {readonly choices: Choices; readonly year: number; readonly name: string}; readonly answer: Opened}
  check: {readonly ask: {readonly text: string; readonly choices: Choices}; readonly answer: CheckAnswer}
  settings: {readonly ask: {readonly files: readonly InputFile[]; readonly lang: Language}; readonly answer: SettingsTaken}
  prior: {readonly ask: {readonly file: InputFile | undefined; readonly choices: Choices}; readonly answer: PriorSeen | undefined}
  take: {readonly ask: {readonly format: TakeAway; readonly lang: Language}; readonly answer: string | Uint8Array}
}

export type Ask = keyof Requests

/** What came of dropped rulebooks, configurations, waivers and baselines. */
export interface SettingsTaken {
  /** The rulebook that no other of them extends. */
  readonly rulebook?: {readonly id: string; readonly title: Readonly<Record<Language, string>>}
  /** The files that set up the gate now. */
  readonly gate?: readonly string[]
}

/** A draft as it goes into the editor, with its first check. */
export interface Opened {
  readonly name: string
  readonly text: string
  readonly format: string
  readonly outcome: CheckAnswer
}

/** A check, or why there is none. */
export type CheckAnswer = {readonly view: View} | {readonly faults: readonly FaultShown[]}

/** Something wrong with what was given, in words. */
export interface FaultShown {
  readonly code: string
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly problem: string
  readonly advice: string
}

/** What last year's report admitted and promised. */
export interface PriorSeen {
  readonly name: string
  readonly year: number | null
  readonly shortcomings: readonly string[]
  readonly promises: readonly string[]
}

/** A request on its way to the worker. */
export interface Sent<Name extends Ask = Ask> {
  readonly number: number
  readonly name: Name
  readonly ask: Requests[Name]['ask']
}

/** What comes back: an answer, what was wrong with what was given, a fault of the program; or the wish for PDFium's code. */
export type Returned =
  | {readonly number: number; readonly answer: unknown}
  | {readonly number: number; readonly faults: readonly FaultShown[]}
  | {readonly number: number; readonly broken: string}
  | {readonly wish: 'pdfium'}

/** What the page hands over unasked or when wished for, packed: the built-in rulebooks, PDFium's code. */
export type Handed = {readonly rulebooks: string} | {readonly pdfium: string}
