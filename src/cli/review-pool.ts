import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import type {ReviewDone, ReviewSetup, ReviewTask} from './review-task.js'
import {reviewWork} from './review-work.js'
import {yearsWork, type YearPair, type YearsDone} from './review-years-work.js'
import {loadTinypool} from './tinypool.js'

export type ReviewJob = {readonly task: ReviewTask} | {readonly pair: YearPair}

/** Workers on the files of a review: threads, or for few files this thread. */
export interface Workers {
  readonly threads: number
  review(task: ReviewTask): Promise<ReviewDone>
  years(pair: YearPair): Promise<YearsDone>
  close(): Promise<void>
}

/** A thread more pays only with so many files. */
const filesPerThread = 20

/** As many worker threads as there are cores and use for them. */
export async function workers(setup: ReviewSetup, files: number, most = availableParallelism()): Promise<Workers> {
  const threads = Math.min(most, Math.floor(files / filesPerThread))
  if (threads <= 1) return {threads: 1, review: reviewWork(setup), years: yearsWork(setup), close: async () => undefined}
  const Tinypool = await loadTinypool()
  const pool = new Tinypool({filename: workerFile(), name: 'work', minThreads: threads, maxThreads: threads, workerData: setup})
  return {
    threads,
    review: task => pool.run({task} satisfies ReviewJob) as Promise<ReviewDone>,
    years: pair => pool.run({pair} satisfies ReviewJob) as Promise<YearsDone>,
    close: () => pool.destroy(),
  }
}

/** The worker's code: beside the bundle, or beside this source. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('review-worker.cjs', import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL('review-worker.mjs', import.meta.url))
}

/** What comes of each item, in the order of the items; only so many are worked on at once that little must wait for an earlier one. */
export async function* inOrder<Item, Result>(items: Iterable<Item>, work: (item: Item) => Promise<Result>, atOnce: number): AsyncGenerator<readonly [Item, Result]> {
  const waiting: {item: Item; result: Promise<Result>}[] = []
  for (const item of items) {
    const result = work(item)
    result.catch(() => undefined)
    waiting.push({item, result})
    if (waiting.length < atOnce) continue
    const first = waiting.shift()!
    yield [first.item, await first.result]
  }
  for (const {item, result} of waiting) yield [item, await result]
}
