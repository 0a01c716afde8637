import {createHash} from 'node:crypto'
import {check} from '../../check.js'
import {InputError} from '../../input-error.js'
import {messages} from '../../messages/messages.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import {checkOnce} from '../threads/check-run.js'
import type {CheckPlan} from '../settings/check-plan.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {faultLines} from '../outputs/fault-lines.js'
import type {Environment} from '../settings/configured-check.js'
import {movedLines} from '../outputs/score-changes.js'
import type {Terminal} from '../outputs/terminal.js'
import {watchScope} from '../inputs/watch-scope.js'

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
    await checkOnce(args, terminal, lang, env, {check: judge, planned: made => void (plan = made), seen: report => void now.set(report.file.name, report)})
    if (known) for (const line of movedLines(known, now, plan?.lang ?? lang)) terminal.err(line)
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
