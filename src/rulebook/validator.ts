import type {ValidateFunction} from 'ajv'
import options from './ajv-options.json' with {type: 'json'}
import schema from '../../schemas/rulebook.schema.json' with {type: 'json'}

const compiled: Promise<ValidateFunction>[] = []

/** The validator of `schemas/rulebook.schema.json`. The build puts one compiled ahead in the place of this module. */
export const validator = (): Promise<ValidateFunction> => (compiled[0] ??= compile())

async function compile(): Promise<ValidateFunction> {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  return new Ajv2020(options).compile(schema)
}
