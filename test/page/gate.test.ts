import {readdirSync, readFileSync} from 'node:fs'
import {loadRulebookFile} from '../../src/node.js'
import {answering} from '../../src/page/answers.js'
import type {Choices} from '../../src/page/protocol.js'
import type {View} from '../../src/page/view.js'
import type {Bundle} from '../../src/report/bundle.js'
import type {InputFile} from '../../src/text/source.js'
import {command, poorReport, workplace} from '../cli/workplace.js'

const rules = new URL('../../rules/', import.meta.url)
const texts = Object.fromEntries(readdirSync(rules).filter(name => name.endsWith('.yml')).map(name => [name.slice(0, -4), readFileSync(new URL(name, rules), 'utf8')]))
const byConfiguration: Choices = {lang: 'en', rulebook: '', given: {}, insist: false}
const dropped = (name: string, text: string): InputFile => ({name: name.split('/').at(-1)!, bytes: new TextEncoder().encode(text)})

const layer = "rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\nextends: [annual-report]\nrules: {placeholders: {severity: 'off'}}\n"
const waiver = (more: string): string => `waivers:\n  - document: r/a.txt\n    ${more}\n    reason: new unit\n    approved-by: Li\n    expires: 2999-01-01\n`
const plan = 'rule: plan-present\n    fingerprint: 82e06894eb803e34'

let compiled: string
beforeAll(async () => {
  const plain = (_: string, value: unknown): unknown => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value)
  compiled = JSON.stringify(await loadRulebookFile('annual-report'), plain)
})

/** What is dropped, as it lies in a repository whose report is `r/a.txt`. */
const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a threshold': {'gangyao.config.yml': 'gate: {min-score: 99, fail-on: none}\n'},
  'a severity for such organs': {'gangyao.config.yml': 'overrides:\n  - {kind: [government], severity: {plan-present: info}}\n'},
  'a severity for other organs': {'gangyao.config.yml': 'overrides:\n  - {kind: [department], severity: {plan-present: info}}\n'},
  'an override by path': {'gangyao.config.yml': 'waivers: w.yml\noverrides:\n  - {files: [r/**], gate: {min-grade: none}}\n', 'w.yml': waiver(plan)},
  'a rulebook of its own': {'gangyao.config.yml': 'rulebook: rules/own.yml\n', 'rules/own.yml': layer},
  'a configuration that it extends': {'gangyao.config.yml': 'extends: base.config.yml\ngate: {min-grade: none}\n', 'base.config.yml': 'gate: {min-score: 50}\n'},
  'a waiver of a threshold': {'gangyao.config.yml': 'waivers: w.yml\n', 'w.yml': waiver('threshold: min-grade')},
  'a waiver that is over': {'gangyao.config.yml': 'waivers: w.yml\n', 'w.yml': waiver(plan).replace('2999', '2020')},
}

async function onPage(files: Readonly<Record<string, string>>, choices = byConfiguration): Promise<View> {
  const {answers, stock} = answering()
  stock({texts, compiled: {'annual-report': compiled}})
  await answers.settings({files: Object.entries(files).map(([name, text]) => dropped(name, text)), lang: 'en'})
  const {outcome} = await answers.open({file: dropped('a.txt', poorReport), choices})
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults))
  return outcome.view
}

/** What a run of the command says of the same report under the same files. */
async function byCommand(files: Readonly<Record<string, string>>): Promise<Bundle['reports'][number]> {
  const place = workplace({'.git': null, 'r/a.txt': poorReport, ...files})
  try {
    return (JSON.parse((await command('check', 'r/a.txt', '-f', 'json')).out) as Bundle).reports[0]!
  } finally {
    place.leave()
  }
}

test.each(Object.entries(cases))('%s holds on the page as it does for the command', async (name, files) => {
  const [{gate, results, score, rulebook}, view] = [await byCommand(files), await onPage(files, {...byConfiguration, ...(name.startsWith('a waiver') ? {} : {document: 'r/a.txt'})})]
  expect({passed: view.gate!.passed, document: view.gate!.document, failures: view.gate!.failures.length, score: view.score}).toEqual({
    passed: gate!.passed, document: gate!.document, failures: gate!.failures.length, score,
  })
  const known = results.filter(({outcome}) => outcome !== 'not-applicable')
  expect(view.entries.map(({id, severity}) => [id, severity])).toEqual(known.map(({rule, severity}) => [rule, severity]))
  expect(view.entries.filter(({standing}) => standing?.includes('new unit')).map(({id}) => id)).toEqual(known.filter(({suppressed}) => suppressed).map(({rule}) => rule))
  expect(rulebook.id).toBe(name === 'a rulebook of its own' ? 'own' : 'annual-report')
})

test('waivers and a baseline hold without a configuration, for the one document of that name', async () => {
  const place = workplace({'.git': null, 'r/a.txt': poorReport})
  await command('baseline', 'create', 'r/a.txt')
  const baseline = readFileSync('gangyao.baseline.json', 'utf8')
  place.leave()
  const {gate, entries} = await onPage({'gangyao.baseline.json': baseline, 'w.yml': waiver('threshold: min-score')})
  expect(gate).toEqual({document: 'r/a.txt', passed: true, failures: []})
  expect(entries.find(({id}) => id === 'plan-present')?.standing).toBe('in the baseline')
})

test('a rulebook that is chosen goes before that of the configuration', async () => {
  const view = await onPage(cases['a rulebook of its own']!, {...byConfiguration, rulebook: 'annual-report'})
  expect(view.entries.some(({id}) => id === 'placeholders')).toBe(true)
})

test.each([
  ['a file that it names and that is not there', {'gangyao.config.yml': 'gate: {}\nwaivers: w/waivers.yml\n'}, 'page-file-missing', 2],
  ['a rulebook that it names and that is not there', {'gangyao.config.yml': 'rulebook: own.yml\n'}, 'page-file-missing', 1],
  ['a key that is not known', {'gangyao.config.yml': 'gates: {}\n'}, 'schema-unknown-key', 1],
  ['a rule that does not exist', {'gangyao.config.yml': 'overrides:\n  - {kind: [department], severity: {plan-presnt: info}}\n'}, 'config-rule', 2],
  ['a waiver of no day', {'w.yml': waiver(plan).replace('2999-01-01', '2999-02-31')}, 'waiver-day', 7],
])('%s is told, and nothing changes', async (_, files, code, line) => {
  const {answers, stock} = answering()
  stock({texts, compiled: {'annual-report': compiled}})
  const asked = answers.settings({files: Object.entries(files).map(([name, text]) => dropped(name, text)), lang: 'en'})
  await expect(asked).rejects.toMatchObject({faults: [{code, at: {line}}]})
  const {outcome} = await answers.open({file: dropped('a.txt', poorReport), choices: {...byConfiguration, rulebook: 'annual-report'}})
  expect('view' in outcome && outcome.view.gate).toBeUndefined()
})
