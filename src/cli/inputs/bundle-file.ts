import {readDocument} from '../../gate/read-document.js'
import {validatorOf} from '../../gate/validators.js'
import {InputError} from '../../input-error.js'
import type {Bundle} from '../../report/bundle.js'
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

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new InputError(path, {code: 'bundle-not-json'})
  }
}
