import type {Range as LspRange} from 'vscode-languageserver'
import {InputError, isOfAnotherKind, type Fault} from '../input-error.js'
import {placedFindings, type Placed} from '../report/placed.js'
import type {GapReport, Quote} from '../report/gap-report.js'
import type {Language} from '../rulebook/rulebook.js'
import type {InputFile} from '../text/source.js'

/** A document as an editor holds it. */
export interface EditorDraft {
  readonly uri: string
  readonly version: number
  readonly text: string
}

/** What a check of a draft gave. A document that is no annual report has nothing. */
export interface CheckedDraft {
  readonly report?: GapReport
  readonly placed: readonly Placed[]
  /** Why it could not be checked. */
  readonly fault?: Fault
}

/** Checks a document that is open at a URI, as it would be checked where it lies. @throws InputError */
export type DraftCheck = (file: InputFile, uri: string, lang: Language) => Promise<GapReport>

/** Checks a draft by its text as it stands in the editor. */
export async function checkDraft({uri, text}: EditorDraft, lang: Language, check: DraftCheck): Promise<CheckedDraft> {
  if (text.trim() === '') return {placed: []}
  try {
    const report = await check({name: nameOf(uri), bytes: new TextEncoder().encode(text)}, uri, lang)
    return {report, placed: placedFindings(report)}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [fault] = error.faults
    return {placed: [], ...(fault && !isOfAnotherKind(fault) ? {fault} : {})}
  }
}

/** Whether a document is a draft that is checked as one writes. */
export const isDraft = (uri: string): boolean => /\.(txt|md|markdown)$/i.test(nameOf(uri))

const nameOf = (uri: string): string => {
  const name = uri.replace(/[?#].*$/, '').replace(/^.*\//, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A place in the text as an editor counts, from 0; the first character where there is none. */
export function editorRange(at: Quote | undefined): LspRange {
  if (!at || !('column' in at.place)) return {start: {line: 0, character: 0}, end: {line: 0, character: 1}}
  const {line, column, endLine, endColumn} = at.place
  return {start: {line: line - 1, character: column - 1}, end: {line: endLine - 1, character: endColumn - 1}}
}

/** Whether two ranges touch. */
export const touches = (one: LspRange, other: LspRange): boolean => !before(one, other) && !before(other, one)

const before = ({end}: LspRange, {start}: LspRange): boolean =>
  end.line < start.line || (end.line === start.line && end.character < start.character)
