import type {Language} from '../../rulebook/rulebook.js'
import type {Bundle} from '../bundle.js'
import {adviceLines, findingLine} from '../finding-words.js'
import {levels, worstFirst, type Finding, type FindingLevel} from '../findings.js'
import {plain} from '../plain.js'
import {missedThresholds} from '../threshold-failures.js'
import {rulebookWords, sayIn, type Say} from '../words.js'

/** A workflow command that annotates a file. */
interface Annotation {
  readonly level: FindingLevel
  readonly properties: Readonly<Record<string, string | number>>
  readonly message: string
}

/** GitHub shows so many annotations of each level a step, and drops the rest. */
const mostOfLevel = 10

/**
 * The thresholds that were not reached and the worst findings of a run as workflow commands of GitHub Actions, a line each,
 * within what GitHub shows.
 */
export function github(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const {reports, unreadable, ...rest} = plain(bundle)
  const all = [
    ...unreadable.map(({name, reason, advice}): Annotation => ({
      level: 'error',
      properties: {file: name, title: say('outcome.unreadable')},
      message: say('unreadableLine', {reason, advice}),
    })),
    ...reports.flatMap(report =>
      missedThresholds(report, lang).map(({setting, message}): Annotation => ({
        level: 'error',
        properties: {file: report.file.name, title: setting},
        message,
      })),
    ),
    ...reports.slice(0, 1).map((report): Annotation => ({
      level: 'note',
      properties: {title: say('cell.rulebook')},
      message: rulebookWords(report.rulebook),
    })),
    ...reports.flatMap(({file, remarks}) =>
      remarks.map((message): Annotation => ({level: 'note', properties: {file: file.name}, message})),
    ),
    ...worstFirst({...rest, reports, unreadable}).map(finding => annotation(finding, say)),
  ]
  const shown = levels.flatMap(level => all.filter(one => one.level === level).slice(0, mostOfLevel))
  const more = all.length - shown.length
  return [...shown.map(command), ...(more > 0 ? [say('more', {count: more})] : [])].map(line => `${line}\n`).join('')
}

/** PDF and Word files have no lines that GitHub could show: there the message alone says where. */
function annotation(finding: Finding, say: Say): Annotation {
  const {report, result, at, level} = finding
  const place = at && 'column' in at.place ? at.place : undefined
  return {
    level,
    properties: {
      file: report.file.name,
      ...(place ? {line: place.line, endLine: place.endLine} : {}),
      ...(place && place.line === place.endLine ? {col: place.column, endColumn: place.endColumn} : {}),
      title: result.title,
    },
    message: [findingLine(finding, say), ...adviceLines(finding, say)].join('\n'),
  }
}

const commands = {error: 'error', warning: 'warning', note: 'notice'} as const

function command({level, properties, message}: Annotation): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${data(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`)
  return `::${commands[level]} ${list.join(',')}::${data(message)}`
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
