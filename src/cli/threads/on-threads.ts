import {availableParallelism} from 'node:os'
import {findAll, type Found} from './item-work.js'
import type {PoolJob} from './pool.js'

/** Work on items that any thread can do. */
export interface Job<Item, Result> extends PoolJob<Item, Result> {
  /** Whether only this thread can do an item; it is done in its turn, so that its results need not wait. */
  readonly onlyHere?: (item: Item) => boolean
  /** Told when all that came of an item was taken. */
  readonly done?: () => void
  /** How many threads, this one among them; as many as there are cores where nothing is said, and fewer for few items. */
  readonly threads?: number | undefined
}

/** A thread more takes time to start and to warm up, and pays only with so many items. */
const itemsPerThread = 32
const longestBatch = 16
/** Batches that are done or being done, for each thread. */
const mostWaiting = 4

/**
 * Does a job on worker threads and on this one, and gives what comes of each item in the order of the items. Only so many
 * results wait for an earlier one that memory does not grow with the number of items. For few items no thread is started.
 */
export async function* onThreads<Item, Result>(items: readonly Item[], job: Job<Item, Result>): AsyncGenerator<readonly [Item, Result]> {
  const threads = Math.min(job.threads ?? availableParallelism(), Math.floor(items.length / itemsPerThread))
  if (threads <= 1) return yield* inTurn(items, job)
  const {startPool} = await import('./pool.js')
  const pool = startPool(threads - 1, job)
  const batches = batchesOf(items, Math.min(longestBatch, Math.ceil(items.length / (4 * threads))), job)
  const waiting: Waiting<Item, Result>[] = []
  try {
    let next = batches.next().value
    for (;;) {
      while (next && waiting.length < mostWaiting * threads && (next.onlyHere || pool.free > 0)) {
        waiting.push(next.onlyHere ? {ready: true, results: inTurn(next.items, job)} : coming(next.items, pool.give(next.items), job))
        next = batches.next().value
      }
      const [first] = waiting
      if (first && (first.ready || !next || waiting.length === mostWaiting * threads)) {
        yield* first.results
        waiting.shift()
      } else if (next) {
        waiting.push({ready: true, results: listed(next.items, await findAll(next.items, job.own), job)})
        // hears what the workers have done
        await new Promise(setImmediate)
        next = batches.next().value
      } else return
    }
  } finally {
    await pool.close()
  }
}

/** A batch whose results are known, or will be. */
interface Waiting<Item, Result> {
  ready: boolean
  readonly results: AsyncIterable<readonly [Item, Result]>
}

function coming<Item, Result>(items: readonly Item[], found: Promise<Found<Result>>, job: Job<Item, Result>): Waiting<Item, Result> {
  const batch: Waiting<Item, Result> = {ready: false, results: listed(items, found, job)}
  const told = (): void => void (batch.ready = true)
  found.then(told, told)
  return batch
}

async function* listed<Item, Result>(
  items: readonly Item[],
  found: Found<Result> | Promise<Found<Result>>,
  {done}: Job<Item, Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const all = await found
  for (const [index, item] of items.entries()) {
    for (const result of all[index]!) yield [item, result]
    done?.()
  }
}

async function* inTurn<Item, Result>(items: readonly Item[], {own, done}: Job<Item, Result>): AsyncGenerator<readonly [Item, Result]> {
  for (const item of items) {
    for await (const result of own(item)) yield [item, result]
    done?.()
  }
}

/** The items in batches, in their order; those that only this thread can do each alone. */
function* batchesOf<Item, Result>(
  items: readonly Item[],
  most: number,
  {onlyHere}: Job<Item, Result>,
): Generator<{readonly items: readonly Item[]; readonly onlyHere: boolean}, undefined> {
  let batch: Item[] = []
  for (const item of items) {
    const alone = onlyHere?.(item) === true
    if (batch.length > 0 && (alone || batch.length === most)) {
      yield {items: batch, onlyHere: false}
      batch = []
    }
    if (alone) yield {items: [item], onlyHere: true}
    else batch.push(item)
  }
  if (batch.length > 0) yield {items: batch, onlyHere: false}
}
