import {missWords} from './finding-words.js'
import {findingsOf, settled, type Finding} from './findings.js'
import type {GapReport, Quote} from './gap-report.js'
import type {Say} from './words.js'

/** A finding and where to show it. */
export interface Placed {
  readonly finding: Finding
  /** What lacks something, the nearest thing that exists, or a neighbour; `undefined` where the report has no place at all. */
  readonly at: Quote | undefined
  /** Whether nothing in the report stands for it, so that `at` is a neighbour of what is missing. */
  readonly elsewhere: boolean
}

/** What is still to be done about a report, each with a place; what a waiver or the baseline covers is left out. */
export const placedFindings = (report: GapReport): readonly Placed[] =>
  findingsOf(report)
    .filter(finding => !settled(finding))
    .map(finding => ({finding, at: finding.at ?? neighbour(report, finding.result.requirement), elsewhere: finding.at === undefined}))

/** What a finding says at its place, and what the place is to it. */
export function placedMessage({finding: {result, message, near}, elsewhere}: Placed, say: Say): string {
  const where = elsewhere ? say('elsewhere') : near === 'nearest' ? missWords(result, say) : near ? say(`here.${near}`) : ''
  return where === '' ? message : `${message}${say('separator')}${where}`
}

/** The end of what goes before a missing requirement, else what comes after it, else the first heading. */
function neighbour({requirements, headings}: GapReport, missing: string): Quote | undefined {
  const index = requirements.findIndex(({id}) => id === missing)
  const [first] = headings
  const before = requirements.slice(0, Math.max(0, index)).findLast(({evidence}) => evidence.length > 0)
  const after = requirements.slice(index + 1).find(({evidence}) => evidence.length > 0)
  return (index < 0 ? undefined : (before?.evidence.at(-1) ?? after?.evidence[0])) ?? (first && {quote: first.text, place: first.place})
}
