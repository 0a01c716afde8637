// The worker when run from the sources: a thread needs a loader for TypeScript of its own. The bundle has `worker.cjs` instead.
import {register} from 'tsx/esm/api'

register()
const {doBatch} = await import('./worker.ts')

export const work = batch => doBatch(batch)
