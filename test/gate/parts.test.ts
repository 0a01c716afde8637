import {changeBaseline, grows, type BaselineMode} from '../../src/gate/baseline-change.js'
import {baselineText, readBaseline, type KnownDocument} from '../../src/gate/baseline.js'
import {configLayers} from '../../src/gate/config-layers.js'
import {pathMatches} from '../../src/gate/path-pattern.js'
import {settingsFor, type Settings, type OverrideSubject} from '../../src/gate/settings.js'
import {readWaivers} from '../../src/gate/waivers.js'
import {InputError} from '../../src/input-error.js'

describe('a pattern', () => {
  test.each([
    ['reports/**', 'reports/2024/a.txt', true],
    ['reports/**', 'reports', false],
    ['reports/drafts', 'reports/drafts/a.txt', true],
    ['reports/drafts/', 'reports/drafts/a.txt', true],
    ['drafts', 'reports/drafts/a.txt', false],
    ['**/drafts', 'reports/drafts/a.txt', true],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'x/y/a.txt', true],
    ['*.txt', 'x/a.txt', false],
    ['./x/?.{txt,md}', 'x/a.md', true],
    ['x/?.{txt,md}', 'x/a.docx', false],
    ['a+b(1).txt', 'a+b(1).txt', true],
    ['a.txt', 'aXtxt', false],
    ['*', '../outside.txt', true],
    ['报告/**', '报告/甲.txt', true],
    ['**/**/**/**/x', 'a/b/c/d/e/f/y', false],
    ['{a,ab}c.txt', 'abc.txt', true],
    [`${'**/'.repeat(9)}x`, `${'a/'.repeat(60)}b`, false],
    [`${'*a'.repeat(12)}b`, 'a'.repeat(300), false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(pathMatches(pattern, path)).toBe(expected)
  })
})

const files: Readonly<Record<string, string>> = {
  'base.yml': 'gate: {min-score: 50, min-requirement: {plan: 5}}\nwaivers: w.yml\n',
  'deep/own.yml': 'extends: ../base.yml\ngate: {min-requirement: {shortcomings: 6}}\nrulebook: ./own-rules.yml\noverrides:\n  - {files: [a/**], gate: {min-score: 60}}\n  - {kind: [department], level: [county], years: {from: 2022}, gate: {min-score: 70}, severity: {some-rule: info}}\n',
  'circle.yml': 'extends: circle-2.yml\n',
  'circle-2.yml': 'extends: circle.yml\n',
  'lost.yml': 'extends:\n  - base.yml\n  - nowhere.yml\n',
  'years.yml': 'overrides:\n  - years: {from: 2024, to: 2021}\n',
  'keys.yml': 'rulbook: x\ngate:\n  min-scor: 3\n  fail-on: eror\n  min-requirement: {plans: 1}\noverrides:\n  - file: [x]\n',
  'numbers.yml': 'gate: {min-score: 101}\n',
  'empty.yml': '',
}
const find = (path: string) => (path in files ? {name: path, text: files[path]!} : undefined)
const resolve = (name: string, path: string): string => new URL(path, `file:///${name}`).pathname.slice(1)
const layers = (name: string) => configLayers(find(name)!, {find, resolve})
const faultsOf = (read: Promise<unknown>) => read.then(() => [], (error: unknown) => {
  if (!(error instanceof InputError)) throw error
  return error.faults.map(({code, at, data}) => `${code} ${at?.line}:${at?.column} ${data?.['known'] ?? ''}`.trim())
})

describe('a configuration', () => {
  const scoreFor = async (subject: OverrideSubject): Promise<unknown> => settingsFor({...(await layers('deep/own.yml')), environment: {}, flags: {}}, subject)['gate.min-score']

  test('is laid over what it extends, key by key, and its files lie beside the file that names them', async () => {
    const settings = settingsFor({...(await layers('deep/own.yml')), environment: {}, flags: {}})
    expect(Object.fromEntries(Object.entries(settings).map(([key, {value}]) => [key, value]))).toEqual({
      rulebook: 'deep/own-rules.yml', waivers: 'w.yml', cache: false,
      'gate.fail-on': 'error', 'gate.min-grade': 'needs-work', 'gate.min-score': 50, 'gate.min-requirement.plan': 5, 'gate.min-requirement.shortcomings': 6,
    })
    expect(settings['gate.min-score']!.origin).toEqual({by: 'file', name: 'base.yml', at: {line: 1, column: 19}})
  })

  test.each([
    ['no condition holds', {document: 'b/x.txt'}, 50],
    ['the path matches', {document: 'a/x.txt'}, 60],
    ['all of kind, level and years hold, and the last says it', {document: 'a/x.txt', kind: 'department', level: 'county', year: 2022}, 70],
    ['one of them does not', {document: 'a/x.txt', kind: 'department', level: 'county', year: 2021}, 60],
    ['one of them is not known', {document: 'b/x.txt', kind: 'department', level: 'county'}, 50],
  ] as const)('overrides where %s', async (_, subject, value) => {
    expect(await scoreFor(subject)).toMatchObject({value})
  })

  test('options go before the environment, that before overrides, these before the file', async () => {
    const own = await layers('deep/own.yml')
    const set = (value: number) => ({'gate.min-score': {value, origin: {by: 'default'}}}) as const
    const subject = {document: 'a/x.txt'}
    expect(settingsFor({...own, environment: set(2), flags: set(1)}, subject)).toMatchObject(set(1))
    expect(settingsFor({...own, environment: set(2), flags: {}}, subject)).toMatchObject(set(2))
  })

  test('with a baseline does not let reports get worse, unless it says so', async () => {
    const baseline = {baseline: {value: 'b.json', origin: {by: 'default'}}} as const
    const at = (file: Settings): unknown => settingsFor({file, overrides: [], environment: {}, flags: {}})['gate.no-regression']?.value
    expect([at({}), at(baseline), at({...baseline, 'gate.no-regression': {value: false, origin: {by: 'default'}}})]).toEqual([undefined, true, false])
  })

  test.each([
    ['keys.yml', ['schema-unknown-key 1:1 rulebook', 'schema-unknown-key 3:3 min-score', 'schema-not-allowed 4:12 error', 'schema-unknown-key 5:21 plan', 'schema-unknown-key 7:5 files']],
    ['numbers.yml', ['schema-invalid 1:19']],
    ['circle.yml', ['config-circle 1:10']],
    ['lost.yml', ['config-missing 3:5']],
    ['years.yml', ['config-years 2:12']],
    ['empty.yml', []],
  ])('%s has the faults %j', async (name, expected) => {
    expect((await faultsOf(layers(name))).sort()).toEqual([...expected].sort())
  })
})

const waiver = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({document: 'a.txt', rule: 'r', fingerprint: '0123456789012345', reason: 'x', 'approved-by': 'y', expires: '2026-02-28', ...changes}).map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}\n`).join('')

describe('waivers', () => {
  test('are read with fingerprints as they are written, even of digits alone', async () => {
    for (const fingerprint of ['0123456789012345', '1234567890123456', '1234567e12345678']) {
      expect(await readWaivers({name: 'w.yml', text: `waivers:\n${waiver({fingerprint})}`})).toMatchObject([{fingerprint, expires: '2026-02-28', approvedBy: 'y', at: {line: 2, column: 15}}])
    }
  })

  test.each([
    ['a day that does not exist', `waivers:\n${waiver({expires: '2026-02-30'})}`, ['waiver-day 7:14']],
    ['a date of another form', `waivers:\n${waiver({expires: '28.2.2026'})}`, ['schema-invalid 7:14']],
    ['the same finding twice', `waivers:\n${waiver()}${waiver({reason: 'z'})}`, ['waiver-twice 8:15']],
    ['an unknown key', `waivers:\n${waiver()}    expiry: x\n`, ['schema-unknown-key 8:5 expires']],
    ['no reason', `waivers:\n${waiver().replace(/ {4}reason.*\n/, '')}`, ['schema-missing-key 2:5']],
    ['an empty reason', `waivers:\n${waiver({reason: ''})}`, ['schema-invalid 5:13']],
    ['nothing at all', '', ['schema-missing-key 1:1']],
    ['an empty list', 'waivers: []\n', []],
  ])('with %s', async (_, text, expected) => {
    expect(await faultsOf(readWaivers({name: 'w.yml', text}))).toEqual(expected)
  })
})

const finding = (fingerprint: string) => ({rule: 'r', fingerprint: fingerprint.repeat(16)})
const document = (score: number, ...fingerprints: readonly string[]): KnownDocument => ({rulebook: 'd', score, findings: fingerprints.map(finding)})
const before = {documents: new Map([['a', document(50, '1', '2')], ['b', document(60, '3')], ['gone', document(70, '4')]])}

describe('a baseline', () => {
  test.each([
    ['update', 'a finding gone', document(50, '1'), ['1'], 0, 2, false],
    ['update', 'a finding more', document(50, '1', '2', '5'), ['1', '2', '5'], 1, 1, true],
    ['update', 'one in the place of another', document(50, '1', '5'), ['1', '5'], 1, 2, true],
    ['update', 'a lower score', document(49, '1', '2'), ['1', '2'], 0, 1, true],
    ['prune', 'a finding gone', document(50, '1'), ['1'], 0, 2, false],
    ['prune', 'one in the place of another', document(50, '1', '5'), ['1'], 0, 2, false],
    ['prune', 'a lower score', document(49, '1', '2'), ['1', '2'], 0, 1, false],
  ] as const)('%s with %s', (mode, _, now, kept, added, removed, growing) => {
    const change = changeBaseline(mode as BaselineMode, before, new Map([['a', now]]), name => name === 'gone')
    expect(change.baseline.documents.get('a')!.findings.map(({fingerprint}) => fingerprint[0])).toEqual([...kept])
    expect([...change.baseline.documents.keys()]).toEqual(['a', 'b'])
    expect({added: change.added.length, removed: change.removed, growing: grows(change)}).toEqual({added, removed, growing})
  })

  test('takes in a new document with update only', () => {
    const checked = new Map([['new', document(10, '9')]])
    expect([...changeBaseline('update', before, checked, () => false).baseline.documents.keys()]).toContain('new')
    expect([...changeBaseline('prune', before, checked, () => false).baseline.documents.keys()]).not.toContain('new')
  })

  test('is written in a stable order and read back', async () => {
    const text = baselineText({documents: new Map([...before.documents].reverse())})
    expect(text).toBe(baselineText(before))
    expect(JSON.parse(text)).toMatchObject({baseline: 1, documents: {a: {findings: [{rule: 'r'}, {rule: 'r'}]}}})
    expect((await readBaseline({name: 'b.json', text})).documents).toEqual(before.documents)
  })

  test.each([
    ['text that is no JSON', '{', ['yaml-syntax']],
    ['a fingerprint that is none', '{"baseline": 1, "documents": {"a": {"rulebook": "d", "score": 1, "findings": [\n{"rule": "r", "fingerprint": "x"}]}}}', ['schema-invalid 2:30']],
    ['another version', '{"baseline": 2, "documents": {}}', ['schema-invalid 1:14']],
  ])('is refused with %s', async (_, text, expected) => {
    expect((await faultsOf(readBaseline({name: 'b.json', text}))).map((fault, index) => fault.slice(0, expected[index]?.length))).toEqual(expected)
  })
})
