import type {RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Language} from '../../rulebook/rulebook.js'
import {fails, type Bundle} from '../bundle.js'
import {relianceIn, relianceWords} from '../reliance.js'
import {findingLine, standingWords} from '../finding-words.js'
import {worstFirst} from '../findings.js'
import type {GapReport} from '../gap-report.js'
import {heading, list, paragraph, strong, table} from '../nodes.js'
import {plain} from '../plain.js'
import {unlinked} from '../unlinked.js'
import {sayIn, type Say} from '../words.js'

/** GitHub takes a summary of at most 1 MiB a step, or drops it. */
const mostBytes = 2 ** 20

/** How many reports and findings to list: the first choice that fits. */
const choices = [
  {reports: 500, findings: 200},
  {reports: 200, findings: 50},
  {reports: 50, findings: 10},
  {reports: 0, findings: 0},
] as const
type Most = (typeof choices)[number]

const writer = unified().use(remarkStringify, {bullet: '-', rule: '-', emphasis: '_'}).use(remarkGfm, {tablePipeAlign: false}).freeze()

/** The outcome of a run as the Markdown of a job summary: what was not checked, a line a report, the worst findings. */
export function githubSummary(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const clean = plain(bundle)
  for (const most of choices) {
    const text = writer.stringify(
      unlinked({
        type: 'root',
        children: [
          heading(1, say('several')),
          paragraph(say('counts', {...clean.summary})),
          paragraph(say('rulebook', {...clean.rulebook, tool: clean.tool.version})),
          ...unreadable(clean, most, say),
          ...reports(clean, most, say),
          ...findings(clean, most, say),
        ],
      }),
    )
    if (new TextEncoder().encode(text).length <= mostBytes) return text
  }
  return ''
}

function unreadable({unreadable: all}: Bundle, most: Most, say: Say): readonly RootContent[] {
  if (all.length === 0) return []
  const lines = all
    .slice(0, most.reports)
    .map(({name, reason, advice}) => [strong(name), `${say('colon')}${say('unreadableLine', {reason, advice})}`])
  return [heading(2, say('unreadable')), ...(lines.length > 0 ? [list(lines)] : []), ...more(all.length - most.reports, say)]
}

function reports({reports: all}: Bundle, most: Most, say: Say): readonly RootContent[] {
  if (all.length === 0) return []
  const titles = all[0]!.requirements.map(({title}) => title)
  const rows = all
    .slice(0, most.reports)
    .map(report => [
      report.file.name,
      report.report.organisation ?? say('unknownOrgan'),
      `${report.score.points}/${report.score.max}`,
      relianceWords(relianceIn(report), say),
      say(`grade.${report.score.grade}`),
      ...report.requirements.map(({presence}) => say(`presence.${presence}`)),
      say(fails(report) ? 'outcome.fail' : 'outcome.pass'),
    ])
  return [
    heading(2, say('sheet.summary')),
    table(
      [
        ...['cell.file', 'fact.organisation', 'cell.points', 'cell.certainty', 'cell.grade'].map(key => say(key)),
        ...titles,
        say('cell.outcome'),
      ],
      rows,
    ),
    ...more(all.length - most.reports, say),
    ...remarks(all.slice(0, most.reports), say),
  ]
}

function remarks(all: readonly GapReport[], say: Say): readonly RootContent[] {
  const lines = all.flatMap(({file, remarks}) => remarks.map(remark => [strong(file.name), `${say('colon')}${remark}`]))
  return lines.length > 0 ? [list(lines)] : []
}

function findings(bundle: Bundle, most: Most, say: Say): readonly RootContent[] {
  const all = worstFirst(bundle)
  if (all.length === 0) return [heading(2, say('gaps')), paragraph(say('noEdits'))]
  const rows = all.slice(0, most.findings).map(finding => [
    finding.report.file.name, say(finding.result.outcome === 'review' ? 'outcome.review' : `severity.${finding.result.severity}`),
    findingLine(finding, say), finding.result.advice, standingWords(finding, say),
  ])
  return [
    heading(2, say('gaps')),
    table(
      ['file', 'severity', 'message', 'advice', 'standing'].map(column => say(`cell.${column}`)),
      rows,
    ),
    ...more(all.length - most.findings, say),
  ]
}

const more = (count: number, say: Say): readonly RootContent[] => (count > 0 ? [paragraph(say('more', {count}))] : [])
