import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {InputError} from '../../input-error.js'
import {findAll, type Found, type ItemWork} from './item-work.js'
import {loadTinypool} from './tinypool.js'
import type {Batch, BatchDone, WorkName} from './worker.js'

/** Work that worker threads can do. */
export interface PoolJob<Item, Result> {
  /** What a worker calls it, and what holds for all items. */
  readonly work: WorkName
  readonly setup: unknown
  /** What a worker is told of an item. */
  readonly told: (item: Item) => unknown
  /** The same work on this thread. */
  readonly own: ItemWork<Item, Result>
  /** What is said of an item on which a worker broke down. */
  readonly broken: (item: Item, error: unknown) => Result
}

export interface Pool<Item, Result> {
  /** How many more batches it can be given. */
  readonly free: number
  /** @throws InputError that the work threw */
  give(items: readonly Item[]): Promise<Found<Result>>
  close(): Promise<void>
}

/** A worker always has a batch waiting, so that it need not wait until this thread has an ear for it. */
const batchesPerWorker = 2

/**
 * Megabytes for what is soon done with, of which a report leaves so much that the usual 48 are tidied often; and for the rest:
 * below 2,048 V8 lets a heap grow to twice what is needed, not to four times, before it looks for what is not.
 */
const resourceLimits = {maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 2047}

/**
 * Starts so many worker threads. Where one breaks down, its items are tried one by one, to know which did it; where none
 * can be started, this thread does the work.
 */
export function startPool<Item, Result>(workers: number, {work, setup, told, own, broken}: PoolJob<Item, Result>): Pool<Item, Result> {
  let free = batchesPerWorker * workers
  let [closed, unstartable] = [false, false]
  let trials: Promise<unknown> = Promise.resolve()
  const unanswered = new Set<(error: unknown) => void>()
  const started = loadTinypool().then(Tinypool => {
    const pool = new Tinypool({...tinypoolOptions(workers), workerData: setup})
    // told of a worker that fails without a batch, while batches go on waiting for it
    return pool.on('error', error => {
      unstartable = true
      for (const fail of unanswered) fail(error)
    })
  })
  const answer = async (batch: Batch): Promise<BatchDone> => {
    const pool = await started
    if (unstartable) throw new Error('no worker could be started')
    return new Promise((resolve, reject) => {
      unanswered.add(reject)
      void (pool.run(batch) as Promise<BatchDone>).then(resolve, reject).finally(() => unanswered.delete(reject))
    })
  }
  const ask = async (items: readonly Item[]): Promise<Found<Result>> => {
    const done = await answer({work, items: items.map(told)})
    if ('faults' in done) throw new InputError(done.file, done.faults)
    return done.found as Found<Result>
  }
  const askAgain = async (items: readonly Item[]): Promise<Found<Result>> => {
    const found: (readonly Result[])[] = []
    for (const item of items)
      found.push(...(await ask([item]).catch(error => (unstartable ? findAll([item], own) : [[broken(item, unlessFault(error))]]))))
    return found
  }
  const unlessFault = (error: unknown): unknown => {
    if (closed || error instanceof InputError) throw error
    return error
  }
  return {
    get free() {
      return unstartable ? 0 : free
    },
    async give(items) {
      free--
      try {
        return await ask(items)
      } catch (error) {
        unlessFault(error)
        const again = trials.then(() => askAgain(items))
        trials = again.catch(() => undefined)
        return await again
      } finally {
        free++
      }
    },
    async close() {
      closed = true
      await (await started).destroy()
    },
  }
}

const tinypoolOptions = (workers: number) => ({
  filename: workerFile(),
  name: 'work',
  minThreads: workers,
  maxThreads: workers,
  concurrentTasksPerWorker: batchesPerWorker,
  resourceLimits,
})

/** The worker's code: beside the bundle, or beside this source. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('worker.cjs', import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL('worker.mjs', import.meta.url))
}
