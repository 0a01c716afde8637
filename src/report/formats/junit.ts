import type {Language} from '../../rulebook/rulebook.js'
import {markup, nothing, type Markup} from '../../text/markup.js'
import {failsGate, tool, type Bundle, type Unreadable} from '../bundle.js'
import {relianceIn, relianceWords} from '../reliance.js'
import {adviceLines, findingLine, standingWords} from '../finding-words.js'
import {ofResult, settled} from '../findings.js'
import type {GapReport, Result} from '../gap-report.js'
import {plain} from '../plain.js'
import {missedThresholds, type MissedThreshold} from '../threshold-failures.js'
import {lostWords} from '../reading.js'
import {rulebookWords, sayIn, type Say} from '../words.js'

/** A case: how it came out, and its element. */
interface Case {
  readonly outcome: 'passed' | 'failure' | 'skipped' | 'error'
  readonly element: Markup
}

/** A suite: how many of its cases came out how, and its element. */
interface Suite {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly element: Markup
}

/**
 * The outcome of a run as JUnit XML: a suite a report, a case a rule that applies or a threshold that was not reached. What
 * fails the gate is a failure; what a person must review or a waiver or the baseline covers is skipped; what else lacks
 * something is told in a case that passes; what could not be read is an error.
 */
export function junit(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const {reports, unreadable} = plain(bundle)
  const suites = [...reports.map(report => suiteOf(report, lang, say)), ...unreadable.map(input => notChecked(input, say))]
  const total = (name: 'tests' | 'failures' | 'errors'): number => suites.reduce((sum, suite) => sum + suite[name], 0)
  const counts = markup`tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}"`
  const root = markup`<testsuites name="${tool.name}" ${counts}>${lined(suites.map(({element}) => element), '')}</testsuites>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function suiteOf(report: GapReport, lang: Language, say: Say): Suite {
  const cases = report.results.filter(applies).map(result => testcase(report, result, say))
  const missed = missedThresholds(report, lang).map(one => thresholdCase(report, one))
  const all = [...cases, ...missed, ...partlyRead(report, say)]
  const told = {
    rulebook: rulebookWords(report.rulebook),
    score: `${report.score.points}/${report.score.max}`,
    certainty: relianceWords(relianceIn(report), say),
  }
  return suite(report.file.name, all, {remarks: report.remarks, told})
}

const applies = ({outcome, baseline}: Result): boolean => outcome !== 'not-applicable' && baseline !== 'absent'

/** What was not read is not checked, whatever the rest says. */
function partlyRead({file, gate}: GapReport, say: Say): readonly Case[] {
  const lost = lostWords(file.notes, say, gate?.acceptedUnread)
  const message = `${say('notAllRead')}${say('colon')}${lost}`
  const inside = markup`<error type="read-in-part" message="${message}">${message}</error>`
  return lost === '' ? [] : [caseOf({file: file.name, name: say('notAllRead')}, 'error', inside)]
}

interface Said {
  readonly remarks?: readonly string[]
  /** Properties by their names. */
  readonly told?: Readonly<Record<string, string>>
}

function suite(name: string, cases: readonly Case[], {remarks = [], told = {}}: Said = {}): Suite {
  const said = remarks.length > 0 ? [markup`<system-out>${remarks.join('\n')}</system-out>`] : []
  const count = (wanted: Case['outcome']): number => cases.filter(({outcome}) => outcome === wanted).length
  const [tests, failures, errors] = [cases.length, count('failure'), count('error')]
  const counts = markup`tests="${tests}" failures="${failures}" errors="${errors}" skipped="${count('skipped')}" time="0"`
  const named = Object.entries(told).map(([key, value]) => markup`<property name="${key}" value="${value}"/>`)
  const properties = named.length === 0 ? [] : [markup`<properties>${named}</properties>`]
  const inside = lined([...properties, ...cases.map(one => one.element), ...said], '  ')
  const element = markup`<testsuite name="${name}" ${counts}>${inside}</testsuite>`
  return {tests, failures, errors, element}
}

const caseOf = (about: {readonly file: string; readonly name: string}, outcome: Case['outcome'], inside: Markup): Case =>
  ({outcome, element: markup`<testcase classname="${about.file}" name="${about.name}" time="0">${inside}</testcase>`})

function testcase(report: GapReport, result: Result, say: Say): Case {
  const about = {file: report.file.name, name: `${result.title}${say('openBracket')}${result.rule}${say('closeBracket')}`}
  if (result.outcome === 'pass') return caseOf(about, 'passed', nothing)
  const findings = ofResult(report, result).filter(({baseline}) => baseline !== 'absent')
  const lines = [
    ...findings.map(finding => withStanding(findingLine(finding, say), standingWords(finding, say), say)),
    ...(findings[0] ? adviceLines(findings[0], say) : []),
  ].join('\n')
  const covered = findings.every(settled)
  if (result.outcome === 'review' || covered) {
    const why = [covered ? standingWords(findings[0] ?? {}, say) : say('review'), result.message].filter(Boolean).join(say('colon'))
    return caseOf(about, 'skipped', markup`<skipped message="${why}">${lines}</skipped>`)
  }
  if (!findings.some(finding => failsGate(report, finding))) return caseOf(about, 'passed', markup`<system-out>${lines}</system-out>`)
  return caseOf(about, 'failure', markup`<failure type="${result.severity}" message="${result.message}">${lines}</failure>`)
}

const thresholdCase = ({file}: GapReport, {setting, message}: MissedThreshold): Case =>
  caseOf({file: file.name, name: setting}, 'failure', markup`<failure type="error" message="${message}">${message}</failure>`)

const withStanding = (line: string, standing: string, say: Say): string =>
  standing ? `${line}${say('openBracket')}${standing}${say('closeBracket')}` : line

const notChecked = ({name, reason, advice}: Unreadable, say: Say): Suite =>
  suite(name, [
    caseOf({file: name, name: say('outcome.unreadable')}, 'error', markup`<error type="unreadable" message="${reason}">${advice}</error>`),
  ])

/** Elements a line each. */
const lined = (elements: readonly Markup[], indent: string): Markup =>
  markup`${elements.map(element => markup`\n${{markup: indent}}  ${element}`)}\n${{markup: indent}}`
