import {check} from '../check.js'
import {InputError, type Fault} from '../input-error.js'
import {faultWords} from '../messages/fault-words.js'
import {fails, type Unreadable} from '../report/bundle.js'
import type {GapReport} from '../report/gap-report.js'
import {printableLine} from '../report/printable.js'
import type {Language} from '../rulebook/rulebook.js'
import type {Arguments} from './arguments.js'
import {planCheck, type CheckPlan} from './check-plan.js'
import {exitCode, type ExitCode} from './exit-code.js'
import {faultLine, faultLines} from './fault-lines.js'
import {files, type Loaded} from './files.js'
import type {Environment} from './gate-desk.js'
import type {Input} from './input.js'
import {stagedOutputs} from './outputs.js'
import {partRead} from './part-read.js'
import {programFault} from './program-fault.js'
import {progress, type Progress} from './progress.js'
import {sinksOf, type Sink} from './sinks.js'
import type {Terminal} from './terminal.js'

/** `gangyao check`: checks inputs one at a time and writes what was asked for, all of it or nothing. */
export async function checkCommand(args: Arguments, terminal: Terminal, spoken: Language, env: Environment): Promise<ExitCode> {
  if (args.on('print-config')) return (await import('./print-config.js')).printConfig(args, terminal, spoken, env)
  if (args.on('watch')) return (await import('./watch-command.js')).watchCommand(args, terminal, spoken, env)
  return checkOnce(args, terminal, spoken, env)
}

/** Who looks over the shoulder of a check: remembers reports, sees the plan and each report. */
export interface Observer {
  readonly check: typeof check
  readonly planned: (plan: CheckPlan) => void
  readonly seen: (report: GapReport) => void
}

const nobody: Observer = {check, planned: () => undefined, seen: () => undefined}

/** One run of `gangyao check` over all its inputs. */
export async function checkOnce(args: Arguments, terminal: Terminal, spoken: Language, env: Environment, observer = nobody): Promise<ExitCode> {
  const plan = await planCheck(args, env)
  observer.planned(plan)
  const lang = plan.lang ?? spoken
  for (const note of plan.notes) terminal.err(faultLine('gangyao', note, lang))
  const outputs = stagedOutputs(plan.isInput)
  try {
    const sink = sinksOf(plan, outputs, terminal, lang)
    const tally = await checkAll(plan, sink, terminal, lang, observer)
    outputs.commit()
    return exitCode(tally)
  } finally {
    outputs.discard()
  }
}

/** Checks the inputs one at a time; what cannot be checked is told and handed on, and the rest goes on. */
export async function checkAll({inputs, limits, rulebook, options, gate, desk}: CheckPlan, sink: Sink, terminal: Terminal, lang: Language, observer = nobody): Promise<Parameters<typeof exitCode>[0]> {
  const unreadable: Unreadable[] = []
  let [failed, inPart, faults] = [0, 0, 0]
  const bar = await progress(inputs.length, terminal)
  const waiting: string[] = []
  const tell = (line: string): void => (bar.showing ? void waiting.push(line) : terminal.err(line))

  const refuse = (name: string, error: unknown): void => {
    if (!(error instanceof InputError)) faults++
    const reasons: readonly Fault[] = error instanceof InputError ? error.faults : [{code: 'program-fault'}]
    ;(error instanceof InputError ? faultLines(error, lang) : [faultLine(name, reasons[0]!, lang), programFault(error, lang)]).forEach(tell)
    const {problem, advice} = faultWords(reasons[0]!, lang)
    unreadable.push({name, reason: printableLine(problem), advice: printableLine(advice)})
  }
  const one = async (loaded: Loaded): Promise<void> => {
    if ('error' in loaded) return refuse(loaded.name, loaded.error)
    try {
      const asked = {lang, ...options(loaded.key)}
      const report = desk ? await desk.check(loaded.file, loaded.key, asked) : await observer.check(loaded.file, rulebook, asked)
      await sink.report(report, {file: loaded.file, limits})
      observer.seen(report)
      if (fails(report)) failed++
      const part = partRead(report.file.notes, lang)
      if (!part) return
      inPart++
      tell(faultLine(report.file.name, part, lang))
    } catch (error) {
      if (isOutputFault(error)) throw error
      refuse(loaded.file.name, error)
    }
  }
  try {
    for await (const loaded of files(stepping(inputs, bar), limits)) await one(loaded)
  } finally {
    bar.stop()
  }
  waiting.forEach(line => terminal.err(line))
  for (const {file, fault} of desk?.unused() ?? []) terminal.err(faultLine(file, fault, lang))
  await sink.end(unreadable)
  return {failed, unchecked: unreadable.length + inPart, faults, gate}
}

/** The inputs, each counted on the bar once the next is asked for. */
function* stepping(inputs: readonly Input[], bar: Progress): Generator<Input> {
  for (const input of inputs) {
    yield input
    bar.step()
  }
}

const isOutputFault = (error: unknown): boolean => error instanceof InputError && error.faults.some(({code}) => code.startsWith('output-'))
