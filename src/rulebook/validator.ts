import type {ValidateFunction} from 'ajv'
import schema from '../../schemas/rulebook.schema.json' with {type: 'json'}

let compiled: ValidateFunction | undefined

/** The schema's validator. The build puts a validator compiled ahead in the place of this module. */
export async function validator(): Promise<ValidateFunction> {
  if (compiled) return compiled
  const {Ajv2020} = await import('ajv/dist/2020.js')
  compiled = new Ajv2020({allErrors: true, verbose: true, discriminator: true, strict: false}).compile(schema)
  return compiled
}
