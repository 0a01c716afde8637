import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Language} from '../../rulebook/rulebook.js'
import type {ReviewRow} from '../../review/row.js'
import type {Unreadable} from '../../report/bundle.js'
import type {Arguments} from '../settings/arguments.js'
import {asInputError, exitCode, type ExitCode, faultLine, refused} from '../outputs/faults.js'
import {single} from '../threads/item-work.js'
import {type Job, onThreads} from '../threads/on-threads.js'
import type {Environment} from '../settings/configured-check.js'
import {openJournal, type Finished, type Journal} from './journal.js'
import {lockReview} from './lock.js'
import {readWritten, settleEdited} from './written.js'
import {planReview, type ReviewPlan} from './plan.js'
import {reviewProgress} from './progress.js'
import {writeSite} from './site.js'
import type {ReviewDone, ReviewTask, ToldReport} from './task.js'
import {reviewWork} from './work.js'
import type {Terminal} from '../outputs/terminal.js'

/** Everything that came of the files, in their order; of reports only what the site needs. */
export interface Reviewed {
  readonly rows: ReviewRow[]
  readonly unreadable: Unreadable[]
  readonly inPart: {name: string; what: string}[]
  /** Of all reports, last year's too, with the place of the text among the texts. */
  readonly told: (ToldReport & {
    readonly phase: ReviewTask['phase']
    readonly task: ReviewTask
    readonly textAt: number
    readonly textLength: number
    readonly stem: string | undefined
  })[]
  readonly letters: Record<string, string>
  /** Files on which the program itself failed. */
  faults: number
}

/** `gangyao review`: checks a folder of reports and writes what reviewers need: site, workbook, letters, comparisons. */
export async function reviewCommand(args: Arguments, terminal: Terminal, spoken: Language, env: Environment): Promise<ExitCode> {
  const plan = await planReview(args, spoken, env)
  try {
    const unlock = lockReview(plan.setup.out)
    try {
      return await review(plan, terminal)
    } finally {
      unlock()
    }
  } catch (error) {
    throw asInputError(plan.setup.out, error, 'output-failed')
  }
}

async function review(plan: ReviewPlan, terminal: Terminal): Promise<ExitCode> {
  const {out, lang} = plan.setup
  for (const note of plan.notes) terminal.err(faultLine('gangyao', note, lang))
  for (const folder of ['reports', 'letters', ...(plan.setup.compared ? ['years'] : [])]) mkdirSync(join(out, folder), {recursive: true})
  const before = readWritten(out)
  const journal = openJournal(out, plan.settings)
  for (const note of settleEdited(out, before)) terminal.err(faultLine('gangyao', note, lang))

  const reviewed = await reviewAll(plan, journal, terminal)
  const written = await writeSite(plan, reviewed, journal, terminal)
  journal.finish()
  written.keep()
  await terminal.out(written.summary)
  return exitCode({failed: 0, unchecked: reviewed.unreadable.length + reviewed.inPart.length, faults: reviewed.faults, gate: false})
}

async function reviewAll({setup, tasks, threads}: ReviewPlan, journal: Journal, terminal: Terminal): Promise<Reviewed> {
  const reviewed: Reviewed = {rows: [], unreadable: [], inPart: [], told: [], letters: {}, faults: 0}
  const progress = await reviewProgress(tasks.length, terminal, setup.lang)
  let textAt = 0
  const work = reviewWork(setup)
  const told = (task: ReviewTask): ReviewTask => {
    const known = journal.earlier(task)?.sha256
    return known ? {...task, known} : task
  }
  const job: Job<ReviewTask, ReviewDone> = {
    work: 'review',
    setup,
    own: single(task => work(told(task))),
    told,
    broken: ({name}, error) => ({sha256: '', results: [refused(name, error, setup.lang)]}),
    done: () => progress.step(),
    threads,
  }
  try {
    for await (const [task, {sha256, results}] of onThreads(tasks, job))
      textAt = take(journal.keep(task, sha256, results), {task, textAt, tell: line => progress.tell(line)}, reviewed)
  } finally {
    progress.stop()
  }
  return reviewed
}

interface Taking {
  readonly task: ReviewTask
  /** Where among all texts the file's begin. */
  readonly textAt: number
  readonly tell: (line: string) => void
}

/** Counts what came of one file; gives the place of the next text. */
function take({results}: Finished, {task, textAt: first, tell}: Taking, reviewed: Reviewed): number {
  let textAt = first
  const {rows, unreadable, inPart, told, letters} = reviewed
  for (const result of results) {
    if (result.kind === 'refused') {
      unreadable.push(result.unreadable)
      if (result.fault) reviewed.faults++
      result.said.forEach(tell)
      continue
    }
    if (result.row) rows.push(result.row)
    if (result.lost) inPart.push({name: result.told.name, what: result.lost})
    Object.assign(letters, result.letters)
    told.push({...result.told, phase: task.phase, task, textAt, textLength: result.text / 2, stem: result.row?.stem})
    textAt += result.text
  }
  return textAt
}
