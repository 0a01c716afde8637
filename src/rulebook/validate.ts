import type {ErrorObject, ValidateFunction} from 'ajv'
import {nearest, type Path} from './compile.js'
import {validator} from './validator.js'

/** A fault against the schema: where, and the key itself where a key is wrong. */
export interface SchemaFault {
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>
  readonly path: Path
  readonly key?: string
}

/** What is wrong with a value by a schema, a rulebook's (`schemas/rulebook.schema.json`) where no other is named; empty when nothing is. */
export async function schemaFaults(value: unknown, known?: ValidateFunction, schema = 'rulebook'): Promise<readonly SchemaFault[]> {
  const validate = known ?? (await validator())
  if (validate(value)) return []
  return dedupe((validate.errors ?? []).flatMap(error => faultOf(error))).map(fault => ({...fault, data: {...fault.data, schema}}))
}

function faultOf(error: ErrorObject): readonly SchemaFault[] {
  const path = error.instancePath.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~')).map(part => (/^\d+$/.test(part) ? Number(part) : part))
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
      return [{code: 'schema-not-allowed', data: {value: String(error.data), where, allowed: allowed.join(' '), known: nearest(String(error.data), allowed)}, path}]
    }
    case 'discriminator':
      return [{code: 'schema-unknown-kind', data: {value: String(params['tagValue'] ?? ''), where}, path}]
    case 'if':
    case 'oneOf':
    case 'anyOf':
      return []
    default:
      return [{code: 'schema-invalid', data: {where, reason: error.message ?? error.keyword}, path}]
  }
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
