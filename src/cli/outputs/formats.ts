import {InputError, type Fault} from '../../input-error.js'
import type {Limits} from '../../read/limits.js'
import type {InputFile} from '../../text/source.js'
import type {Bundle} from '../../report/bundle.js'
import type {GapReport} from '../../report/gap-report.js'
import {printable, printableJson} from '../../text/printable.js'
import {nearest} from '../../rulebook/compile.js'
import type {Language} from '../../rulebook/rulebook.js'

export const formatNames = ['pretty', 'markdown', 'json', 'jsonl', 'sarif', 'junit', 'github', 'github-summary', 'gitlab', 'html', 'csv', 'xlsx', 'docx'] as const
export type FormatName = (typeof formatNames)[number]

/** A format and where it goes: a file, or standard output. */
export interface Target {
  readonly format: FormatName
  readonly file?: string
}

/**
 * How a format is written: a report at a time, on whatever thread checked it, or all once they are there. A format of
 * which `single` is told takes one report, and writes nothing where there is none.
 */
export type Format =
  | {readonly each: (report: GapReport, lang: Language, checked?: Checked) => Promise<string | Uint8Array>; readonly between?: string; readonly single?: boolean}
  | {readonly all: (run: Bundle, lang: Language) => Promise<string | Uint8Array>}

/** What a report was made from. */
export interface Checked {
  readonly file: InputFile
  readonly limits: Limits
}

/**
 * Reads `-f FORMAT` and `-f FORMAT=FILE`.
 * @throws InputError for unknown formats, for bytes without a file, and where two would go to standard output or to the same file
 */
export function targetsOf(values: readonly string[]): readonly Target[] {
  const faults: Fault[] = []
  const targets = values.flatMap((value): Target[] => {
    const [name = '', ...rest] = value.split('=')
    if (!(formatNames as readonly string[]).includes(name)) {
      faults.push({code: 'unknown-format', data: {value: name, allowed: formatNames.join(' '), known: nearest(name, formatNames)}})
      return []
    }
    const format = name as FormatName
    if (rest.length > 0 && rest.join('=') === '') faults.push({code: 'option-value-missing', data: {name: `-f ${format}=`, command: 'check'}})
    if (rest.length === 0 && (format === 'xlsx' || format === 'docx')) faults.push({code: 'format-needs-file', data: {format}})
    return [rest.length > 0 ? {format, file: rest.join('=')} : {format}]
  })
  const printed = targets.filter(({file}) => file === undefined)
  if (printed.length > 1) faults.push({code: 'format-twice', data: {first: printed[0]!.format, second: printed[1]!.format}})
  const written = targets.flatMap(({file}) => file ?? [])
  for (const file of new Set(written.filter((file, index) => written.indexOf(file) !== index))) faults.push({code: 'output-twice', data: {file}})
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return targets
}

/** The gap report as Markdown, without anything that a terminal would obey. */
export async function markdownOf(report: GapReport, lang: Language): Promise<string> {
  const {markdown} = await import('../../report/formats/markdown.js')
  return printable(markdown(report, lang))
}

/** The formats that only need the reports; what one needs is loaded when it is written. */
export const formats = {
  markdown: {each: markdownOf, between: '\n'},
  jsonl: {each: async report => `${printableJson(JSON.stringify(report))}\n`},
  json: {all: async run => printableJson((await import('../../report/formats/json.js')).json(run))},
  sarif: {all: async (run, lang) => printableJson((await import('../../report/formats/sarif.js')).sarif(run, lang))},
  junit: {all: async (run, lang) => (await import('../../report/formats/junit.js')).junit(run, lang)},
  github: {all: async (run, lang) => (await import('../../report/formats/github.js')).github(run, lang)},
  'github-summary': {all: async (run, lang) => (await import('../../report/formats/github-summary.js')).githubSummary(run, lang)},
  gitlab: {all: async (run, lang) => printableJson((await import('../../report/formats/gitlab.js')).gitlab(run, lang))},
  html: {all: async (run, lang) => (await import('../../report/formats/html.js')).html(run, lang)},
  csv: {all: async (run, lang) => (await import('../../report/formats/csv.js')).csv(run, lang)},
  xlsx: {all: async (run, lang) => (await import('../../report/formats/xlsx.js')).xlsx(run, lang)},
  docx: {
    each: async (report, lang, checked) => {
      if (!checked) throw new InputError(report.file.name, {code: 'output-without-document', data: {format: 'docx'}})
      return (await import('../../report/formats/commented-docx.js')).commentedDocx(checked.file, report, lang, checked.limits)
    },
    single: true,
  },
} as const satisfies Readonly<Record<Exclude<FormatName, 'pretty'>, Format>>
