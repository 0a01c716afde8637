import type {ValidateFunction} from 'ajv'
import {onceFor} from '../text/once.js'
import options from '../rulebook/ajv-options.json' with {type: 'json'}
import baseline from '../../schemas/baseline.schema.json' with {type: 'json'}
import config from '../../schemas/config.schema.json' with {type: 'json'}
import report from '../../schemas/gap-report.schema.json' with {type: 'json'}
import waivers from '../../schemas/waivers.schema.json' with {type: 'json'}

const schemas = {baseline, config, 'gap-report': report, waivers} as const
export type SchemaName = keyof typeof schemas

/** The validator of `schemas/NAME.schema.json`. The build puts validators compiled ahead in the place of this module. */
export const validatorOf = onceFor(async (name: SchemaName): Promise<ValidateFunction> => {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  return new Ajv2020(options).compile(schemas[name])
})
