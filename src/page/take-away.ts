import {examine, type CheckOptions} from '../check.js'
import type {InputFile} from '../text/source.js'
import {bundle} from '../report/bundle.js'
import type {GapReport} from '../report/gap-report.js'
import type {Language, Rulebook} from '../rulebook/rulebook.js'
import type {TakeAway} from './protocol.js'

/** The last check, and what it was made from. */
export interface LastCheck {
  readonly report: GapReport
  readonly rulebook: Rulebook
  readonly text: string
  readonly name: string
  readonly options: CheckOptions
  /** The file as it was opened, as long as its text was not edited. */
  readonly original?: InputFile
}

/** What goes out: the gap report, or the draft as a Word file with a comment at each gap. */
export async function takeAway(checked: LastCheck, format: TakeAway, lang: Language): Promise<string | Uint8Array> {
  const {report, rulebook} = checked
  if (format === 'markdown') return (await import('../report/formats/markdown.js')).markdown(report, lang)
  if (format === 'html') return (await import('../report/formats/html.js')).html(bundle([report], [], rulebook), lang)
  return commented(checked, lang)
}

/** A Word file that was not edited keeps all but the comments; of anything else the text is put down anew. */
async function commented({report, rulebook, text, name, options, original}: LastCheck, lang: Language): Promise<Uint8Array> {
  const {commentedDocx} = await import('../report/formats/commented-docx.js')
  if (original && report.file.format === 'docx')
    return commentedDocx(original, (await examine(original, rulebook, {...options, lang})).report, lang)
  const format = report.file.format === 'md' ? 'md' : 'txt'
  const file = {name: `${name}.${format}`, bytes: new TextEncoder().encode(text)}
  return commentedDocx(file, {...report, file: {...report.file, format}}, lang)
}
