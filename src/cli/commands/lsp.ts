import {existsSync, realpathSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {check} from '../../check.js'
import {InputError} from '../../input-error.js'
import {serve} from '../../lsp/server.js'
import type {DraftCheck} from '../../lsp/draft.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/faults.js'
import {openConfiguration, type ConfiguredCheck, type Environment} from '../settings/configured-check.js'
import {readSidecar, sidecarOf} from '../settings/facts.js'
import {judgingRulebook} from '../settings/judging-rulebook.js'
import {settingsAround} from '../settings/settings-around.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao lsp`: serves an editor over standard input and output until it says goodbye, which ends the process. */
export async function lspCommand(args: Arguments, _terminal: Terminal, spoken: Language, env: Environment): Promise<ExitCode> {
  exactly('lsp', args, [])
  await judgingRulebook(args.text('rulebook') ?? 'annual-report')
  const {createConnection, ProposedFeatures} = await import('vscode-languageserver/node')
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  serve(connection, {check: draftCheck(args, env), lang: args.text('lang') === undefined ? undefined : spoken})
  connection.listen()
  return new Promise(() => undefined)
}

/** Checks a document as `gangyao check` does where it lies: by its configuration, waivers, baseline and sidecar. */
function draftCheck(args: Arguments, env: Environment): DraftCheck {
  const configuredAt = configurations(args, env)
  return async (file, uri, lang) => {
    const path = pathOf(uri)
    const key = path === undefined ? '-' : existsSync(path) ? realpathSync(path) : path
    const configured = await configuredAt(path)
    if (path !== undefined && (await configured.leavesOut(key))) throw new InputError(file.name, {code: 'input-left-out'})
    const sidecar = path === undefined ? undefined : sidecarOf(path)
    const given = sidecar === undefined ? {} : (await readSidecar(sidecar)).given
    return (await configured.check(file, key, {lang, given}, check)).report
  }
}

/** The path of a document; `undefined` where its URI leads to no file of this machine. */
function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined
  try {
    const path = fileURLToPath(uri)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/** Opens the configuration of a document, and again only where something that it is made from has changed. */
function configurations(args: Arguments, env: Environment): (path: string | undefined) => Promise<ConfiguredCheck> {
  const known = new Map<string, {readonly configured: ConfiguredCheck; readonly state: string}>()
  return async path => {
    const folder = path === undefined || !existsSync(dirname(path)) ? realpathSync(process.cwd()) : realpathSync(dirname(path))
    const around = JSON.stringify(settingsAround()(folder))
    const stateOf = (configured: ConfiguredCheck): string =>
      [around, ...[...configured.files(), ...configured.rulebookFiles()].map(changedAt)].join('\n')
    const before = known.get(folder)
    if (before && before.state === stateOf(before.configured)) return before.configured
    const configured = await openConfiguration(args, env, [folder])
    known.set(folder, {configured, state: stateOf(configured)})
    return configured
  }
}

const changedAt = (file: string): string => `${file} ${statSync(file, {throwIfNoEntry: false})?.mtimeMs}`
