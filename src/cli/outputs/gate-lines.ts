import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {findingsOf} from '../../report/findings.js'
import type {GapReport, GateStanding} from '../../report/gap-report.js'
import type {GateFailure, GateVerdict, Thresholds} from '../../report/gate-verdict.js'
import {placeWords, sayIn} from '../../report/words.js'
import type {Place} from '../../text/place.js'
import {printableLine} from '../../text/printable.js'
import {thresholdWords} from '../../report/threshold-failures.js'
import type {Language} from '../../rulebook/rulebook.js'
import {tableLines} from './table.js'

/** How one report stands at the gate, as the run's closing lines show it. */
export interface GateRow {
  /** With no more failures than are shown; `failing` is how many there are. */
  readonly verdict: GateVerdict
  /** Where each of them stands, by its fingerprint. */
  readonly places: Readonly<Record<string, Place>>
  readonly failing: number
  readonly waived: readonly {
    readonly rule: string
    readonly fingerprint: string
    readonly waiver: NonNullable<GateStanding['suppressed']>
  }[]
}

export const gateRow = (report: GapReport, verdict: GateVerdict): GateRow => ({
  verdict: {...verdict, failures: verdict.failures.slice(0, mostLines)},
  places: placesOf(report, verdict),
  failing: verdict.failures.length,
  waived: [
    ...findingsOf(report).flatMap(({result: {rule}, fingerprint, suppressed}) =>
      suppressed ? [{rule, fingerprint, waiver: suppressed}] : [],
    ),
    ...(verdict.waivedThresholds ?? []).map(({threshold, ...waiver}) => ({rule: threshold, fingerprint: '', waiver})),
  ],
})

/** The places of the failures that are shown. */
function placesOf(report: GapReport, {failures}: GateVerdict): GateRow['places'] {
  const shown = new Set(failures.slice(0, mostLines).flatMap(failure => ('fingerprint' in failure ? [failure.fingerprint] : [])))
  const placed = findingsOf(report).flatMap(({fingerprint, at}) => (at && shown.has(fingerprint) ? [[fingerprint, at.place] as const] : []))
  return Object.fromEntries(placed)
}

/** The gate where none was set up. */
export const defaultThresholds: Thresholds = {
  failOn: 'error',
  minGrade: 'needs-work',
  minScore: null,
  minRequirement: {},
  noRegression: false,
}

const mostLines = 50

/**
 * The closing lines of a run: the thresholds (those of the reports, else `otherwise`), every reason for which a report
 * fails, with what a waiver must name, what waivers cover, and what the baseline knows.
 */
export function gateLines(rows: readonly GateRow[], otherwise: readonly Thresholds[], lang: Language): readonly string[] {
  const words = messages[lang].gate
  const failures = rows.flatMap(({verdict: {document, failures: all}, places}) =>
    all.map(failure => [`  ${printableLine(document)}`, ...failureCells(failure, places, lang)]),
  )
  const waived = rows.flatMap(({verdict: {document}, waived: all}) =>
    all.map(({rule, fingerprint, waiver: {reason, approvedBy = '', expires = ''}}) => [
      `  ${printableLine(document)}`,
      rule,
      fingerprint,
      printableLine(filled(words.waiver, {reason, approvedBy, expires})),
    ]),
  )
  const [known, fixed, strange] = [
    sum(rows, ({known}) => known),
    sum(rows, ({fixed}) => fixed),
    rows.filter(({verdict}) => verdict.thresholds.noRegression && !verdict.scoreCompared).length,
  ]
  return [
    ...thresholdLines(rows.length > 0 ? rows.map(({verdict}) => verdict.thresholds) : otherwise, lang),
    ...listed(words.failures, failures, rows.reduce((total, {failing}) => total + failing, 0), lang),
    ...listed(words.waived, waived, waived.length, lang),
    ...(known + fixed > 0 ? [filled(words.baseline, {known, fixed: fixed === 0 ? '' : fixed})] : []),
    ...(strange > 0 ? [filled(words['score-not-compared'], {count: strange})] : []),
  ]
}

const sum = (rows: readonly GateRow[], of: (verdict: GateVerdict) => number): number =>
  rows.reduce((total, {verdict}) => total + of(verdict), 0)

function listed(title: string, rows: readonly (readonly string[])[], count: number, lang: Language): readonly string[] {
  if (count === 0) return []
  const more = count - mostLines
  return [
    filled(title, {count}),
    ...tableLines(rows.slice(0, mostLines)),
    ...(more > 0 ? [`  ${filled(messages[lang].gate.more, {count: more})}`] : []),
  ]
}

/** The thresholds in a line, those that are not set too; where overrides give several, a line each with the number of reports. */
function thresholdLines(all: readonly Thresholds[], lang: Language): readonly string[] {
  const words = messages[lang].gate
  const counts = new Map<string, number>()
  for (const thresholds of all) {
    const line = conditions(thresholds, lang).join(words['condition.and'])
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([thresholds, count]) => filled(words.thresholds, {thresholds, count: counts.size > 1 ? count : ''}))
}

/** On what a report fails the gate. */
function conditions({failOn, minGrade, minScore, minRequirement, noRegression}: Thresholds, lang: Language): readonly string[] {
  const [words, say] = [messages[lang].gate, sayIn(lang)]
  const minima = Object.entries(minRequirement).map(([id, points]) => `${id} ${points}`)
  const severity = lang === 'zh' && failOn !== 'none' ? say(`severity.${failOn}`) : failOn
  const grade = lang === 'zh' && minGrade !== null ? say(`grade.${minGrade}`) : minGrade
  const set: readonly (readonly [ConditionName, string | null])[] = [
    ['fail-on', failOn === 'none' ? null : severity],
    ['min-score', minScore === null ? null : String(minScore)],
    ['min-requirement', minima.length > 0 ? minima.join(', ') : null],
    ['no-regression', noRegression ? words.yes : null],
    ['min-grade', grade ?? null],
  ]
  return set.map(([name, value]) => (value === null ? words[`not.${name}`] : filled(words[`on.${name}`], {value})))
}

type ConditionName = 'fail-on' | 'min-score' | 'min-requirement' | 'no-regression' | 'min-grade'

/** What failed: the rule and the fingerprint that a waiver names, or the points; and why. */
function failureCells(failure: GateFailure, places: GateRow['places'], lang: Language): readonly string[] {
  const words = messages[lang].gate
  const place = 'fingerprint' in failure ? places[failure.fingerprint] : undefined
  switch (failure.kind) {
    case 'finding':
    case 'new-finding':
    case 'waiver-expired':
      return [
        failure.rule,
        failure.fingerprint,
        printableLine(
          [
            filled(words[failure.kind], {expires: failure.expires ?? ''}),
            failure.message,
            excerpt(failure.quote),
            place ? `(${placeWords(place, sayIn(lang))})` : '',
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ]
    default:
      return [failure.kind, '', thresholdWords(failure, lang, failure.kind === 'min-requirement' ? failure.requirement : '')]
  }
}

const longestQuote = 30

/** How a quote begins, unless it is not known. */
function excerpt(quote: string | undefined): string {
  const characters = [...(quote ?? '').replace(/\s+/g, ' ').trim()]
  return characters.length === 0 ? '' : `| ${characters.slice(0, longestQuote).join('')}${characters.length > longestQuote ? '…' : ''}`
}
