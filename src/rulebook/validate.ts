import type {ErrorObject, ValidateFunction} from 'ajv'
import {nearest} from './nearest.js'
import {kindNames} from './option-sorts.js'
import type {PathFault} from './path-fault.js'
import {validator} from './validator.js'

/** A fault against the schema. */
export interface SchemaFault extends PathFault {
  readonly data: Readonly<Record<string, string | number>>
}

/** What is wrong with a value by a schema, a rulebook's (`schemas/rulebook.schema.json`) where no other is named; empty when nothing is. */
export async function schemaFaults(value: unknown, known?: ValidateFunction, schema = 'rulebook'): Promise<readonly SchemaFault[]> {
  const validate = known ?? (await validator())
  if (validate(value)) return []
  return dedupe(withoutUnsettled(validate.errors ?? []).flatMap(error => faultOf(error))).map(fault => ({
    ...fault,
    data: {...fault.data, schema},
  }))
}

/**
 * What may be written for an option that several kinds have is known only by the rule's kind, which a layer that changes it
 * need not name: it is checked in the rule as merged.
 */
function withoutUnsettled(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unsettled = errors
    .filter(({keyword, parentSchema}) => keyword === 'anyOf' && parentSchema?.['$comment'] === 'settled-by-kind')
    .map(({instancePath}) => instancePath)
  return errors.filter(({instancePath}) => !unsettled.some(path => instancePath === path || instancePath.startsWith(`${path}/`)))
}

function faultOf(error: ErrorObject): readonly SchemaFault[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) : part))
  const where = path.join('.') || '/'
  const params = error.params as Readonly<Record<string, unknown>>
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty'])
      return [{code: 'schema-unknown-key', data: {key, where, known: nearest(key, knownKeys(error))}, path, key}]
    }
    case 'required':
      return [{code: 'schema-missing-key', data: {key: String(params['missingProperty']), where}, path}]
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String)
      const fault = {
        code: 'schema-not-allowed',
        data: {value: String(error.data), where, allowed: allowed.join(' '), known: nearest(String(error.data), allowed)},
        path,
      }
      return [error.propertyName === undefined ? fault : {...fault, key: error.propertyName}]
    }
    case 'discriminator': {
      const value = String(params['tagValue'] ?? '')
      return [
        {
          code: 'schema-unknown-kind',
          data: {value, where, known: nearest(value, kindNames), all: kindNames.join(' ')},
          path: [...path, 'kind'],
        },
      ]
    }
    case 'propertyNames':
    case 'if':
    case 'oneOf':
    case 'anyOf':
      return []
    default:
      return [{code: 'schema-invalid', data: {where, ...reasonOf(error.keyword, params)}, path}]
  }
}

/** Why a value is not what it may be, by a word of the catalogue and the limit that it misses. */
function reasonOf(keyword: string, params: Readonly<Record<string, unknown>>): {readonly reason: string; readonly limit?: string} {
  if (keyword === 'type') return {reason: `type-${String(params['type'])}`}
  const limit = params['limit'] ?? params['allowedValue']
  return {reason: keyword, ...(limit === undefined ? {} : {limit: String(limit)})}
}

/** The keys that the schema would have accepted where an unknown one stands. */
function knownKeys(error: ErrorObject): readonly string[] {
  const schema = (error as {parentSchema?: {properties?: object}}).parentSchema
  return Object.keys(schema?.properties ?? {})
}

const dedupe = (faults: readonly SchemaFault[]): readonly SchemaFault[] => {
  const seen = new Set<string>()
  return faults.filter(fault => {
    const key = JSON.stringify(fault)
    return !seen.has(key) && seen.add(key)
  })
}
