import type {Presence} from '../label/labelled.js'
import type {Cell, Column, Table, Tone} from '../ooxml/cells.js'
import {fails, type Bundle} from './bundle.js'
import {findingsOf, lost, type Finding} from './findings.js'
import {relianceIn, relianceWords} from './reliance.js'
import {missWords, standingWords} from './finding-words.js'
import type {GapReport} from './gap-report.js'
import {lostWords} from './reading.js'
import {quotes} from './quotes.js'
import {basisWords, placeWords, rulebookWords, type Say} from './words.js'

const tones: Readonly<Record<Presence, Tone>> = {section: 'good', embedded: 'fair', mention: 'poor', missing: 'bad', unsure: 'poor'}

/** A row a report: its score, its requirements, what is left to do; what could not be checked stands there too. */
export function summaryTable({reports, unreadable}: Bundle, say: Say): Table {
  const requirements = [...new Map(reports.flatMap(({requirements}) => requirements.map(({id, title}) => [id, title] as const)))]
  const rows = reports.map((report): readonly Cell[] => {
    const {file, score, results} = report
    const findings = findingsOf(report)
    return [
      {value: file.name},
      ...factCells(report, say),
      {value: score.points},
      {value: score.max},
      {value: say(`grade.${score.grade}`)},
      {value: relianceWords(relianceIn(report), say)},
      ...requirements.map(([id]): Cell => {
        const presence = report.requirements.find(requirement => requirement.id === id)?.presence
        if (!presence) return {value: ''}
        const words = [say(`presence.${presence}`), relianceWords(relianceIn(report, id), say)].join(say('separator'))
        return {value: words, tone: tones[presence]}
      }),
      {value: results.filter(({outcome}) => outcome === 'fail').length},
      {value: results.filter(({outcome}) => outcome === 'review').length},
      {value: findings.filter(({suppressed}) => suppressed).length},
      fails(report) ? {value: say('outcome.fail'), tone: 'bad'} : {value: say('outcome.pass'), tone: 'good'},
      {value: [lostWords(file.notes, say), ...report.remarks].filter(Boolean).join(say('separator'))},
      {value: rulebookWords(report.rulebook)},
    ]
  })
  const columns = [
    column(say('cell.file'), 28),
    ...factColumns(say),
    column(say('cell.points'), 8),
    column(say('cell.max'), 8),
    column(say('cell.grade'), 12),
    column(say('cell.certainty'), 20),
    ...requirements.map(([, title]) => column(title, 14)),
    column(say('cell.failed'), 9),
    column(say('cell.review'), 9),
    column(say('cell.waived'), 9),
    column(say('cell.outcome'), 10),
    column(say('cell.notes'), 40),
    column(say('cell.rulebook'), 36),
  ]
  const closed = unreadable.map(({name, reason, advice}) =>
    padded([{value: name}], columns.length - 3, [
      {value: say('outcome.unreadable'), tone: 'bad'},
      {value: say('unreadableLine', {reason, advice})},
      {value: ''},
    ]),
  )
  return {name: say('sheet.summary'), columns, rows: [...rows, ...closed]}
}

/** A row a gap; what was remarked on a check and what could not be checked are rows too, so that no table is empty of it. */
export function gapTable({reports, unreadable}: Bundle, say: Say): Table {
  const columns = [
    column(say('cell.file'), 28),
    ...factColumns(say),
    ...(
      [
        ['rule', 24],
        ['title', 24],
        ['requirement', 16],
        ['outcome', 10],
        ['severity', 8],
        ['place', 14],
        ['quote', 50],
        ['message', 40],
        ['advice', 50],
        ['basis', 40],
        ['lost', 8],
        ['max', 8],
        ['standing', 24],
        ['fingerprint', 18],
        ['rulebook', 36],
        ['confidence', 8],
        ['nearest', 50],
      ] as const
    ).map(([key, width]) => column(say(key === 'requirement' ? 'column.requirement' : `cell.${key}`), width)),
  ]
  const rows = reports.flatMap(report =>
    findingsOf(report)
      .filter(({baseline}) => baseline !== 'absent')
      .map(finding => gapRow(finding, say)),
  )
  const remarked = reports.flatMap(report => report.remarks.map(remark => padded(remarkRow(report, remark, say), columns.length, [])))
  const closed = unreadable.map(({name, reason, advice}) => {
    const before: readonly Cell[] = padded([{value: name}], 8, [
      {value: say('outcome.unreadable')},
      {value: say('severity.error')},
      {value: ''},
      {value: ''},
      {value: reason},
      {value: advice},
    ])
    return padded(before, columns.length, [])
  })
  return {name: say('sheet.gaps'), columns, rows: [...rows, ...remarked, ...closed]}
}

/** A remark on the check itself, with its words where a gap has its message. */
const remarkRow = (report: GapReport, remark: string, say: Say): readonly Cell[] => [
  {value: report.file.name},
  ...factCells(report, say),
  {value: 'remark'},
  {value: say('cell.notes')},
  {value: ''},
  {value: ''},
  {value: say('severity.info')},
  {value: ''},
  {value: ''},
  {value: remark},
]

function gapRow(finding: Finding, say: Say): readonly Cell[] {
  const {report, result, gap, message, fingerprint} = finding
  const requirement = report.requirements.find(({id}) => id === result.requirement)?.title ?? say('form')
  const values = [
    result.rule,
    result.title,
    requirement,
    say(`outcome.${result.outcome}`),
    say(`severity.${result.severity}`),
    gap ? placeWords(gap.place, say) : '',
    gap ? (gap.repaired ?? gap.quote) : '',
    message,
    result.advice,
    basisWords(result.basis),
    lost(result),
    result.max,
    standingWords(finding, say),
    fingerprint,
    rulebookWords(report.rulebook),
    say(`confidence.${result.confidence}`),
    gap ? '' : nearWords(finding, say),
  ]
  return [{value: report.file.name}, ...factCells(report, say), ...values.map((value): Cell => ({value}))]
}

/** What comes nearest to what is missing, and why it does not count; or that nothing does. */
const nearWords = ({result, at, near}: Finding, say: Say): string =>
  at && near ? `${near === 'nearest' ? missWords(result, say) : say(near)}${say('colon')}${quotes([at], say)}` : say('nothingNear')

const column = (title: string, width: number): Column => ({title, width})

const factColumns = (say: Say): readonly Column[] => [
  column(say('fact.organisation'), 24),
  column(say('fact.kind'), 8),
  column(say('fact.level'), 8),
  column(say('fact.year'), 8),
]

const factCells = ({report: {organisation, kind, level, year}}: GapReport, say: Say): readonly Cell[] => [
  {value: organisation ?? say('unknownOrgan')},
  {value: kind ? say(`kind.${kind}`) : ''},
  {value: level ? say(`level.${level}`) : ''},
  {value: year},
]

/** Cells filled with empty ones up to a width, and what follows them. */
const padded = (cells: readonly Cell[], width: number, after: readonly Cell[]): readonly Cell[] => [
  ...cells,
  ...Array.from({length: Math.max(0, width - cells.length)}, (): Cell => ({value: ''})),
  ...after,
]
