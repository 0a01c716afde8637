import {InputError, type FaultPlace} from '../input-error.js'
import type {Path} from '../rulebook/path-fault.js'
import {schemaFaults} from '../rulebook/validate.js'
import {parseYaml} from '../rulebook/yaml.js'
import {validatorOf, type SchemaName} from './validators.js'

/** A file given to the gate: its name for errors, and its text. */
export interface GivenText {
  readonly name: string
  readonly text: string
}

/** A file that is what its schema says, and can tell where each value stands. */
export interface GivenDocument<Value> {
  readonly name: string
  readonly value: Value
  at(path: Path): {readonly at: FaultPlace}
}

const mostFaults = 20

/**
 * Reads YAML (or JSON, which is YAML too) by a schema. With `texts`, every value is the text that is written there, so
 * that a fingerprint of digits stays what it is.
 * @throws InputError with line and column of every fault, and the nearest known word
 */
export async function readDocument<Value>(
  schema: SchemaName,
  {name, text}: GivenText,
  {texts = false} = {},
): Promise<GivenDocument<Value>> {
  const {value, at, keyAt} = await parseYaml({name, text}, texts ? {schema: 'failsafe'} : {})
  const faults = await schemaFaults(value ?? {}, await validatorOf(schema), schema)
  if (faults.length > 0)
    throw new InputError(
      name,
      faults.slice(0, mostFaults).map(({path, key, ...fault}) => ({...fault, at: key === undefined ? at(path).at : keyAt(path, key)})),
    )
  return {name, value: (value ?? {}) as Value, at}
}
