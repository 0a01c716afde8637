import type {Fault, InputError} from '../../input-error.js'
import {faultWords} from '../../messages/fault-words.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'

/** A fault in one line: `name:line:column: what is wrong — what to do`. */
export function faultLine(file: string, fault: Fault, lang: Language): string {
  const {problem, advice} = faultWords(fault, lang)
  const place = fault.at ? `:${fault.at.line}:${fault.at.column}` : ''
  return printableLine(`${fault.data?.['file'] ?? file}${place}: ${problem}${advice ? ` — ${advice}` : ''}`)
}

/** All faults of an error, a line each, none twice. */
export const faultLines = ({file, faults}: InputError, lang: Language): readonly string[] => [...new Set(faults.map(fault => faultLine(file, fault, lang)))]
