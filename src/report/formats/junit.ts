import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Language} from '../../rulebook/rulebook.js'
import {tool, type Bundle, type Unreadable} from '../bundle.js'
import {adviceLines, findingLine, standingWords} from '../finding-words.js'
import {ofResult, settled} from '../findings.js'
import type {GapReport, Result} from '../gap-report.js'
import {plain} from '../plain.js'
import {missedThresholds, type MissedThreshold} from '../threshold-failures.js'
import {sayIn, type Say} from '../words.js'

/** The outcome of a run as JUnit XML: a suite a report, a case a rule that applies or a threshold that was not reached; what a person must review is skipped, what could not be read an error. */
export function junit(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const {reports, unreadable} = plain(bundle)
  const suites = [...reports.map(report => suite(report.file.name, [...report.results.filter(applies).map(result => testcase(report, result, say)), ...missedThresholds(report, lang).map(missed => thresholdCase(report, missed))], report.remarks)), ...unreadable.map(input => notChecked(input, say))]
  const total = (name: string): number => suites.reduce((sum, {attributes}) => sum + Number(attributes[name]), 0)
  const root = x(null, [x('testsuites', {name: tool.name, tests: total('tests'), failures: total('failures'), errors: total('errors')}, lined(suites, ''))])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root).replaceAll(']]>', ']]&gt;')}\n`
}

const applies = ({outcome, baseline}: Result): boolean => outcome !== 'not-applicable' && baseline !== 'absent'

function suite(name: string, cases: readonly Element[], remarks: readonly string[] = []): Element {
  const count = (kind: string): number => cases.filter(({children}) => children.some(child => child.type === 'element' && child.name === kind)).length
  return x('testsuite', {name, tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped'), time: 0}, lined([...cases, ...(remarks.length > 0 ? [x('system-out', remarks.join('\n'))] : [])], '  '))
}

function testcase(report: GapReport, result: Result, say: Say): Element {
  const attributes = {classname: report.file.name, name: `${result.title}${say('openBracket')}${result.rule}${say('closeBracket')}`, time: 0}
  if (result.outcome === 'pass') return x('testcase', attributes)
  const findings = ofResult(report, result).filter(({baseline}) => baseline !== 'absent')
  const lines = [...findings.map(finding => withStanding(findingLine(finding, say), standingWords(finding, say), say)), ...(findings[0] ? adviceLines(findings[0], say) : [])]
  const covered = findings.every(settled)
  if (result.outcome === 'review' || covered) return x('testcase', attributes, x('skipped', {message: [covered ? standingWords(findings[0] ?? {}, say) : say('review'), result.message].filter(Boolean).join(say('colon'))}, lines.join('\n')))
  return x('testcase', attributes, x('failure', {type: result.severity, message: result.message}, lines.join('\n')))
}

const thresholdCase = ({file}: GapReport, {setting, message}: MissedThreshold): Element =>
  x('testcase', {classname: file.name, name: setting, time: 0}, x('failure', {type: 'error', message}, message))

const withStanding = (line: string, standing: string, say: Say): string => (standing ? `${line}${say('openBracket')}${standing}${say('closeBracket')}` : line)

const notChecked = ({name, reason, advice}: Unreadable, say: Say): Element =>
  suite(name, [x('testcase', {classname: name, name: say('outcome.unreadable'), time: 0}, x('error', {type: 'unreadable', message: reason}, advice))])

/** Elements a line each. */
const lined = (elements: readonly Element[], indent: string): (Element | string)[] => [...elements.flatMap(element => [`\n${indent}  `, element]), `\n${indent}`]
