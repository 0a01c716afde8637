import {InputError, type Fault} from '../input-error.js'
import type {Limits} from '../read/limits.js'
import type {InputFile} from '../read/source.js'
import {bundle, type Bundle, type Unreadable} from '../report/bundle.js'
import type {GapReport} from '../report/gap-report.js'
import {printable, printableJson} from '../report/printable.js'
import {nearest} from '../rulebook/compile.js'
import type {Language} from '../rulebook/rulebook.js'

export const formatNames = ['pretty', 'markdown', 'json', 'jsonl', 'sarif', 'junit', 'github', 'github-summary', 'gitlab', 'html', 'csv', 'xlsx', 'docx'] as const
export type FormatName = (typeof formatNames)[number]

/** A format and where it goes: a file, or standard output. */
export interface Target {
  readonly format: FormatName
  readonly file?: string
}

/** Turns reports into text or bytes as they come; what needs all of them waits until the end. */
export interface Writer {
  report(report: GapReport, checked?: Checked): Promise<string | Uint8Array>
  /** `undefined` writes nothing, not even an empty file. */
  end(unreadable: readonly Unreadable[]): Promise<string | Uint8Array | undefined>
}

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
  const {markdown} = await import('../report/markdown.js')
  return printable(markdown(report, lang))
}

/** The writers of the formats that only need the reports; what a format needs is loaded when it is written. */
export const writers: Readonly<Record<Exclude<FormatName, 'pretty'>, (rulebook: Bundle['rulebook'], lang: Language) => Writer>> = {
  markdown: (_rulebook, lang) => {
    let first = true
    return {
      report: async report => {
        const text = await markdownOf(report, lang)
        const before = first ? '' : '\n'
        first = false
        return before + text
      },
      end: async () => '',
    }
  },
  jsonl: () => ({
    report: async report => `${printableJson(JSON.stringify(report))}\n`,
    end: async () => '',
  }),
  json: atEnd(async run => printableJson((await import('../report/json.js')).json(run))),
  sarif: atEnd(async (run, lang) => printableJson((await import('../report/sarif.js')).sarif(run, lang))),
  junit: atEnd(async (run, lang) => (await import('../report/junit.js')).junit(run, lang)),
  github: atEnd(async (run, lang) => (await import('../report/github.js')).github(run, lang)),
  'github-summary': atEnd(async (run, lang) => (await import('../report/github-summary.js')).githubSummary(run, lang)),
  gitlab: atEnd(async (run, lang) => printableJson((await import('../report/gitlab.js')).gitlab(run, lang))),
  html: atEnd(async (run, lang) => (await import('../report/html.js')).html(run, lang)),
  csv: atEnd(async (run, lang) => (await import('../report/csv.js')).csv(run, lang)),
  xlsx: atEnd(async (run, lang) => (await import('../report/xlsx.js')).xlsx(run, lang)),
  docx: (_rulebook, lang) => {
    let written = false
    return {
      report: async (report, checked) => {
        if (!checked) throw new InputError(report.file.name, {code: 'output-without-document', data: {format: 'docx'}})
        if (written) throw new InputError(report.file.name, {code: 'output-one-document', data: {format: 'docx'}})
        written = true
        return (await import('../report/commented-docx.js')).commentedDocx(checked.file, report, lang, checked.limits)
      },
      end: async () => undefined,
    }
  },
}

/** A writer of a format that needs the whole run. */
function atEnd(render: (run: Bundle, lang: Language) => Promise<string | Uint8Array>): (rulebook: Bundle['rulebook'], lang: Language) => Writer {
  return (rulebook, lang) => {
    const reports: GapReport[] = []
    return {
      report: async report => {
        reports.push(report)
        return ''
      },
      end: async unreadable => render(bundle(reports, unreadable, rulebook), lang),
    }
  }
}
