import {readdirSync, readFileSync} from 'node:fs'
import {faultWords} from '../../src/messages/fault-words.js'
import {filled} from '../../src/messages/filled.js'
import {messages} from '../../src/messages/messages.js'

const folder = new URL('../../src/', import.meta.url)
/** Codes as the sources write them; what `rules lint` finds has words of its own. */
const thrown = [
  ...new Set(
    (readdirSync(folder, {recursive: true}) as string[])
      .filter(path => path.endsWith('.ts') && !/lint/.test(path))
      .flatMap(path => [...readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8').matchAll(/(?:\bcode: |PhraseError\(|BROKEN = |max\w+: |asInputError\(\w+, \w+, )'([a-z-]+)'/g)].map(match => match[1]!)),
  ),
  'encrypted-file',
  'unsupported-file',
]

const keysOf = (value: object): readonly string[] => Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? keysOf(inner as object).map(below => `${key}/${below}`) : [key]))
const placeholders = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{[a-zA-Z-]+\}/g)].map(([whole]) => whole))].sort()

describe('the catalogue', () => {
  test('has the same keys in both languages', () => {
    expect(keysOf(messages.en)).toEqual(keysOf(messages.zh))
  })

  test('names the same values in both languages', () => {
    const faults = (Object.keys(messages.zh.faults) as (keyof typeof messages.zh.faults)[]).map(code => ({
      code,
      zh: placeholders(messages.zh.faults[code].problem + messages.zh.faults[code].advice),
      en: placeholders(messages.en.faults[code].problem + messages.en.faults[code].advice),
    }))
    expect(faults.filter(({zh, en}) => zh.join() !== en.join())).toEqual([])
  })

  test('finds the codes that the sources throw', () => {
    expect(thrown.length).toBeGreaterThan(50)
    expect(thrown).toEqual(expect.arrayContaining(['empty-file', 'docx-broken', 'archive-broken', 'limit-bytes', 'phrase-too-deep', 'schema-unknown-key', 'output-is-input']))
  })

  test('has words for every code that the sources throw', () => {
    expect(thrown.filter(code => !(code in messages.zh.faults))).toEqual([])
  })

  test('says what to do about every fault', () => {
    const silent = [...Object.values(messages.zh.faults), ...Object.values(messages.en.faults)].filter(({problem, advice}) => problem.trim() === '' || advice.trim() === '')
    expect(silent).toEqual([])
  })

  test('shows a code that it lacks', () => {
    expect(faultWords({code: 'no-such-code', data: {value: 3}}, 'en')).toEqual({problem: 'no-such-code 3', advice: ''})
  })

  test('puts words that it knows in the language', () => {
    expect(faultWords({code: 'another-document', data: {document: 'work-report'}}, 'en').problem).toContain('a work report')
  })
})

describe('filled', () => {
  test.each([
    ['{a} and {b}', {a: 1, b: 'x'}, '1 and x'],
    ['{a}[; did you mean {b}?]', {a: 'q', b: ''}, 'q'],
    ['{a}[; did you mean {b}?]', {a: 'q', b: 'r'}, 'q; did you mean r?'],
    ['{a}[ (page {b})]', {a: 'q'}, 'q'],
    ['{unknown} stays', {}, '{unknown} stays'],
    ['{a}', {a: '[{b}]'}, '[{b}]'],
  ])('%j with %j is %j', (template, data, expected) => {
    expect(filled(template, data as Record<string, string | number>)).toBe(expected)
  })
})
