import type {InputFile} from '../../text/source.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import {bundle, type Unreadable} from '../bundle.js'
import type {GapReport} from '../gap-report.js'
import {formats, type OutputFormat, type ReportFormat} from './registry.js'

/** The names of the formats in which gap reports can be written. */
export const reportFormats = Object.keys(formats) as readonly ReportFormat[]

export interface RenderOptions {
  /** Language of what the format itself says; a report keeps the one that it was checked in. Default `zh`. */
  readonly lang?: Language
  /** What could not be checked. */
  readonly unreadable?: readonly Unreadable[]
  /** What the reports were checked by, for formats that name it where there is no report. */
  readonly rulebook?: Pick<Rulebook, 'id' | 'version' | 'digest'>
  /** For `docx`: the file that the report was made from, which gets the comments. */
  readonly file?: InputFile
}

/**
 * Writes gap reports in a format as the command does: bytes for `xlsx` and `docx`, else text.
 * @throws InputError for `docx` without the file, or where that cannot be read; RangeError where it takes one report and gets
 * another number, or must name the rulebook and gets none
 */
export function render(format: 'xlsx' | 'docx', reports: readonly GapReport[], options?: RenderOptions): Promise<Uint8Array>
export function render(
  format: Exclude<ReportFormat, 'xlsx' | 'docx'>,
  reports: readonly GapReport[],
  options?: RenderOptions,
): Promise<string>
export function render(format: ReportFormat, reports: readonly GapReport[], options?: RenderOptions): Promise<string | Uint8Array>
export async function render(
  name: ReportFormat,
  reports: readonly GapReport[],
  {lang = 'zh', unreadable = [], rulebook, file}: RenderOptions = {},
): Promise<string | Uint8Array> {
  const format: OutputFormat = formats[name]
  if ('all' in format) return format.all(bundle(reports, unreadable, rulebook ?? rulebookOf(reports)), lang)
  if (format.single && reports.length !== 1) throw new RangeError(`Unexpected ${reports.length} reports, expected one for ${name}`)
  const pieces: (string | Uint8Array)[] = []
  for (const report of reports) pieces.push(await format.each(report, lang, file && {file}))
  return pieces.length === 1 ? pieces[0]! : pieces.join(format.between ?? '')
}

function rulebookOf([first]: readonly GapReport[]): GapReport['rulebook'] {
  if (!first) throw new RangeError('Unexpected empty list of reports, expected a report or the option rulebook')
  return first.rulebook
}
