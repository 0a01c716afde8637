import {lost} from '../report/findings.js'
import type {GapReport} from '../report/gap-report.js'
import {plain} from '../report/plain.js'
import type {Cell, Column, Tone} from '../ooxml/cells.js'
import {relianceWords} from '../report/reliance.js'
import {basisWords, placeWords, rulebookWords} from '../report/words.js'
import type {Presence} from '../label/labelled.js'
import {numbered, type Numbered} from './numbered.js'
import type {ReviewRun} from './review-run.js'
import type {ReviewRow} from './row.js'
import type {StreamedSheet} from '../ooxml/workbook.js'
import {reviewWords, type Say} from './words.js'

const tones: Readonly<Record<Presence, Tone>> = {section: 'good', embedded: 'fair', mention: 'poor', missing: 'bad', unsure: 'poor'}

/** What a reviewer may say of a gap. */
export const opinions = ['agree', 'disagree', 'comment'] as const
export type Opinion = (typeof opinions)[number]

/** The columns of the sheet of gaps: its key in the catalogue, and its width. The four after the place are the reviewer's. */
export const gapColumns = [
  ['fact.organisation', 24],
  ['cell.number', 8],
  ['cell.message', 40],
  ['cell.quote', 44],
  ['cell.place', 12],
  ['cell.verdict', 11],
  ['cell.opinion', 30],
  ['cell.reviewer', 11],
  ['cell.date', 13],
  ['cell.advice', 44],
  ['cell.basis', 34],
  ['column.requirement', 18],
  ['cell.outcome', 10],
  ['cell.severity', 8],
  ['cell.lost', 8],
  ['cell.title', 24],
  ['fact.year', 8],
  ['cell.rule', 24],
  ['cell.file', 30],
  ['cell.key', 20],
] as const

/**
 * The sheets of the review: the matrix, and every gap with room for the reviewer's verdict. `reports` are read when the
 * sheet is written.
 */
export function reviewSheets({lang, rows, unreadable, rulebook}: ReviewRun, reports: AsyncIterable<GapReport>): readonly StreamedSheet[] {
  const say = reviewWords(lang)
  return [
    matrixSheet({rows, unreadable, rulebook}, say),
    {
      name: say('sheet.verdicts'),
      columns: gapColumns.map(([key, width]) => ({title: say(key), width})),
      rows: gapRows(reports, say),
      frozen: 2,
      choice: {
        column: gapColumns.findIndex(([key]) => key === 'cell.verdict'),
        values: opinions.map(opinion => say(`verdict.${opinion}`)),
        prompt: say('verdict.prompt'),
        wrong: say('verdict.wrong'),
      },
    },
  ]
}

function matrixSheet({rows, unreadable, rulebook}: Pick<ReviewRun, 'rows' | 'unreadable' | 'rulebook'>, say: Say): StreamedSheet {
  const requirements = [...new Map(rows.flatMap(({requirements: all}) => all.map(({id, title}) => [id, title] as const)))]
  const column = (title: string, width: number): Column => ({title, width})
  const columns = [
    column(say('fact.organisation'), 26),
    column(say('fact.year'), 8),
    column(say('fact.level'), 12),
    column(say('fact.kind'), 10),
    column(say('cell.grade'), 12),
    column(say('cell.points'), 8),
    column(say('cell.max'), 8),
    ...requirements.map(([, title]) => column(title, 16)),
    column(say('matrix.gaps'), 8),
    column(say('cell.review'), 8),
    column(say('cell.outcome'), 10),
    column(say('cell.file'), 30),
    column(say('cell.page'), 30),
    column(say('cell.certainty'), 24),
    column(say('cell.rulebook'), 36),
  ]
  const cells = (row: ReviewRow): readonly Cell[] => [
    {value: row.organ ?? say('unknownOrgan')},
    {value: row.year},
    {value: row.level ? say(`level.${row.level}`) : ''},
    {value: row.kind ? say(`kind.${row.kind}`) : ''},
    {value: say(`grade.${row.grade}`)},
    {value: row.points},
    {value: row.max},
    ...requirements.map(([id]): Cell => {
      const own = row.requirements.find(requirement => requirement.id === id)
      return own
        ? {value: `${say(`letter.${own.presence}`)} ${say(`presence.${own.presence}`)} ${own.points}/${own.max}`, tone: tones[own.presence]}
        : {value: ''}
    }),
    {value: row.gaps},
    {value: row.review},
    row.failed ? {value: say('outcome.fail'), tone: 'bad'} : {value: say('outcome.pass'), tone: 'good'},
    {value: row.name},
    {value: `reports/${row.stem}.html`},
    {value: relianceWords(row.certainty, say)},
    {value: rulebookWords(rulebook)},
  ]
  const closed = unreadable.map(({name, reason, advice}): readonly Cell[] =>
    columns.map(({title}): Cell =>
      title === say('fact.organisation')
        ? {value: say('unreadableLine', {reason, advice})}
        : title === say('cell.outcome')
          ? {value: say('outcome.unreadable'), tone: 'bad'}
          : title === say('cell.file')
            ? {value: name}
            : {value: ''},
    ),
  )
  return {name: say('sheet.matrix'), columns, rows: plain([...rows.map(cells), ...closed]), frozen: 1}
}

async function* gapRows(reports: AsyncIterable<GapReport>, say: Say): AsyncGenerator<readonly Cell[]> {
  for await (const report of reports) for (const finding of numbered(report)) yield plain(gapRow(report, finding, say))
}

/** The cells of a finding. */
function gapRow(
  {file, report, requirements}: GapReport,
  {number, result, message, gap, at, near, key}: Numbered,
  say: Say,
): readonly Cell[] {
  const quote = gap ?? (near ? at : undefined)
  const {rule, title, requirement, outcome, severity, advice, basis} = result
  const values: Readonly<Record<(typeof gapColumns)[number][0], string | number | null>> = {
    'fact.organisation': report.organisation ?? say('unknownOrgan'),
    'cell.number': number,
    'cell.message': message,
    'cell.quote': quote ? (quote.repaired ?? quote.quote) : '',
    'cell.place': quote ? placeWords(quote.place, say) : '',
    'cell.verdict': '',
    'cell.opinion': '',
    'cell.reviewer': '',
    'cell.date': '',
    'cell.advice': advice,
    'cell.basis': basisWords(basis),
    'column.requirement': requirements.find(({id}) => id === requirement)?.title ?? say('form'),
    'cell.outcome': say(`outcome.${outcome}`),
    'cell.severity': say(`severity.${severity}`),
    'cell.lost': lost(result),
    'cell.title': title,
    'fact.year': report.year,
    'cell.rule': rule,
    'cell.file': file.name,
    'cell.key': key,
  }
  return gapColumns.map(([column]): Cell => ({value: values[column]}))
}

