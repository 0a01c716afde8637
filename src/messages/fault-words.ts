import type {Fault} from '../input-error.js'
import type {Language} from '../rulebook/rulebook.js'
import {filled} from './filled.js'
import {messages} from './messages.js'

/** A fault in words: what is wrong, and what to do about it. */
export interface FaultWords {
  readonly problem: string
  readonly advice: string
}

/** The catalogue's words for a fault; a code that it lacks is shown as it is, so that no fault goes unsaid. */
export function faultWords({code, data = {}}: Fault, lang: Language): FaultWords {
  const known = (messages[lang].faults as Readonly<Record<string, FaultWords>>)[code]
  if (!known) return {problem: `${code} ${Object.values(data).join(' ')}`.trim(), advice: ''}
  return {problem: filled(known.problem, data), advice: filled(known.advice, data)}
}
