import {inspect} from 'node:util'
import {InputError, nothingJudged, type Fault} from '../../input-error.js'
import {faultWords} from '../../messages/fault-words.js'
import {messages} from '../../messages/messages.js'
import type {Unreadable} from '../../report/bundle.js'
import {lostWords} from '../../report/reading.js'
import {sayIn} from '../../report/words.js'
import type {Language} from '../../rulebook/rulebook.js'
import {printable, printableLine} from '../../text/printable.js'
import type {ReadNote} from '../../text/source.js'

/** What came of a run, as far as the exit code is concerned. */
export interface Tally {
  /** Reports that fail the gate. */
  readonly failed: number
  /** Inputs that could not be checked, or only in part. */
  readonly unchecked: number
  /** Inputs of which nothing can be concluded. */
  readonly faults: number
  /** Whether failing reports matter. */
  readonly gate: boolean
}

export type ExitCode = 0 | 1 | 2 | 3

/** 2 nothing can be concluded, 3 not all was checked, 1 the gate failed, 0 all is well; the first that holds, in this order. */
export function exitCode({failed, unchecked, faults, gate}: Tally): ExitCode {
  if (faults > 0) return 2
  if (unchecked > 0) return 3
  return gate && failed > 0 ? 1 : 0
}

/** A fault in one line: `name:line:column: what is wrong — what to do`. */
export function faultLine(file: string, fault: Fault, lang: Language): string {
  const {problem, advice} = faultWords(fault, lang)
  const place = fault.at ? `:${fault.at.line}:${fault.at.column}` : ''
  return printableLine(`${fault.data?.['file'] ?? file}${place}: ${problem}${advice ? ` — ${advice}` : ''}`)
}

/** What the system refused, as a fault of the input; any other error as it is. */
export function asInputError(name: string, error: unknown, code = 'file-unreadable'): unknown {
  const reason = (error as NodeJS.ErrnoException | undefined)?.code
  return !(error instanceof InputError) && typeof reason === 'string' && (error as NodeJS.ErrnoException).syscall
    ? new InputError(name, {code, data: {reason}})
    : error
}

/** All faults of an error, a line each, none twice. */
export const faultLines = ({file, faults}: InputError, lang: Language): readonly string[] => [
  ...new Set(faults.map(fault => faultLine(file, fault, lang))),
]

/** The fault of a file of which a part could not be read; `undefined` when all was read, or what was not is accepted. */
export function partRead(notes: readonly ReadNote[], lang: Language, accepted: readonly string[] = []): Fault | undefined {
  const what = lostWords(notes, sayIn(lang), accepted)
  return what === '' ? undefined : {code: 'read-in-part', data: {what}}
}

/** An error of the program itself, with its stack and its causes, and the request to report it. */
export const programFault = (error: unknown, lang: Language): string =>
  `${messages[lang].cli.unexpected}\n${printable(inspect(error, {depth: 4}))}`

/** What is said of an input that could not be checked. */
export interface Refused {
  readonly kind: 'refused'
  readonly unreadable: Unreadable
  /** The lines for standard error. */
  readonly said: readonly string[]
  /** Whether nothing can be concluded: the program itself failed, or the rulebook has no rule for it. */
  readonly fault: boolean
}

export function refused(name: string, error: unknown, lang: Language): Refused {
  const known = error instanceof InputError
  const first: Fault = known ? error.faults[0]! : {code: 'program-fault'}
  const {problem, advice} = faultWords(first, lang)
  return {
    kind: 'refused',
    unreadable: {name, reason: printableLine(problem), advice: printableLine(advice)},
    said: known ? faultLines(error, lang) : [faultLine(name, first, lang), programFault(error, lang)],
    fault: !known || first.code === nothingJudged,
  }
}

/** Whether an error is about what is written, so that nothing can go on. */
export const isOutputFault = (error: unknown): boolean =>
  error instanceof InputError && error.faults.some(({code}) => code.startsWith('output-'))
