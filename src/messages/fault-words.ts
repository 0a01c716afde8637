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
  const {faults, words}: Catalogue = messages[lang]
  const known = faults[code]
  if (!known) return {problem: `${code} ${Object.values(data).join(' ')}`.trim(), advice: ''}
  const worded = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, words[`${name === 'near' ? 'document' : name}.${value}`] ?? value]),
  )
  return {problem: filled(known.problem, worded), advice: filled(known.advice, worded)}
}

interface Catalogue {
  readonly faults: Readonly<Record<string, FaultWords>>
  readonly words: Readonly<Record<string, string>>
}
