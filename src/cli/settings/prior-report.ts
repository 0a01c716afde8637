import {basename} from 'node:path'
import {understandSource, type CheckOptions} from '../../check.js'
import {priorComparison, type ReadReport} from '../../compare/prior-comparison.js'
import {InputError} from '../../input-error.js'
import type {Limits} from '../../read/limits.js'
import {read} from '../../read/read.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import {sha256} from '../../text/sha256.js'
import type {InputFile} from '../../text/source.js'
import {fileBytes} from '../inputs/input.js'

/** Adds to a report what it says of last year's. */
export type BesidePrior = (report: GapReport, file: InputFile, options: CheckOptions) => Promise<GapReport>

/**
 * Reads last year's report, beside which one report is held.
 * @throws InputError where it cannot be read, or is another kind of document
 */
export async function besidePrior(path: string, rulebook: Rulebook, asked: CheckOptions & {readonly limits: Limits}): Promise<BesidePrior> {
  const prior = await readReport({name: basename(path), bytes: await fileBytes(path, path, asked.limits)}, rulebook, asked)
  let held: string | undefined
  return async (report, file, options) => {
    if (held !== undefined && held !== file.name) throw severalReports()
    held = file.name
    return {...report, prior: priorComparison(prior, await readReport(file, rulebook, options), rulebook)}
  }
}

/** Last year's report is one, so what is held beside it is one. */
export const severalReports = (): InputError => new InputError('gangyao', {code: 'prior-several'})

/** Whether an error is about last year's report: then nothing can be concluded. */
export const isPriorFault = (error: unknown): boolean =>
  error instanceof InputError && error.faults.some(({code}) => code.startsWith('prior-'))

async function readReport(file: InputFile, rulebook: Rulebook, options: CheckOptions): Promise<ReadReport> {
  const [source, digest] = await Promise.all([read(file, options.limits), sha256(file.bytes)])
  return {source, sha256: digest, ...(await understandSource(source, rulebook, options))}
}
