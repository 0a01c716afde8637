import {workerData} from 'node:worker_threads'
import {InputError, type Fault} from '../../input-error.js'
import {onceFor} from '../../text/once.js'
import {findAll, single, type Found, type ItemWork} from './item-work.js'

/** The work that a worker thread can do: each is made of what holds for all its items, and gives all that comes of one. */
const works = {
  check: async (setup: never) => (await import('./check-work.js')).checkWork(setup),
  review: async (setup: never) => single((await import('../review/work.js')).reviewWork(setup)),
  years: async (setup: never) => single((await import('../review/years.js')).yearsWork(setup)),
}

export type WorkName = keyof typeof works

export interface Batch {
  readonly work: WorkName
  readonly items: readonly unknown[]
}

/** What came of each item; a fault that ends the run comes as data, since a thread hands over no more of an error than its message. */
export type BatchDone = {readonly found: Found<unknown>} | {readonly file: string; readonly faults: readonly Fault[]}

/** Work by its name, made once of what holds for all its items; tinypool puts its own data before what it was given. */
const readied = onceFor((name: WorkName): Promise<ItemWork<never, unknown>> => works[name]((workerData as readonly [unknown, never])[1]))
let before: Promise<unknown> = Promise.resolve()

/** What a worker thread does with a batch: one after the other, however many it was given. */
export function doBatch(batch: Batch): Promise<BatchDone> {
  const done = before.then(() => workOn(batch))
  before = done.catch(() => undefined)
  return done
}

async function workOn({work, items}: Batch): Promise<BatchDone> {
  try {
    return {found: await findAll(items as readonly never[], await readied(work))}
  } catch (error) {
    if (error instanceof InputError) return {file: error.file, faults: error.faults}
    throw error
  }
}
