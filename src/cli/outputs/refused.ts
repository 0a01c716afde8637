import {InputError, type Fault} from '../../input-error.js'
import {faultWords} from '../../messages/fault-words.js'
import type {Unreadable} from '../../report/bundle.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'
import {faultLine, faultLines} from './fault-lines.js'
import {programFault} from './program-fault.js'

/** What is said of an input that could not be checked. */
export interface Refused {
  readonly kind: 'refused'
  readonly unreadable: Unreadable
  /** The lines for standard error. */
  readonly said: readonly string[]
  /** Whether the program itself failed. */
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
    fault: !known,
  }
}

/** Whether an error is about what is written, so that nothing can go on. */
export const isOutputFault = (error: unknown): boolean => error instanceof InputError && error.faults.some(({code}) => code.startsWith('output-'))
