import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {messages} from '../../src/messages/messages.js'

const root = join(import.meta.dirname, '../..')
const worded = (reason: string): readonly unknown[] =>
  Object.values(messages).map(({words}) => (words as Readonly<Record<string, string>>)[`reason.${reason}`])

/** The codes of what can be wrong in YAML, as its library declares them. */
const yamlCodes = [...readFileSync(join(root, 'node_modules/yaml/dist/errors.d.ts'), 'utf8').matchAll(/'([A-Z][A-Z_0-9]+)'/g)].map(([, code]) => code!)

const told = ['additionalProperties', 'unevaluatedProperties', 'required', 'enum', 'discriminator', 'propertyNames', 'if', 'oneOf', 'anyOf']
const limits = ['pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'const', 'not']

/** The keywords by which the schemas refuse a value. */
const schemaReasons = new Set(
  readdirSync(join(root, 'schemas')).flatMap(file => {
    const text = readFileSync(join(root, 'schemas', file), 'utf8')
    const types = [...text.matchAll(/"type": "(\w+)"/g)].map(([, type]) => `type-${type}`)
    return [...types, ...limits.filter(limit => text.includes(`"${limit}":`))].filter(reason => !told.includes(reason) && reason !== 'type-null')
  }),
)

test.each([...new Set(yamlCodes)])('what is wrong in YAML is said in both languages: %s', code => {
  expect(worded(code).every(words => typeof words === 'string')).toBe(true)
})

test.each([...schemaReasons])('why a schema refuses a value is said in both languages: %s', reason => {
  expect(worded(reason).every(words => typeof words === 'string')).toBe(true)
})
