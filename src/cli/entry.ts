import type {work as worker} from './threads/worker.js'

export {start} from './start.js'

/** What a worker thread of the built command does with a batch; all of the command is one script, which a thread loads too. */
export const work: typeof worker = async batch => (await import('./threads/worker.js')).work(batch)
