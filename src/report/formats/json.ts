import type {Bundle} from '../bundle.js'

/** The outcome of a run as JSON, by `schemas/gap-report.schema.json`. */
export const json = (bundle: Bundle): string => `${JSON.stringify(bundle, undefined, 2)}\n`
