import {readFileSync} from 'node:fs'
import {SaxesParser} from 'saxes'
import {validateXML} from 'xmllint-wasm'
import {junit} from '../../src/report/formats/junit.js'
import {belowThresholds, empty, openResults, run, withResults} from './runs.js'

const schema = readFileSync(new URL('../fixtures/formats/junit-10.xsd', import.meta.url), 'utf8')
const faults = async (contents: string): Promise<unknown> => (await validateXML({xml: [{fileName: 'junit.xml', contents}], schema: [schema]})).errors

/** Every element with its attributes and its own text, in order. */
function elements(xml: string): {name: string; attributes: Record<string, string>; text: string}[] {
  const found: ReturnType<typeof elements> = []
  const parser = new SaxesParser()
  const open: ReturnType<typeof elements> = []
  parser.on('opentag', ({name, attributes}) => {
    const element = {name, attributes: attributes as Record<string, string>, text: ''}
    found.push(element)
    open.push(element)
  })
  parser.on('text', text => { if (open.length > 0) open.at(-1)!.text += text })
  parser.on('closetag', () => void open.pop())
  parser.on('error', error => { throw error })
  parser.write(xml).close()
  return found
}

const all = elements(junit(run, 'zh'))
const count = (name: string): number => all.filter(element => element.name === name).length

test.each([
  ['a run with reports of all sorts', run, 'zh'],
  ['the same in English', run, 'en'],
  ['a run without reports', empty, 'zh'],
] as const)('%s is valid by the schema of Jenkins', async (_, bundle, lang) => {
  expect(await faults(junit(bundle, lang))).toEqual([])
})

test('the schema refuses what is not JUnit', async () => {
  expect(await faults(junit(run, 'zh').replace('<testcase ', '<testcase colour="red" '))).not.toEqual([])
})

test('a suite a file, a case a rule that applies', () => {
  const suites = all.filter(({name}) => name === 'testsuite')
  expect(suites.map(({attributes}) => attributes['name'])).toEqual([...run.reports.map(({file}) => file.name), 'reports/scan.pdf'])
  expect(suites.slice(0, -1).map(({attributes}) => Number(attributes['tests']))).toEqual(run.reports.map(({results}) => results.filter(({outcome}) => outcome !== 'not-applicable').length))
})

test('what fails the gate is a failure, what a person must review is skipped, what could not be read is an error', () => {
  const open = run.reports.flatMap(openResults)
  expect([count('failure'), count('skipped'), count('error')]).toEqual([open.filter(({outcome, severity}) => outcome === 'fail' && severity === 'error').length, open.filter(({outcome}) => outcome === 'review').length, 1])
  const [totals] = all
  expect([totals!.attributes['tests'], totals!.attributes['failures'], totals!.attributes['errors']].map(Number)).toEqual([count('testcase'), count('failure'), count('error')])
  expect(all.filter(({name, attributes}) => name === 'skipped' && !attributes['message']?.startsWith('请人工复核'))).toEqual([])
})

test('a failure says what is wrong, where, what to write and on what basis', () => {
  const [failure] = all.filter(({name, text}) => name === 'failure' && text.includes('第36行'))
  expect(failure!.text).toMatch(/“[^”]+”（第36行）\n[^]*怎么写：[^]*\n依据：《[^]*\n分值：/)
})

test('what a waiver or the baseline covers is skipped with the reason, not failed', () => {
  const covered = {...run, reports: run.reports.map(report => withResults(report, result => ({...result, suppressed: {reason: '已报批'}})))}
  const own = elements(junit(covered, 'zh'))
  expect(own.filter(({name}) => name === 'failure')).toEqual([])
  expect(own.filter(({name, attributes}) => name === 'skipped' && !attributes['message']!.includes('已报批'))).toEqual([])
})

test('a threshold that was not reached is a case of its own that fails', async () => {
  const xml = junit(belowThresholds, 'zh')
  expect(await faults(xml)).toEqual([])
  const own = elements(xml)
  const cases = own.filter(({name, attributes}) => name === 'testcase' && attributes['name']!.startsWith('gate.'))
  expect(cases.map(({attributes}) => attributes['name'])).toEqual(['gate.min-score', 'gate.min-requirement.plan', 'gate.no-regression'])
  expect(own.filter(({text}) => text === '得分 61 低于最低要求 80')).toHaveLength(1)
  expect(own.filter(({text}) => /^“[^”]+”得 3 分，低于最低要求 5$/.test(text))).toHaveLength(1)
  const suite = own.find(({name}) => name === 'testsuite')!
  expect(Number(suite.attributes['tests'])).toBe(own.filter(({name}) => name === 'testcase').length)
})
