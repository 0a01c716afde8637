import {workerData} from 'node:worker_threads'
import {InputError, type Fault} from '../../input-error.js'
import {findAll, single, type Found, type Work} from './work.js'

/** The work that a worker thread can do: each is made of what holds for all its items, and gives all that comes of one. */
const works = {
  check: async (setup: never) => (await import('./check-work.js')).checkWork(setup),
  review: async (setup: never) => single((await import('../review/work.js')).reviewWork(setup)),
  years: async (setup: never) => single((await import('../review/years-work.js')).yearsWork(setup)),
}

export type WorkName = keyof typeof works

export interface Batch {
  readonly work: WorkName
  readonly items: readonly unknown[]
}

/** What came of each item; a fault that ends the run comes as data, since a thread hands over no more of an error than its message. */
export type BatchDone = {readonly found: Found<unknown>} | {readonly file: string; readonly faults: readonly Fault[]}

const made = new Map<WorkName, Promise<Work<never, unknown>>>()
let before: Promise<unknown> = Promise.resolve()

/** What a worker thread does with a batch: one after the other, however many it was given. */
export function work(batch: Batch): Promise<BatchDone> {
  const done = before.then(() => workOn(batch))
  before = done.catch(() => undefined)
  return done
}

async function workOn({work, items}: Batch): Promise<BatchDone> {
  // tinypool puts its own data before what it was given
  const [, setup] = workerData as readonly [unknown, never]
  const ready = made.get(work) ?? works[work](setup)
  made.set(work, ready)
  try {
    return {found: await findAll(items as readonly never[], await ready)}
  } catch (error) {
    if (error instanceof InputError) return {file: error.file, faults: error.faults}
    throw error
  }
}
