import {readFileSync} from 'node:fs'
import {kinds} from '../../src/kinds/kinds.js'
import {optionSort} from '../../src/rulebook/option-sorts.js'
import {expected, found, tables} from './table.js'

interface Branch {
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, {readonly enum?: readonly string[]; readonly anyOf?: readonly {readonly enum?: readonly string[]}[]}>>
}
const {$defs} = JSON.parse(readFileSync(new URL('../../schemas/rulebook.schema.json', import.meta.url), 'utf8')) as {$defs: Readonly<Record<string, Branch>>}
const branches = Object.keys(kinds).map(kind => Object.keys($defs[`kind-${kind}`]!.properties))
/** What a rule of any kind may say, and what several kinds choose their nodes by. */
const general = new Set(['in', 'each', ...branches[0]!.filter(name => branches.every(names => names.includes(name)))])

/** The options of a kind by name, and each word that an option can be. */
const choices = (kind: string): readonly string[] =>
  Object.entries($defs[`kind-${kind}`]!.properties)
    .filter(([name]) => !general.has(name))
    .flatMap(([name, {enum: words, anyOf = []}]) => [name, ...[words ?? [], ...anyOf.map(one => one.enum ?? [])].flat().map(word => `${name}: ${word}`)])

test('every kind has cases, and every table is of a kind', () => {
  expect(tables.filter(({cases}) => cases.length > 0).map(({kind}) => kind)).toEqual(Object.keys(kinds).sort())
})

describe.each(tables)('$kind', ({kind, rulebook, cases}) => {
  test.each(cases)('$name', async one => {
    const {data, ...seen} = await found(kind, one, rulebook)
    expect({...seen, ...(one.data ? {data} : {})}).toEqual(expected(one))
  })

  test('has a case for each option and each word that an option can be', () => {
    const used = new Set(cases.flatMap(({rule}) => Object.entries(rule).flatMap(([name, value]) => [name, `${name}: ${String(value)}`])))
    expect(choices(kind).filter(choice => !used.has(choice))).toEqual([])
  })

  test('takes what the schema says that it takes', () => {
    const {options} = kinds[kind]!
    const {properties, required} = $defs[`kind-${kind}`]!
    const written = Object.entries(options)
    expect(Object.fromEntries(written.map(([name]) => [name, properties[name]]))).toEqual(Object.fromEntries(written.map(([name, {schema}]) => [name, schema])))
    expect(required.filter(name => properties[name] && name in options)).toEqual(written.filter(([, option]) => option.required).map(([name]) => name))
    for (const [name, option] of written)
      expect({...option, ...optionSort(kind, name)}).toEqual(option)
  })

  test('has a name of its own for each case', () => {
    expect(new Set(cases.map(({name}) => name)).size).toBe(cases.length)
  })
})
