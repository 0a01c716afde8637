import {InputError} from '../../input-error.js'
import type {Limits} from '../../read/limits.js'
import type {InputFile} from '../../text/source.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Bundle} from '../bundle.js'
import type {GapReport} from '../gap-report.js'
import {printable, printableJson} from '../../text/printable.js'

/** What a report was made from. */
export interface MadeFrom {
  readonly file: InputFile
  readonly limits?: Limits
}

/**
 * How a format is written: a report at a time, on whatever thread checked it, or all once they are there. A format of
 * which `single` is told takes one report, and writes nothing where there is none.
 */
export type OutputFormat =
  | {
      readonly each: (report: GapReport, lang: Language, checked?: MadeFrom) => Promise<string | Uint8Array>
      readonly between?: string
      readonly single?: boolean
    }
  | {readonly all: (run: Bundle, lang: Language) => Promise<string | Uint8Array>}

/** The gap report as Markdown, without anything that a terminal would obey. */
export async function markdownOf(report: GapReport, lang: Language): Promise<string> {
  const {markdown} = await import('./markdown.js')
  return printable(markdown(report, lang))
}

/** The formats that only need the reports; what one needs is loaded when it is written. */
export const formats = {
  markdown: {each: markdownOf, between: '\n'},
  json: {all: async run => printableJson((await import('./json.js')).json(run))},
  jsonl: {each: async report => `${printableJson(JSON.stringify(report))}\n`},
  sarif: {all: async (run, lang) => printableJson((await import('./sarif.js')).sarif(run, lang))},
  junit: {all: async (run, lang) => (await import('./junit.js')).junit(run, lang)},
  github: {all: async (run, lang) => (await import('./github.js')).github(run, lang)},
  'github-summary': {all: async (run, lang) => (await import('./github-summary.js')).githubSummary(run, lang)},
  gitlab: {all: async (run, lang) => printableJson((await import('./gitlab.js')).gitlab(run, lang))},
  html: {all: async (run, lang) => (await import('./html.js')).html(run, lang)},
  csv: {all: async (run, lang) => (await import('./csv.js')).csv(run, lang)},
  xlsx: {all: async (run, lang) => (await import('./xlsx.js')).xlsx(run, lang)},
  docx: {
    each: async (report, lang, checked) => {
      if (!checked) throw new InputError(report.file.name, {code: 'output-without-document', data: {format: 'docx'}})
      return (await import('./commented-docx.js')).commentedDocx(checked.file, report, lang, checked.limits)
    },
    single: true,
  },
} as const satisfies Readonly<Record<string, OutputFormat>>

export type ReportFormat = keyof typeof formats
