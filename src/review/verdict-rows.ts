import type {Language} from '../rulebook/rulebook.js'
import {opinions, type Opinion} from './sheets.js'
import type {SheetRows} from './workbook-rows.js'
import {reviewWords} from './words.js'

/** What a reviewer said of one gap. */
export interface ReviewVerdict {
  readonly report: string
  readonly rule: string
  readonly title: string
  /** The gap, within its report and rule. */
  readonly key: string
  readonly number: number | null
  readonly message: string
  readonly quote: string
  readonly opinion: Opinion
  readonly comment: string
  readonly reviewer: string
  /** As ISO where it could be read as a day, else as written. */
  readonly date: string
  readonly workbook: string
  readonly row: number
}

/** The verdicts in one workbook, what could not be taken as one, and how many gaps have none. */
export interface VerdictRows {
  readonly verdicts: readonly ReviewVerdict[]
  readonly faults: readonly {readonly workbook: string; readonly row: number; readonly value: string}[]
  readonly blank: number
}

const keys = [
  'cell.number',
  'cell.message',
  'cell.quote',
  'cell.verdict',
  'cell.opinion',
  'cell.reviewer',
  'cell.date',
  'cell.title',
  'cell.rule',
  'cell.file',
  'cell.key',
] as const
type Key = (typeof keys)[number]

const needed: readonly Key[] = ['cell.verdict', 'cell.rule', 'cell.file', 'cell.key']

/**
 * Reads the verdicts of a review workbook, whatever the order of its columns and rows and in either language; `undefined`
 * where no sheet is one of gaps.
 */
export function verdictRows(workbook: string, sheets: readonly SheetRows[]): VerdictRows | undefined {
  for (const sheet of sheets)
    for (const lang of ['zh', 'en'] as const) {
      const found = inSheet(workbook, sheet, lang)
      if (found) return found
    }
  return undefined
}

function inSheet(workbook: string, {rows, from1904}: SheetRows, lang: Language): VerdictRows | undefined {
  const say = reviewWords(lang)
  const at = rows.findIndex(({cells}) => needed.every(key => cells.some(cell => cell?.trim() === say(key))))
  const head = rows[at]
  if (!head) return undefined
  const column = Object.fromEntries(keys.map(key => [key, head.cells.findIndex(cell => cell?.trim() === say(key))])) as Readonly<
    Record<Key, number>
  >
  const verdicts: ReviewVerdict[] = []
  const faults: VerdictRows['faults'][number][] = []
  let blank = 0
  for (const {number: row, cells} of rows.slice(at + 1)) {
    const text = (key: Key): string => cells[column[key]]?.trim() ?? ''
    const [report, rule, key, verdict, comment] = [
      text('cell.file'),
      text('cell.rule'),
      text('cell.key'),
      text('cell.verdict'),
      text('cell.opinion'),
    ]
    if (report === '' && rule === '' && verdict === '') continue
    const opinion = verdict === '' ? (comment === '' ? undefined : 'comment') : opinionOf(verdict)
    if (verdict === '' && opinion === undefined) blank++
    else if (opinion === undefined || report === '' || rule === '' || key === '') faults.push({workbook, row, value: verdict})
    else
      verdicts.push({
        report,
        rule,
        title: text('cell.title'),
        key,
        number: Number(text('cell.number')) || null,
        message: text('cell.message'),
        quote: text('cell.quote'),
        opinion,
        comment,
        reviewer: text('cell.reviewer'),
        date: dayOf(text('cell.date'), from1904),
        workbook,
        row,
      })
  }
  return {verdicts, faults, blank}
}

function opinionOf(verdict: string): Opinion | undefined {
  const written = verdict.toLowerCase()
  return opinions.find(opinion => (['zh', 'en'] as const).some(lang => reviewWords(lang)(`verdict.${opinion}`) === written))
}

const dayLength = 86_400_000

/** A day as ISO: spreadsheets keep days as numbers, people write `2025/3/4`. */
function dayOf(written: string, from1904: boolean): string {
  const days = Number(written)
  if (/^\d{5}(\.\d+)?$/.test(written))
    return new Date(Date.UTC(1899, 11, 30) + (Math.floor(days) + (from1904 ? 1462 : 0)) * dayLength).toISOString().slice(0, 10)
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(written)
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : written
}
