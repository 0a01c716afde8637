import type {Language} from '../../rulebook/rulebook.js'
import {tool, type Bundle} from '../bundle.js'
import {findingLine, standingWords} from '../finding-words.js'
import {worstFirst, type Finding} from '../findings.js'
import {fingerprint} from '../fingerprint.js'
import type {GapReport} from '../gap-report.js'
import {plain} from '../plain.js'
import {rulebookWords, sayIn, type Say} from '../words.js'

/** An entry of GitLab's code quality report. */
interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  /** By which program and rulebook: GitLab reads past it. */
  readonly engine_name?: string
  readonly location: {readonly path: string; readonly lines: {readonly begin: number}}
}

/** The outcome of a run as a code quality report of GitLab; what could not be read is a blocker. */
export function gitlab(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const {unreadable, ...rest} = plain(bundle)
  const issues = [
    ...unreadable.map(({name, reason, advice}): Issue => ({
      description: `${say('outcome.unreadable')}${say('colon')}${say('unreadableLine', {reason, advice})}`,
      check_name: 'unreadable',
      fingerprint: fingerprint('unreadable', name),
      severity: 'blocker',
      location: {path: name, lines: {begin: 1}},
    })),
    ...issuesOf(worstFirst({...rest, unreadable}), say),
    ...rest.reports.flatMap(remarkIssues),
  ]
  return `${JSON.stringify(issues, undefined, 2)}\n`
}

/** What was remarked on the check of a report itself. */
const remarkIssues = ({file: {name}, remarks}: GapReport): readonly Issue[] =>
  remarks.map(remark => ({
    description: remark,
    check_name: 'remark',
    fingerprint: fingerprint('remark', name, remark),
    severity: 'info',
    location: {path: name, lines: {begin: 1}},
  }))

const severities = {error: 'critical', warning: 'major', note: 'info'} as const

/** Issues whose fingerprints are all different, so that GitLab drops none. */
function issuesOf(findings: readonly Finding[], say: Say): readonly Issue[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const {report, result, at, level} = finding
    const standing = [...(result.outcome === 'review' ? [say('review')] : []), standingWords(finding, say)]
      .filter(Boolean)
      .join(say('separator'))
    const identity = fingerprint(report.file.name, finding.fingerprint)
    const occurrence = (seen.get(identity) ?? 0) + 1
    seen.set(identity, occurrence)
    return {
      description: `${standing ? `${say('openBracket')}${standing}${say('closeBracket')}` : ''}${findingLine(finding, say)}`,
      check_name: result.rule,
      fingerprint: occurrence === 1 ? identity : fingerprint(identity, String(occurrence)),
      severity: severities[level],
      engine_name: `${tool.name} ${tool.version}, ${rulebookWords(report.rulebook)}`,
      location: {path: report.file.name, lines: {begin: at && 'column' in at.place ? at.place.line : 1}},
    }
  })
}
