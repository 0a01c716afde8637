import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {fails, tool, type Unreadable} from '../../report/bundle.js'
import {relianceIn} from '../../report/reliance.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Grade} from '../../report/score.js'
import {rulebookWords, sayIn} from '../../report/words.js'
import type {Language} from '../../rulebook/rulebook.js'
import {printableLine} from '../../text/printable.js'
import {defaultThresholds, gateLines, gateRow, type GateRow} from './gate-lines.js'
import {tableLines} from './table.js'

/** What the table of a run shows of one report. */
export interface Row {
  readonly name: string
  readonly year: number | null
  readonly points: number
  readonly grade: Grade
  /** How much the program can judge, and how surely. */
  readonly certainty: string
  /** A letter a requirement. */
  readonly presence: string
  readonly titles: readonly string[]
  readonly review: number
  readonly failed: boolean
  /** The rulebook that it was judged by, in words. */
  readonly rulebook: string
  /** Name of its gap report, where one is written. */
  readonly written?: string
  /** How it stands at a gate that was set up, and what waivers cover. */
  readonly gate?: GateRow
}

const letters = {section: 'S', embedded: 'E', mention: 'M', missing: '-', unsure: '?'} as const

/** A report as a row. */
export const rowOf = (report: GapReport, written?: string): Row => ({
  name: report.file.name,
  year: report.report.year,
  points: report.score.points,
  grade: report.score.grade,
  certainty: certaintyCell(report),
  presence: report.requirements.map(({presence}) => letters[presence]).join(''),
  titles: report.requirements.map(({title}) => title),
  review: report.results.filter(({outcome}) => outcome === 'review').length,
  failed: fails(report),
  rulebook: rulebookWords(report.rulebook),
  ...(written === undefined ? {} : {written}),
  ...(report.gate ? {gate: gateRow(report, report.gate)} : {}),
})

/** The share in percent and the sign of the confidence (H, M, L). */
function certaintyCell(report: GapReport): string {
  const certainty = relianceIn(report)
  return certainty ? `${Math.round(certainty.share * 100)}%${certainty.confidence[0]!.toUpperCase()}` : ''
}

/** Colours a text by what it says; the text itself where colours are off. */
export type Paint = (text: string, grade: Grade | 'unreadable') => string

interface Table {
  readonly rows: readonly Row[]
  readonly unreadable: readonly Unreadable[]
  readonly lang: Language
  readonly paint: Paint
  readonly gate: boolean
  /** The folder of the gap reports. */
  readonly folder: string | undefined
}

/** The table of scores, grades and presences that a run prints, and where its gap reports lie. */
export function rowsTable({rows, unreadable, lang, paint, gate, folder}: Table): string {
  const words = messages[lang].cli
  const say = sayIn(lang)
  const reported = folder !== undefined
  const head = [
    words['column.file'],
    words['column.year'],
    words['column.score'],
    words['column.grade'],
    words['column.certainty'],
    words['column.presence'],
    words['column.review'],
    ...(reported ? [words['column.report']] : []),
  ]
  const lines = tableLines(
    [
      head,
      ...rows.map(({name, year, points, grade, certainty, presence, review, written}) => [
        printableLine(name),
        String(year ?? '?'),
        points.toFixed(2),
        paint(say(`grade.${grade}`), grade),
        certainty,
        presence,
        String(review),
        ...(written === undefined ? [] : [printableLine(written)]),
      ]),
      ...unreadable.map(({name}) => [
        printableLine(name),
        '',
        '',
        paint(words.unreadable, 'unreadable'),
        '',
        '',
        '',
        ...(reported ? [''] : []),
      ]),
    ],
    [2, 6],
  )
  const {checked, failed, review} = {
    checked: rows.length,
    failed: rows.filter(row => row.failed).length,
    review: rows.filter(row => row.review > 0).length,
  }
  const rulebooks = [...new Set(rows.map(({rulebook}) => rulebook))].join(words.separator)
  const titles = rows[0]?.titles.join(words.separator)
  return [
    ...lines,
    '',
    ...(titles ? [filled(words.legend, {titles})] : []),
    ...(rows.length > 0 ? [filled(words.rulebook, {list: rulebooks, program: tool.version})] : []),
    `${filled(words.summary, {checked, failed, unreadable: unreadable.length, review})}${gate ? '' : ` ${words.ungated}`}`,
    ...gateLines(rows.flatMap(row => row.gate ?? []), rows.length === 0 ? [] : [defaultThresholds], lang),
    ...(rows.length === 0 ? [] : [reported ? filled(words.written, {path: printableLine(folder)}) : words.hint]),
    '',
  ].join('\n')
}

/** Colours grades where colours are on; their package is loaded only then. */
export async function painter(colour: boolean): Promise<Paint> {
  if (!colour) return text => text
  const {default: {createColors}} = await import('picocolors')
  const {green, cyan, yellow, red} = createColors(true)
  const colours = {complete: green, 'mostly-complete': cyan, 'needs-work': yellow, return: red, unreadable: red}
  return (text, grade) => colours[grade](text)
}
