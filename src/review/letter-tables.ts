import {placeWords} from '../report/words.js'
import type {LetterPart} from './letter.js'
import type {Numbered} from './numbered.js'
import {shortened, withoutStop} from './shortened.js'
import type {Say} from './words.js'

/** The items of the outline that lack something: what, how they stand, what to write. */
export function outlineTable(findings: readonly Numbered[], say: Say): LetterPart {
  const results = [...new Set(findings.map(({result}) => result))]
  const head = ['letter.column.number', 'letter.column.finding', 'letter.column.write', 'letter.column.trace'].map(key => say(key))
  const rows = results.map((result, index) => [
    String(index + 1),
    withoutStop(result.message),
    withoutStop(result.advice),
    findings
      .filter(finding => finding.result === result)
      .map(({number}) => number)
      .join(say('letter.and')),
  ])
  return {kind: 'table', text: '', rows: [head, ...rows], findings: findings.map(({number}) => number)}
}

/** What is wrong in the text, a row for each place. */
export function formTable(findings: readonly Numbered[], say: Say): LetterPart {
  const head = ['letter.column.number', 'letter.column.place', 'letter.column.quote', 'letter.column.finding', 'letter.column.trace'].map(
    key => say(key),
  )
  const rows = findings.map(({gap, result, message, number}, index) => [
    String(index + 1),
    gap ? placeWords(gap.place, say) : '',
    gap ? shortened(gap) : '',
    gap?.replacement === undefined ? withoutStop(message || result.message) : corrected(result.message, gap.replacement, say),
    String(number),
  ])
  return {kind: 'table', text: '', rows: [head, ...rows], findings: findings.map(({number}) => number)}
}

/** What is wrong in one place: the message lists what is wrong in all. */
const corrected = (message: string, right: string, say: Say): string =>
  message.split(say('colon'))[0]! + (right === '' ? '' : say('letter.right', {right}))
