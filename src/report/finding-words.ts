import {lost, type Finding} from './findings.js'
import type {GateStanding} from './gap-report.js'
import {quotes} from './quotes.js'
import {missLacks} from './result-part.js'
import {basisWords, type Say} from './words.js'

/** What is wrong and where: the message, and the text that lacks something or comes nearest, or that none does. */
export function findingLine({result, message, gap, at, near}: Finding, say: Say): string {
  if (gap) return `${message}${say('colon')}${quotes([gap], say)}`
  return at && near
    ? `${message}${say('separator')}${near === 'nearest' ? missWords(result, say) : say(near)}${say('colon')}${quotes([at], say)}`
    : `${message}${say('separator')}${say('nothingNear')}`
}

/** That a text comes nearest, and why it does not count. */
export const missWords = (result: Pick<Finding['result'], 'kind'>, say: Say): string =>
  say('because', {why: say(`miss.${missLacks(result)}`)})

/** What to write, on what basis, what it costs and how it stands: a line each. */
export function adviceLines(finding: Finding, say: Say): readonly string[] {
  const {result} = finding
  const cost =
    result.max > 0
      ? [
          say('lost', {lost: lost(result), max: result.max}),
          ...(result.gaps.length > 1 ? [say('together', {count: result.gaps.length})] : []),
        ]
      : [say('note')]
  const standing = standingWords(finding, say)
  return [
    `${say('advice')}${say('colon')}${result.advice}`,
    `${say('basis')}${say('colon')}${basisWords(result.basis)}`,
    `${say('points')}${say('colon')}${
      [...cost, ...(result.outcome === 'review' ? [say('review')] : []), ...(standing ? [standing] : [])].join(say('separator'))}`,
  ]
}

/** The waiver that covers a finding and how it stands against the baseline; empty where neither is known. */
export function standingWords({suppressed, baseline}: GateStanding, say: Say): string {
  const waiver = suppressed
    ? [
        say('standing.suppressed', {reason: suppressed.reason}),
        ...(suppressed.approvedBy ? [say('standing.approvedBy', {name: suppressed.approvedBy})] : []),
        ...(suppressed.expires ? [say('standing.expires', {date: suppressed.expires})] : []),
      ]
    : []
  return [...waiver, ...(baseline && baseline !== 'absent' ? [say(`standing.${baseline}`)] : [])].join(say('separator'))
}
