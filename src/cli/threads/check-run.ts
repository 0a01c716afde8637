import {check} from '../../check.js'
import type {Unreadable} from '../../report/bundle.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import {planCheck, type CheckPlan} from '../settings/check-plan.js'
import {outcomesOf, type CheckRun, type CheckSetup, type CheckTask, type Outcome} from './check-work.js'
import {exitCode, type ExitCode} from '../outputs/exit-code.js'
import {faultLine} from '../outputs/fault-lines.js'
import type {Environment, Met} from '../settings/configured-check.js'
import {endingOf, type Input} from '../inputs/input.js'
import {stagedOutputs} from '../outputs/outputs.js'
import {progress} from '../outputs/progress.js'
import {refused} from '../outputs/refused.js'
import {sinksOf, type Sink} from '../outputs/report-writers.js'
import {spread, type Job} from './on-threads.js'
import type {Terminal} from '../outputs/terminal.js'

/** Who looks over the shoulder of a check: remembers reports, sees the plan and each report. All is done on this thread then. */
export interface Observer {
  readonly check: typeof check
  readonly planned: (plan: CheckPlan) => void
  readonly seen: (report: GapReport) => void
}

/** One run of `gangyao check` over all its inputs. */
export async function checkOnce(args: Arguments, terminal: Terminal, spoken: Language, env: Environment, observer?: Observer): Promise<ExitCode> {
  const plan = await planCheck(args, env)
  observer?.planned(plan)
  const lang = plan.lang ?? spoken
  for (const note of plan.notes) terminal.err(faultLine('gangyao', note, lang))
  const outputs = stagedOutputs(plan.isInput)
  try {
    const sink = sinksOf(plan, outputs, terminal, lang)
    const tally = await checkAll(plan, observer ? watched(sink, observer) : sink, terminal, lang, observer ? {check: observer.check} : {setup: plan.setup(lang)})
    outputs.commit()
    return exitCode(tally)
  } finally {
    outputs.discard()
  }
}

const watched = <Kept>(sink: Sink<Kept>, {seen}: Observer): Sink<Kept> => ({
  ...sink,
  make: async (report, checked) => {
    const kept = await sink.make(report, checked)
    seen(report)
    return kept
  },
})

/** How a check is done: only where worker threads are told what they must know do they help. */
interface Ways {
  readonly check?: typeof check
  readonly setup?: CheckSetup
}

/** Checks the inputs; what cannot be checked is told and handed on, and the rest goes on. */
export async function checkAll<Kept>(plan: CheckPlan, sink: Sink<Kept>, terminal: Terminal, lang: Language, ways: Ways = {}): Promise<Parameters<typeof exitCode>[0]> {
  const {inputs, gate, desk} = plan
  const unreadable: Unreadable[] = []
  const met: Met[] = []
  let [failed, inPart, faults] = [0, 0, 0]
  const bar = await progress(inputs.length, terminal)
  const waiting: string[] = []
  const tell = (line: string): void => (bar.showing ? void waiting.push(line) : terminal.err(line))
  try {
    for await (const [, outcome] of spread(inputs, jobOf(plan, sink, lang, ways, () => bar.step()))) {
      if (outcome.kind === 'refused') {
        if (outcome.fault) faults++
        outcome.said.forEach(tell)
        unreadable.push(outcome.unreadable)
        continue
      }
      await sink.take(outcome.kept)
      if (outcome.failed) failed++
      if (outcome.met) met.push(outcome.met)
      if (outcome.inPart === undefined) continue
      inPart++
      tell(outcome.inPart)
    }
  } finally {
    bar.stop()
  }
  waiting.forEach(line => terminal.err(line))
  for (const {file, fault} of desk?.unused(met) ?? []) terminal.err(faultLine(file, fault, lang))
  await sink.end(unreadable)
  return {failed, unchecked: unreadable.length + inPart, faults, gate}
}

function jobOf<Kept>({limits, asReport, facts, rulebook, desk, threads}: CheckPlan, {make}: Sink<Kept>, lang: Language, {check: judge = check, setup}: Ways, done: () => void): Job<Input, Outcome<Kept>> {
  const run: CheckRun<Kept> = {lang, limits, asReport, options: facts.options, check: judge, rulebook, desk, make}
  return {
    work: 'check',
    setup,
    own: input => outcomesOf(input, facts.of(input.key), run),
    told: ({name, key}): CheckTask => ({name, key, given: facts.of(key)}),
    broken: ({name}, error) => refused(name, error, lang),
    // the reports of an archive are not held until all are done
    onlyHere: ({name, onDisk}) => !onDisk || endingOf(name) === '.zip',
    done,
    threads: setup ? threads : 1,
  }
}
