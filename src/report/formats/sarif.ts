import type {Artifact, Location, Log, Notification, ReportingDescriptor, Result as SarifResult, Run} from 'sarif'
import type {Language} from '../../rulebook/rulebook.js'
import {tool, type Bundle} from '../bundle.js'
import {findingLine} from '../finding-words.js'
import {findingsOf, type Finding} from '../findings.js'
import type {GapReport, Quote, Result} from '../gap-report.js'
import {documentText} from './markdown.js'
import {paragraph} from '../nodes.js'
import {plain} from '../plain.js'
import {quotes} from '../quotes.js'
import {lostWords} from '../reading.js'
import {basisWords, placeWords, sayIn, type Say} from '../words.js'

/** The outcome of a run as SARIF 2.1.0: a result a gap, the rules with advice and basis, what was not checked as notifications. */
export function sarif(bundle: Bundle, lang: Language): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run(plain(bundle), lang)],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function run({reports, unreadable, rulebook}: Bundle, lang: Language): Run {
  const say = sayIn(lang)
  const rules = [...new Map(reports.flatMap(({results}) => results.map(result => [result.rule, result] as const))).values()]
  const indexOf = new Map(rules.map(({rule}, index) => [rule, index]))
  const partly = reports.map(({file}) => ({name: file.name, text: lostWords(file.notes, say)})).filter(({text}) => text !== '')
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        rules: rules.map(rule => descriptor(rule, say)),
        properties: {rulebook},
      },
    },
    language: lang === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: [
          ...unreadable.map(({name, reason, advice}) => notification('unreadable', 'error', name, say('unreadableLine', {reason, advice}))),
          ...reports.flatMap(({file, remarks}) => remarks.map(remark => notification('remark', 'note', file.name, remark))),
          ...partly.map(({name, text}) => notification('read-in-part', 'warning', name, `${say('notAllRead')}${say('colon')}${text}`)),
        ],
      },
    ],
    artifacts: [...reports.map(artifact), ...unreadable.map(({name}) => ({location: {uri: uri(name)}}))],
    results: reports.flatMap((report, index) => results(report, index, indexOf, say)),
  }
}

function descriptor(result: Result, say: Say): ReportingDescriptor {
  const {rule, title, advice, basis, severity, confidence, requirement, kind} = result
  const [why, how] = [`${say('basis')}${say('colon')}${basisWords(basis)}`, `${say('advice')}${say('colon')}${advice}`]
  return {
    id: rule,
    shortDescription: {text: withoutLinks(title)},
    help: {text: withoutLinks(`${how}\n${why}`), markdown: documentText({type: 'root', children: [paragraph(how), paragraph(why)]})},
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: [requirement, kind], precision: confidence, 'problem.severity': severity === 'info' ? 'recommendation' : severity},
  }
}

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

const artifact = ({file, report, score}: GapReport): Artifact => ({
  location: {uri: uri(file.name)},
  hashes: {'sha-256': file.sha256},
  ...(file.encoding ? {encoding: file.encoding} : {}),
  properties: {organisation: report.organisation, year: report.year, points: score.points, max: score.max, grade: score.grade},
})

const notification = (id: string, level: 'error' | 'warning' | 'note', name: string, text: string): Notification => ({
  descriptor: {id}, level, message: {text: withoutLinks(text)}, locations: [{physicalLocation: {artifactLocation: {uri: uri(name)}}}],
})

function results(report: GapReport, artifactIndex: number, indexOf: ReadonlyMap<string, number>, say: Say): readonly SarifResult[] {
  const seen = new Map<string, number>()
  return findingsOf(report).map(finding => {
    const {result, fingerprint, suppressed, baseline} = finding
    const occurrence = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, occurrence)
    const review = result.outcome === 'review'
    return {
      ruleId: result.rule,
      ruleIndex: indexOf.get(result.rule) ?? -1,
      kind: review ? 'review' : 'fail',
      level: review ? 'none' : levels[result.severity],
      message: {text: messageOf(finding, say)},
      locations: [location(report, artifactIndex, finding.at, say)],
      ...(result.evidence.length > 0
        ? {
            relatedLocations: result.evidence
              .slice(0, mostEvidence)
              .map((quote, index) => ({
                id: index + 1,
                ...location(report, artifactIndex, quote, say),
                message: {text: withoutLinks(quotes([quote], say))},
              })),
          }
        : {}),
      partialFingerprints: {
        'gangyao/v1': result.fingerprint,
        'gangyaoGap/v1': fingerprint,
        primaryLocationLineHash: `${fingerprint}:${occurrence}`,
      },
      ...(suppressed
        ? {
            suppressions: [
              {kind: 'external', status: 'accepted', justification: withoutLinks(suppressed.reason), properties: {...suppressed}},
            ],
          }
        : {}),
      ...(baseline ? {baselineState: baseline} : {}),
      properties: {points: result.points, max: result.max, confidence: result.confidence},
    }
  })
}

const mostEvidence = 6

const messageOf = (finding: Finding, say: Say): string =>
  withoutLinks(
    `${findingLine(finding, say)}${finding.result.outcome === 'review' ? `${say('openBracket')}${say('review')}${
      say('closeBracket')}` : ''}`,
  )

/** A region where the file has lines; a page or paragraph of a PDF or Word file is a logical location. */
function location({file}: GapReport, index: number, at: Quote | undefined, say: Say): Location {
  const artifactLocation = {uri: uri(file.name), index}
  if (!at) return {physicalLocation: {artifactLocation}}
  const {place, quote} = at
  if ('column' in place) {
    return {
      physicalLocation: {
        artifactLocation,
        region: {
          startLine: place.line,
          startColumn: place.column,
          endLine: place.endLine,
          endColumn: place.endColumn,
          snippet: {text: quote},
        },
      },
    }
  }
  const name = placeWords(place, say)
  const [kind, path] =
    'page' in place
      ? ['page', `page/${place.page}/line/${place.line}`]
      : ['paragraph', `paragraph/${place.paragraph}/character/${place.character}`]
  return {physicalLocation: {artifactLocation}, logicalLocations: [{name, fullyQualifiedName: path, kind}]}
}

/** A relative name as a URI reference in which nothing is a scheme, a query or a fragment. */
const uri = (name: string): string => name.replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')

/** A text in which SARIF finds neither an embedded link `[text](target)` nor a placeholder `{0}`. */
const withoutLinks = (text: string): string => text.replace(/\](?=\()/g, '] ').replace(/\{(?=\d+\})/g, '{ ')
