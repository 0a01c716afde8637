import {createHash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import {basename, dirname, relative, resolve, sep} from 'node:path'
import {check} from '../../check.js'
import {InputError} from '../../input-error.js'
import {messages} from '../../messages/messages.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Language} from '../../rulebook/rulebook.js'
import {globRoot, isGlob} from '../inputs/glob.js'
import {isReportName} from '../inputs/what-counts.js'
import {type ExitCode, faultLines} from '../outputs/faults.js'
import {scoreChangeLines} from '../outputs/score-changes.js'
import type {Terminal} from '../outputs/terminal.js'
import type {Arguments} from '../settings/arguments.js'
import type {CheckPlan} from '../settings/check-plan.js'
import type {Environment} from '../settings/configured-check.js'
import {checkOnce, type Observer} from './check.js'

/** Waits this long for more changes before it checks, in milliseconds. */
const patience = 80

/** `gangyao check --watch`: checks, then again whenever a file changes, and tells what moved; ends well when interrupted. */
export async function watchCommand(args: Arguments, terminal: Terminal, lang: Language, env: Environment): Promise<ExitCode> {
  if (args.positionals.includes('-')) throw new InputError('gangyao', {code: 'watch-stdin'})
  const interrupted = terminal.interrupted?.() ?? Promise.resolve()
  const judge = remembering(check)
  let plan: CheckPlan | undefined
  let known: ReadonlyMap<string, GapReport> | undefined

  const round = async (): Promise<void> => {
    const now = new Map<string, GapReport>()
    const observer: Observer = {
      check: judge,
      planned: made => void (plan = made),
      seen: report => void now.set(report.file.name, report),
    }
    await checkOnce({args, terminal, spoken: lang, env, observer})
    if (known) for (const line of scoreChangeLines(known, now, plan?.lang ?? lang)) terminal.err(line)
    known = now
  }
  const again = async (): Promise<void> => {
    try {
      await round()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const line of faultLines(error, lang)) terminal.err(line)
    }
    terminal.err(messages[lang].cli['watch.waiting'])
  }

  await round()
  const {watch} = await import('chokidar')
  const {folders, ignored, matters} = watchScope(args, plan!)
  const watcher = watch([...folders], {ignored, ignoreInitial: true, awaitWriteFinish: {stabilityThreshold: 100, pollInterval: 25}})
  let rounds = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_resolve, reject) => {
    watcher.on('error', reject).on('all', (_event, path) => {
      if (!matters(path)) return
      clearTimeout(timer)
      timer = setTimeout(() => void (rounds = rounds.then(again).catch(reject)), patience)
    })
  })
  try {
    await Promise.race([new Promise<void>(resolve => watcher.on('ready', () => resolve())), failed])
    terminal.err(messages[lang].cli['watch.waiting'])
    await Promise.race([interrupted, failed])
  } finally {
    clearTimeout(timer)
    await watcher.close()
    await rounds
  }
  return 0
}

/** `check` that knows the reports of files that have not changed since. */
function remembering(judge: typeof check): typeof check {
  const known = new Map<string, {readonly as: string; readonly report: GapReport}>()
  return async (file, rulebook, options = {}) => {
    const as = JSON.stringify([createHash('sha256').update(file.bytes).digest('hex'), rulebook.digest, options])
    const before = known.get(file.name)
    if (before?.as === as) return before.report
    const report = await judge(file, rulebook, options)
    known.set(file.name, {as, report})
    return report
  }
}

/** What is watched for changes. */
export interface WatchScope {
  /** Folders only: a file that is written anew is another file to the system. */
  readonly folders: readonly string[]
  /** What is not even looked at: hidden names, what the run itself writes, neighbours of named files. */
  readonly ignored: (path: string) => boolean
  /** Whether a change there can change a verdict. */
  readonly matters: (path: string) => boolean
}

/** The files and folders that a check was asked for, and the files that decide how it judges. */
export function watchScope(args: Arguments, {inputs, folder, targets}: Pick<CheckPlan, 'inputs' | 'folder' | 'targets'>): WatchScope {
  const asked =
    args.positionals.length > 0
      ? args.positionals.map(path => (isGlob(path) && !existsSync(path) ? globRoot(path) || '.' : path))
      : inputs.map(({key}) => key)
  const reports = asked.filter(path => !isFolder(path))
  const rules = ['rulebook', 'manifest', 'config', 'waivers', 'baseline']
    .flatMap(name => args.text(name) ?? [])
    .filter(path => existsSync(path) && !isFolder(path))
  const sidecars = reports.flatMap(path => [`${path}.gangyao.yml`, `${path.replace(/\.[^./\\]+$/, '')}.gangyao.yml`])
  const named = new Set([...reports, ...rules, ...sidecars].map(path => resolve(path)))
  const open = asked.filter(isFolder).map(path => resolve(path))
  const folders = [...new Set([...open, ...[...named].map(path => dirname(path))])]
  const written = [...targets.flatMap(({file}) => file ?? []), ...(folder === undefined ? [] : [folder])].map(path => resolve(path))
  return {
    folders,
    ignored: path => {
      const full = resolve(path)
      if (named.has(full) || folders.includes(full)) return false
      return !open.some(root => holds(root, full) && !within(root, full).some(isHidden)) || written.some(root => holds(root, full))
    },
    matters: path => named.has(resolve(path)) || isReportName(path) || /\.gangyao\.yml$|^gangyao\.config\.yml$/.test(basename(path)),
  }
}

const within = (root: string, path: string): readonly string[] => relative(root, path).split(sep)

const holds = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

const isHidden = (name: string): boolean => /^\.[^.]|^~\$/.test(name)

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
