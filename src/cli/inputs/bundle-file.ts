import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {readDocument} from '../../gate/read-document.js'
import {validatorOf} from '../../gate/validators.js'
import {InputError} from '../../input-error.js'
import {bundle, type Bundle} from '../../report/bundle.js'
import type {GapReport} from '../../report/gap-report.js'
import {schemaFaults} from '../../rulebook/validate.js'
import {fileText} from './input.js'

/**
 * Reads the JSON of a run (`-f json`), by `schemas/gap-report.schema.json`.
 * @throws InputError with line and column of every fault
 */
export async function readBundle(path: string): Promise<Bundle> {
  const text = fileText(path).replace(/^\ufeff/, '')
  const value = parsed(path, text)
  if ((await schemaFaults(value, await validatorOf('gap-report'), 'gap-report')).length === 0) return value as Bundle
  return (await readDocument<Bundle>('gap-report', {name: path, text})).value
}

/**
 * Reads a run from its JSON, or the reports of a run from a line each: a `.jsonl` file, or the folder of a review with its
 * `results.jsonl`.
 * @throws InputError with line and column of every fault
 */
export async function readRun(path: string): Promise<Bundle> {
  const lines = existsSync(path) && statSync(path).isDirectory() ? join(path, 'results.jsonl') : path
  if (!lines.endsWith('.jsonl')) return readBundle(path)
  if (!existsSync(lines)) throw new InputError(path, {code: 'review-results-missing'})
  const reports = fileText(lines).split('\n').filter(Boolean).map(line => parsed(lines, line) as GapReport)
  const [first] = reports
  if (first === undefined) throw new InputError(lines, {code: 'bundle-not-json'})
  const run = bundle(reports, [], first.rulebook)
  const faults = await schemaFaults(run, await validatorOf('gap-report'), 'gap-report')
  if (faults.length > 0) throw new InputError(lines, faults.slice(0, 1).map(({code, data}) => ({code, data})))
  return run
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new InputError(path, {code: 'bundle-not-json'})
  }
}
