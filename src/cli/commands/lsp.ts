import {fileURLToPath} from 'node:url'
import type {CheckOptions} from '../../check.js'
import {serve} from '../../lsp/server.js'
import {loadRulebookFile} from '../../node.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/faults.js'
import {readSidecar, sidecarOf} from '../settings/facts.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao lsp`: serves an editor over standard input and output until it says goodbye, which ends the process. */
export async function lspCommand(args: Arguments, _terminal: Terminal, spoken: Language): Promise<ExitCode> {
  exactly('lsp', args, [])
  const rulebook = await loadRulebookFile(args.text('rulebook') ?? 'annual-report')
  const {createConnection, ProposedFeatures} = await import('vscode-languageserver/node')
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  serve(connection, {rulebook, lang: args.text('lang') === undefined ? undefined : spoken, options: sidecarFacts})
  connection.listen()
  return new Promise(() => undefined)
}

/** The facts that a file beside the document tells. @throws InputError */
async function sidecarFacts(uri: string): Promise<CheckOptions> {
  const sidecar = uri.startsWith('file:') ? sidecarOf(fileURLToPath(uri)) : undefined
  return sidecar === undefined ? {} : {given: (await readSidecar(sidecar)).given}
}
