import {isMainThread} from 'node:worker_threads'
import type {ReviewJob} from './review-pool.js'
import {processTerminal} from './terminal.js'
import {run} from './run.js'

const signals = ['SIGINT', 'SIGTERM'] as const
const leave = (signal: NodeJS.Signals): void => process.exit(signal === 'SIGINT' ? 130 : 143)
if (isMainThread) for (const signal of signals) process.once(signal, leave)

const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of signals) process.off(signal, leave).once(signal, () => resolve())
  })

/** What a worker thread of a review does, instead of running a command line. */
export const work = async (job: ReviewJob): Promise<unknown> => (await import('./review-worker.js')).work(job)

if (isMainThread) void run(process.argv.slice(2), {...processTerminal(process), interrupted}, process.env).then(code => {
  process.exitCode = code
})
