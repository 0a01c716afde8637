import {isMainThread} from 'node:worker_threads'
import type {Batch, BatchDone} from './worker.js'
import {processTerminal} from './terminal.js'
import {run} from './run.js'

const signals = ['SIGINT', 'SIGTERM'] as const
const leave = (signal: NodeJS.Signals): void => process.exit(signal === 'SIGINT' ? 130 : 143)
if (isMainThread) for (const signal of signals) process.once(signal, leave)

const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of signals) process.off(signal, leave).once(signal, () => resolve())
  })

/** What a worker thread does, instead of running a command line. */
export const work = async (batch: Batch): Promise<BatchDone> => (await import('./worker.js')).work(batch)

if (isMainThread) void run(process.argv.slice(2), {...processTerminal(process), interrupted}, process.env).then(code => {
  process.exitCode = code
})
