import {join} from 'node:path'
import type {Bundle, Unreadable} from '../report/bundle.js'
import type {GapReport} from '../report/gap-report.js'
import type {Language} from '../rulebook/rulebook.js'
import type {CheckPlan} from './check-plan.js'
import {markdownOf, writers, type Checked} from './formats.js'
import {gateLines} from './gate-lines.js'
import {fileNames, type Outputs} from './outputs.js'
import {painter} from './paint.js'
import {rowOf, rowsTable, type Row} from './rows.js'
import type {Terminal} from './terminal.js'

/** Takes the reports of a run one by one, and then learns what could not be checked. */
export interface Sink {
  /** `checked` is what the report was made from, where that is at hand. */
  report(report: GapReport, checked?: Checked): Promise<void>
  end(unreadable: readonly Unreadable[]): Promise<void>
}

/** Everything that a run was asked to write: a gap report a file, the formats, the table. */
export function sinksOf({targets, folder, rulebook, gate}: Pick<CheckPlan, 'targets' | 'folder' | 'gate'> & {readonly rulebook: Bundle['rulebook']}, outputs: Outputs, terminal: Terminal, lang: Language): Sink {
  const rows: Row[] = []
  const nameFor = fileNames('.md')
  const put = async (file: string | undefined, data: string | Uint8Array | undefined): Promise<void> => (data === undefined ? undefined : file === undefined ? terminal.out(data) : outputs.append(file, data))
  const streams = targets.flatMap(({format, file}) => (format === 'pretty' ? [] : [{file, writer: writers[format](rulebook, lang)}]))
  const tables = targets.filter(({format}) => format === 'pretty')
  return {
    async report(report, checked) {
      const written = folder === undefined ? undefined : nameFor(report.file.name)
      if (written !== undefined) outputs.append(join(folder!, written), await markdownOf(report, lang))
      for (const {file, writer} of streams) await put(file, await writer.report(report, checked))
      rows.push(rowOf(report, written))
    },
    async end(unreadable) {
      for (const {file, writer} of streams) await put(file, await writer.end(unreadable))
      for (const {file} of tables) {
        const paint = await painter(file === undefined && terminal.colour)
        await put(file, rowsTable({rows, unreadable, lang, paint, gate, folder}))
      }
      if (tables.length === 0) for (const line of gateLines(rows.flatMap(row => row.gate ?? []), [], lang)) terminal.err(line)
    },
  }
}
