import type {Transformer} from 'unified'
import type {InputError} from '../input-error.js'
import {faultWords} from '../messages/fault-words.js'
import {tool} from '../report/bundle.js'
import {adviceLines} from '../report/finding-words.js'
import type {FindingLevel} from '../report/findings.js'
import type {GapReport, Quote} from '../report/gap-report.js'
import {placedMessage, type Placed} from '../report/placed.js'
import {printableLine} from '../text/printable.js'
import {lostWords} from '../report/reading.js'
import type {Say} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'

type VFile = Parameters<Transformer>[1]

/** What linters of the unified collective call an error, a warning and a note. */
const fatal: Readonly<Record<FindingLevel, boolean | undefined>> = {error: true, warning: false, note: undefined}

/** Tells a file of a finding, at its place: what is wrong, what stands there and what could, and in a note what to write, on what basis. */
export function tellFinding(file: VFile, placed: Placed, say: Say): void {
  const {finding, at} = placed
  const message = file.message(printableLine(placedMessage(placed, say)), {...placeOf(at), ruleId: finding.result.rule, source: tool.name})
  message.fatal = fatal[finding.level]
  message.note = adviceLines(finding, say).join('\n')
  if (finding.gap) message.actual = finding.gap.quote
  if (finding.gap?.replacement !== undefined) message.expected = [finding.gap.replacement]
}

/** Tells a file of what of it could not be read, and of remarks on the check itself. */
export function tellReading(file: VFile, {file: {notes}, remarks}: GapReport, say: Say): void {
  const lost = lostWords(notes, say)
  if (lost !== '') file.message(`${say('notAllRead')}${say('colon')}${lost}`, {source: tool.name, ruleId: 'read-in-part'}).fatal = true
  for (const remark of remarks) file.info(remark, {source: tool.name})
}

/** Tells a file why it was not checked. */
export function tellFaults(file: VFile, {faults}: InputError, lang: Language): void {
  for (const fault of faults) {
    const {problem, advice} = faultWords(fault, lang)
    const message = file.message(printableLine(problem), {...(fault.at ? {place: fault.at} : {}), source: tool.name, ruleId: fault.code})
    message.fatal = true
    message.note = advice
  }
}

/** A place in the text as unist counts, from 1 and up to the character after; a place of another kind is none. */
function placeOf(at: Quote | undefined): {place?: {start: {line: number; column: number}; end: {line: number; column: number}}} {
  if (!at || !('column' in at.place)) return {}
  const {line, column, endLine, endColumn} = at.place
  return {place: {start: {line, column}, end: {line: endLine, column: endColumn}}}
}
