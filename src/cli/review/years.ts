import {closeSync, openSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import type {ReviewRun} from '../../review/review-run.js'
import {yearsList, type YearsRow} from '../../review/years-list.js'
import type {Given} from '../../tree/facts.js'
import {single} from '../threads/work.js'
import type {Reviewed} from './review.js'
import type {ReviewPlan} from './plan.js'
import {reviewProgress} from './progress.js'
import {givenOf, put} from './work.js'
import {yearsWork, type Located, type YearPair, type YearsDone} from './years-work.js'
import {spread, type Job} from '../threads/on-threads.js'
import type {Terminal} from '../outputs/terminal.js'

type One = Reviewed['told'][number]

interface Pair {
  readonly current: One
  readonly prior: One
}

/** Holds each report beside the one of its organ of the year before, where there is one; gives the stems of the pages written. */
export async function writeYears({setup, priors, threads}: ReviewPlan, run: ReviewRun, {told: reports}: Reviewed, terminal: Terminal): Promise<readonly string[]> {
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
    for await (const [{current, prior}, {line, fates, copied}] of spread(pairs, job)) {
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
    const prior = named ?? (current.organ !== null && current.year !== null ? byOrgan.get(`${current.organ}\n${current.year - 1}`) : undefined)
    return prior && prior.key !== current.key ? [{current, prior}] : []
  })
}

const located = ({name, key, organ, task, phase}: One, options: Given): Located => ({file: {name: task.name, key: task.key}, name, key, organ, given: givenOf(key, {phase, given: task.given}, options)})
