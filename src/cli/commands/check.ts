import {check} from '../../check.js'
import type {Unreadable} from '../../report/bundle.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Input} from '../inputs/input.js'
import {endingOf} from '../inputs/what-counts.js'
import {exitCode, type ExitCode, faultLine, refused} from '../outputs/faults.js'
import {stagedOutputs} from '../outputs/outputs.js'
import {progress, type Terminal} from '../outputs/terminal.js'
import {type ReportWriter, reportWriter} from '../outputs/report-writers.js'
import type {Arguments} from '../settings/arguments.js'
import {waiverFault} from '../settings/unmet.js'
import {type CheckPlan, planCheck} from '../settings/check-plan.js'
import type {Environment, Met} from '../settings/configured-check.js'
import {type CheckRun, type CheckSetup, type CheckTask, type CheckOutcome, outcomesOf} from '../threads/check-work.js'
import {type Job, onThreads} from '../threads/on-threads.js'

/** Who looks over the shoulder of a check: remembers reports, sees the plan and each report. All is done on this thread then. */
export interface Observer {
  readonly check: typeof check
  readonly planned: (plan: CheckPlan) => void
  readonly seen: (report: GapReport) => void
}

/** `gangyao check`: checks inputs once and writes what was asked for, all of it or nothing. */
export const checkCommand = (args: Arguments, terminal: Terminal, spoken: Language, env: Environment): Promise<ExitCode> =>
  checkOnce({args, terminal, spoken, env})

/** What a check is asked, and by whom. */
export interface Asking {
  readonly args: Arguments
  readonly terminal: Terminal
  readonly spoken: Language
  readonly env: Environment
  readonly observer?: Observer
}

/** One check over all its inputs. */
export async function checkOnce({args, terminal, spoken, env, observer}: Asking): Promise<ExitCode> {
  const plan = await planCheck(args, env)
  observer?.planned(plan)
  const lang = plan.lang ?? spoken
  for (const note of plan.notes) terminal.err(faultLine('gangyao', note, lang))
  const outputs = stagedOutputs(plan.taken)
  try {
    const writer = reportWriter(plan, outputs, terminal, lang)
    const ways = observer ? {check: observer.check} : {setup: plan.setup(lang)}
    const tally = await checkAll(plan, observer ? watched(writer, observer) : writer, {terminal, lang, ...ways})
    outputs.commit()
    return exitCode(tally)
  } finally {
    outputs.discard()
  }
}

const watched = <Kept>(writer: ReportWriter<Kept>, {seen}: Observer): ReportWriter<Kept> => ({
  ...writer,
  make: async (report, checked) => {
    const kept = await writer.make(report, checked)
    seen(report)
    return kept
  },
})

/** How a check is done: only where worker threads are told what they must know do they help. */
interface Ways {
  readonly terminal: Terminal
  readonly lang: Language
  readonly check?: typeof check
  readonly setup?: CheckSetup
}

/** Checks the inputs; what cannot be checked is told and handed on, and the rest goes on. */
export async function checkAll<Kept>(
  plan: CheckPlan,
  writer: ReportWriter<Kept>,
  ways: Ways,
): Promise<Parameters<typeof exitCode>[0]> {
  const {inputs, gate, configured} = plan
  const {terminal, lang} = ways
  const unreadable: Unreadable[] = []
  const met: Met[] = []
  let [failed, inPart, faults] = [0, 0, 0]
  const bar = await progress(inputs.length, terminal)
  const waiting: string[] = []
  const tell = (line: string): void => (bar.showing ? void waiting.push(line) : terminal.err(line))
  try {
    const job = jobOf(plan, writer, ways, () => bar.step())
    for await (const [, outcome] of onThreads(inputs, job)) {
      if (outcome.kind === 'refused') {
        if (outcome.fault) faults++
        outcome.said.forEach(tell)
        unreadable.push(outcome.unreadable)
        continue
      }
      await writer.take(outcome.kept)
      if (outcome.failed) failed++
      met.push(outcome.met)
      if (outcome.inPart === undefined) continue
      inPart++
      tell(outcome.inPart)
    }
  } finally {
    bar.stop()
  }
  waiting.forEach(line => terminal.err(line))
  const waivers = configured.waivers(met)
  for (const waiver of waivers) terminal.err(faultLine(waiver.file, waiverFault(waiver), lang))
  await writer.end(unreadable, waivers)
  return {failed, unchecked: unreadable.length + inPart, faults, gate}
}

function jobOf<Kept>(
  {limits, asReport, facts, configured, threads, prior}: CheckPlan,
  {make}: ReportWriter<Kept>,
  {lang, check: judge = check, setup}: Ways,
  done: () => void,
): Job<Input, CheckOutcome<Kept>> {
  const run: CheckRun<Kept> = {lang, limits, asReport, options: facts.options, check: judge, configured, make, prior}
  return {
    work: 'check',
    setup,
    own: input => outcomesOf(input, facts.of(input.key), run),
    told: ({name, key}): CheckTask => ({name, key, given: facts.of(key)}),
    broken: ({name}, error) => refused(name, error, lang),
    // the reports of an archive are not held until all are done
    onlyHere: ({name, onDisk}) => !onDisk || endingOf(name) === '.zip',
    done,
    threads: setup && !prior ? threads : 1,
  }
}
