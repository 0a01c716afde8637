import {closeSync, openSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {understand, type Understood} from '../../check.js'
import {trace} from '../../compare/years.js'
import {loadRulebookFile} from '../../node.js'
import type {ReviewRun} from '../../review/review-run.js'
import {yearsList, type YearsRow} from '../../review/years-list.js'
import {yearsPage} from '../../review/years-page.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import {once} from '../../text/once.js'
import {printableJson} from '../../text/printable.js'
import type {Given} from '../../tree/facts.js'
import {fileBytes, files} from '../inputs/input.js'
import type {Terminal} from '../outputs/terminal.js'
import {single} from '../threads/item-work.js'
import {type Job, onThreads} from '../threads/on-threads.js'
import type {ReviewPlan} from './plan.js'
import {reviewProgress} from './progress.js'
import type {Reviewed} from './review.js'
import type {ReviewSetup} from './task.js'
import {givenOf, put, stemOf} from './work.js'

type One = Reviewed['told'][number]

interface Pair {
  readonly current: One
  readonly prior: One
}

/** Holds each report beside the one of its organ of the year before, where there is one; gives the stems of the pages written. */
export async function writeYears(
  {setup, priors, threads}: ReviewPlan,
  run: ReviewRun,
  {told: reports}: Reviewed,
  terminal: Terminal,
): Promise<readonly string[]> {
  const pairs = pairsIn(reports, priors)
  const work = yearsWork(setup)
  const told = ({current, prior}: Pair): YearPair => ({current: located(current, setup.options), prior: located(prior, setup.options)})
  const rows: YearsRow[] = []
  const traces = openSync(join(setup.out, 'years.jsonl'), 'w')
  const progress = await reviewProgress(pairs.length, terminal, setup.lang)
  const job: Job<Pair, YearsDone> = {
    work: 'years',
    setup,
    own: single(pair => work(told(pair))),
    told,
    broken: (_, error) => {
      throw error
    },
    done: () => progress.step(),
    threads,
  }
  try {
    for await (const [{current, prior}, {line, fates, copied}] of onThreads(pairs, job)) {
      writeSync(traces, `${line}\n`)
      rows.push({name: current.name, organ: current.organ, year: current.year, stem: current.stem!, prior: prior.name, fates, copied})
    }
  } finally {
    progress.stop()
    closeSync(traces)
  }
  put(join(setup.out, 'years.html'), yearsList(run, rows))
  return rows.map(({stem}) => stem)
}

/** Each report under review with the one named for it, else the first of the same organ of the year before. */
function pairsIn(told: readonly One[], priors: ReadonlyMap<string, string>): readonly Pair[] {
  const byKey = new Map(told.map(one => [one.key, one]))
  const byOrgan = new Map<string, One>()
  for (const one of told) {
    const name = `${one.organ}\n${one.year}`
    if (one.organ !== null && one.year !== null && !byOrgan.has(name)) byOrgan.set(name, one)
  }
  return told.flatMap(current => {
    if (current.phase !== 'current') return []
    const named = byKey.get(priors.get(current.key) ?? '')
    const prior =
      named ?? (current.organ !== null && current.year !== null ? byOrgan.get(`${current.organ}\n${current.year - 1}`) : undefined)
    return prior && prior.key !== current.key ? [{current, prior}] : []
  })
}

const located = ({name, key, organ, task, phase}: One, options: Given): LocatedReport => ({
  file: {name: task.name, key: task.key},
  name,
  key,
  organ,
  given: givenOf(key, {phase, given: task.given}, options),
})

/** A report where it lies: the file that holds it, and its own name and key. */
export interface LocatedReport {
  readonly file: {readonly name: string; readonly key: string}
  readonly name: string
  readonly key: string
  readonly organ: string | null
  readonly given: Given
}

/** A report and the one of its organ of the year before. */
export interface YearPair {
  readonly current: LocatedReport
  readonly prior: LocatedReport
}

export interface YearsDone {
  /** The trace as a line of JSON. */
  readonly line: string
  /** How many shortcomings and steps of last year met each fate. */
  readonly fates: Readonly<Record<string, number>>
  /** Share of the text that stands in last year's report. */
  readonly copied: number
}

/** Follows a report's shortcomings and plan into the next year's report, and writes the page that shows both side by side. */
export function yearsWork(setup: ReviewSetup): (pair: YearPair) => Promise<YearsDone> {
  const rules = once(() => loadRulebookFile(setup.rulebook))
  return async ({current, prior}) => {
    const rulebook = await rules()
    const [now, before] = [await understood(current, setup, rulebook), await understood(prior, setup, rulebook)]
    const traced = trace(before, now, rulebook)
    put(
      join(setup.out, 'years', `${stemOf(current.name)}.html`),
      yearsPage(traced, {lang: setup.lang, stem: stemOf(current.name), organ: current.organ, name: current.name, prior: prior.name}),
    )
    const fates: Record<string, number> = {}
    for (const {fate} of [...traced.shortcomings, ...traced.steps]) fates[fate] = (fates[fate] ?? 0) + 1
    return {line: printableJson(JSON.stringify({name: current.name, prior: prior.name, ...traced})), fates, copied: traced.copied.share}
  }
}

async function understood({file, key, given}: LocatedReport, {limits}: ReviewSetup, rulebook: Rulebook): Promise<Understood> {
  const bytes = await fileBytes(file.name, file.key, limits)
  for await (const loaded of files([{...file, bytes: async () => bytes}], limits))
    if ('file' in loaded && loaded.key === key) return understand(loaded.file, rulebook, {limits, given, as: 'annual-report'})
  throw new Error(`${key} is gone`)
}
