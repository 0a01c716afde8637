import {join} from 'node:path'
import {InputError} from '../../input-error.js'
import {bundle, type Bundle, type NamedWaiver, type Unreadable} from '../../report/bundle.js'
import {formats, markdownOf, type MadeFrom, type OutputFormat} from '../../report/formats/registry.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {CheckPlan} from '../settings/check-plan.js'
import type {Target} from './formats.js'
import {gateLines} from './gate-lines.js'
import {fileNames, type Outputs} from './outputs.js'
import {painter, type Row, rowOf, rowsTable} from './rows.js'
import type {Terminal} from './terminal.js'

/** Makes of a report what a run keeps of it. `checked` is what the report was made from, where that is at hand. */
export type Make<Kept> = (report: GapReport, checked?: MadeFrom) => Promise<Kept>

/** Takes what was made of the reports of a run one by one, in their order, and then learns what could not be checked. */
export interface ReportWriter<Kept> {
  /** May be done on any thread. */
  readonly make: Make<Kept>
  take(kept: Kept): Promise<void>
  end(unreadable: readonly Unreadable[], waivers: readonly NamedWaiver[]): Promise<void>
}

/** What is written of a report, and what the table shows of it. */
export interface Pieces {
  readonly row: Row
  /** Its gap report, where one goes to a folder. */
  readonly markdown?: string | Uint8Array
  /** A piece for each target; none where it waits for all reports. */
  readonly written: readonly (string | Uint8Array | undefined)[]
  /** The report itself where a format waits for all; as JSON where it comes from another thread. */
  readonly whole?: GapReport | string
}

type Wanted = Pick<CheckPlan, 'targets' | 'folder'>

/** What makes of a report everything that a run was asked to write of it. */
export const pieceMaker = ({targets, folder}: Wanted, lang: Language): Make<Pieces> => async (report, checked) => {
  const written: Pieces['written'][number][] = []
  for (const format of targets.map(formatOf))
    written.push(format && 'each' in format ? await format.each(report, lang, checked) : undefined)
  return {
    row: rowOf(report),
    written,
    ...(folder === undefined ? {} : {markdown: await markdownOf(report, lang)}),
    ...(targets.some(waits) ? {whole: report} : {}),
  }
}

const formatOf = ({format}: Target): OutputFormat | undefined => (format === 'pretty' ? undefined : formats[format])

const waits = (target: Target): boolean => 'all' in (formatOf(target) ?? {})

/** Everything that a run was asked to write: a gap report a file, the formats, the table. */
export function reportWriter(
  wanted: Wanted & Pick<CheckPlan, 'gate' | 'gateSetUp' | 'ignored' | 'shard'> & {readonly rulebook: Bundle['rulebook']},
  outputs: Outputs,
  terminal: Terminal,
  lang: Language,
): ReportWriter<Pieces> {
  const {targets, folder, rulebook, gate, gateSetUp, ignored, shard} = wanted
  const rows: Row[] = []
  const reports: GapReport[] = []
  const nameFor = fileNames('.md')
  const put = async (file: string | undefined, data: string | Uint8Array): Promise<void> =>
    file === undefined ? terminal.out(data) : outputs.append(file, data)
  const takePiece = async ({file}: Target, format: OutputFormat, piece: string | Uint8Array, name: string): Promise<void> => {
    if (!('each' in format)) return
    if (format.single && rows.length > 0) throw new InputError(name, {code: 'output-one-document', data: {format: 'docx'}})
    if (format.between && rows.length > 0) await put(file, format.between)
    await put(file, piece)
  }
  return {
    make: pieceMaker(wanted, lang),
    async take({row, markdown, written, whole}) {
      const name = markdown === undefined ? undefined : nameFor(row.name)
      if (name !== undefined) outputs.whole(join(folder!, name), markdown!)
      for (const [index, piece] of written.entries())
        if (piece !== undefined) await takePiece(targets[index]!, formatOf(targets[index]!)!, piece, row.name)
      if (whole !== undefined) reports.push(typeof whole === 'string' ? (JSON.parse(whole) as GapReport) : whole)
      rows.push(name === undefined ? row : {...row, written: name})
    },
    async end(unreadable, waivers) {
      for (const target of targets) {
        const format = formatOf(target)
        if (!format) continue
        if ('all' in format) {
          const run = bundle(reports, unreadable, rulebook, {ignored, waivers: waivers.map(withoutPlace), shard})
          await put(target.file, await format.all(run, lang))
        } else if (!format.single) await put(target.file, '')
      }
      const tables = targets.filter(({format}) => format === 'pretty')
      for (const {file} of tables) {
        const paint = await painter(file === undefined && terminal.colour)
        await put(file, rowsTable({rows, unreadable, lang, paint, gate, folder}))
      }
      if (tables.length === 0 && (gateSetUp || (gate && rows.some(({failed}) => failed))))
        for (const line of gateLines(
          rows.flatMap(row => row.gate ?? []),
          [],
          lang,
        ))
          terminal.err(line)
    },
  }
}

/** A waiver as the JSON names it. */
const withoutPlace = ({file, state, document, rule, fingerprint, expires}: NamedWaiver): NamedWaiver => ({
  file,
  state,
  document,
  rule,
  fingerprint,
  expires,
})
