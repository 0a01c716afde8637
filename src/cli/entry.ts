import type {doBatch} from './threads/worker.js'

export {start} from './run.js'

/** What a worker thread of the built command does with a batch; all of the command is one script, which a thread loads too. */
export const work: typeof doBatch = async batch => (await import('./threads/worker.js')).doBatch(batch)
