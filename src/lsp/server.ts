import type {Connection} from 'vscode-languageserver'
import {tool} from '../report/bundle.js'
import {sayIn} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import {codeActionsAt} from './code-actions.js'
import {diagnosticsOf} from './diagnostics.js'
import {checkDraft, isDraft, type CheckedDraft, type DraftCheck, type EditorDraft} from './draft.js'

/** How a server checks. */
export interface Service {
  readonly check: DraftCheck
  /** The language that was asked for, else that of the editor. */
  readonly lang: Language | undefined
}

interface Open extends EditorDraft {
  checked?: Promise<CheckedDraft>
}

/** A draft is checked when the writer has paused for this long, in milliseconds. */
const pause = 120

/** Serves an editor: diagnostics as one writes, hover with basis and advice, safe edits. Only drafts in .txt and .md are looked at. */
export function serve(connection: Connection, {check, lang: asked}: Service): void {
  const open = new Map<string, Open>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let lang: Language = asked ?? 'zh'

  const checked = (draft: Open): Promise<CheckedDraft> => (draft.checked ??= checkDraft(draft, lang, check))
  const show = async (draft: Open): Promise<void> => {
    try {
      const found = await checked(draft)
      const diagnostics = [...diagnosticsOf(found, sayIn(lang), lang)]
      if (open.get(draft.uri) === draft) await connection.sendDiagnostics({uri: draft.uri, version: draft.version, diagnostics})
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
  const take = (draft: Open, wait: number): void => {
    if (!isDraft(draft.uri)) return
    open.set(draft.uri, draft)
    clearTimeout(timers.get(draft.uri))
    timers.set(draft.uri, setTimeout(() => void show(draft), wait))
  }

  connection.onInitialize(({locale}) => {
    lang = asked ?? (locale !== undefined && /^en/i.test(locale) ? 'en' : 'zh')
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: {openClose: true, change: 1},
        hoverProvider: true,
        codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll']},
      },
      serverInfo: {...tool},
    }
  })
  connection.onDidOpenTextDocument(({textDocument: {uri, version, text}}) => take({uri, version, text}, 0))
  connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
    const text = contentChanges.at(-1)?.text
    if (text !== undefined) take({uri, version, text}, pause)
  })
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    if (open.delete(uri)) void connection.sendDiagnostics({uri, diagnostics: []})
  })
  connection.onHover(async ({textDocument: {uri}, position}) => {
    const draft = open.get(uri)
    if (!draft) return null
    const {hoverAt} = await import('./hover.js')
    return hoverAt(await checked(draft), position, sayIn(lang))
  })
  connection.onCodeAction(async ({textDocument: {uri}, range, context: {only}}) => {
    const draft = open.get(uri)
    if (!draft) return []
    const actions = codeActionsAt(uri, await checked(draft), range, sayIn(lang))
    const isWanted = (kind: string): boolean => only === undefined || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`))
    return actions.filter(({kind = ''}) => isWanted(kind))
  })
}
