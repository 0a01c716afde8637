import {jest} from '@jest/globals'
import {readFileSync, writeFileSync} from 'node:fs'
import {report, workplace} from '../cli/workplace.js'
import {gangyao, git, reportsOf} from './gate-run.js'

jest.setTimeout(60_000)

/** A repository of two reports under a gate, as its keepers live with it. The steps of a test build on each other. */
let place: ReturnType<typeof workplace>

const sound = report
/** The first shortcoming has lost its cause: a warning. */
const firstWithoutCause = report.replace('，主要原因是编制不足', '')
/** The second has lost its cause instead: as many findings of the same rule, and the same score. */
const secondWithoutCause = report.replace('，由于形式单一', '')

const config = `include: [reports/**]
gate: {fail-on: warning}
waivers: waivers.yml
`
const waiver = (fingerprint: string, expires: string): string => `waivers:
  - document: reports/a.txt
    rule: shortcomings-causes
    fingerprint: ${fingerprint}
    reason: The unit was only founded in autumn
    approved-by: Li
    expires: ${expires}
`
/** Rules of the built-in rulebook that these short reports do not meet. */
const lenient = `overrides:
  - severity: {SEVERITIES}
`

beforeEach(async () => {
  place = workplace({'reports/a.txt': sound, 'reports/b.txt': sound, 'waivers.yml': 'waivers: []\n', 'gangyao.config.yml': config})
  git('init', '-q', '-b', 'main')
  const {out} = await gangyao(['check', '-f', 'json'])
  const unmet = reportsOf(out)[0]!.results.filter(({outcome, severity}) => outcome === 'fail' && severity !== 'info').map(({rule}) => `${rule}: info`)
  writeFileSync('gangyao.config.yml', unmet.length === 0 ? config : config + lenient.replace('SEVERITIES', unmet.join(', ')))
  git('add', '-A')
  git('commit', '-qm', 'reports')
})
afterEach(() => place.leave())

test('a gap that is introduced fails the gate, and the annotation stands on its line', async () => {
  expect((await gangyao(['check'])).code).toBe(0)

  writeFileSync('reports/a.txt', firstWithoutCause)
  const {code, out} = await gangyao(['check', '-f', 'github'])
  expect(code).toBe(1)
  const line = firstWithoutCause.split('\n').findIndex(text => text.startsWith('一是执法力量薄弱')) + 1
  expect(out).toMatch(new RegExp(`^::warning file=reports/a\\.txt,line=${line},`, 'm'))

  const finding = reportsOf((await gangyao(['check', '-f', 'json'])).out)[0]!
  expect(finding.gate).toMatchObject({document: 'reports/a.txt', passed: false, failures: [{kind: 'finding', rule: 'shortcomings-causes', quote: expect.stringContaining('执法力量薄弱')}]})
})

test('a waiver lets it pass and is shown; once it is over the finding fails again', async () => {
  writeFileSync('reports/a.txt', firstWithoutCause)
  const failing = await gangyao(['check'])
  const fingerprint = /shortcomings-causes +([0-9a-f]{16})/.exec(failing.out)![1]!
  expect(failing.code).toBe(1)

  writeFileSync('waivers.yml', waiver(fingerprint, '2999-12-31'))
  const waived = await gangyao(['check'])
  expect(waived.code).toBe(0)
  expect(waived.out).toMatch(/Waived, not counted \(1\):\n +reports\/a\.txt +shortcomings-causes +[0-9a-f]{16} +The unit was only founded in autumn \(approved by Li, until 2999-12-31\)/)
  expect(reportsOf((await gangyao(['check', '-f', 'json'])).out)[0]).toMatchObject({gate: {passed: true, waived: 1, failures: []}})

  writeFileSync('waivers.yml', waiver(fingerprint, '2020-12-31'))
  const over = await gangyao(['check'])
  expect(over.code).toBe(1)
  expect(over.out).toContain('The waiver ended on 2020-12-31')
  expect((await gangyao(['check', '--fail-on', 'none'])).code).toBe(1)

  writeFileSync('reports/a.txt', sound)
  const unused = await gangyao(['check'])
  expect(unused.code).toBe(0)
  expect(unused.err).toContain('waivers.yml:2:15: The waiver ended on 2020-12-31 and covers nothing: reports/a.txt shortcomings-causes')
})

test('under a baseline what is known passes, and one finding in the place of another fails', async () => {
  writeFileSync('reports/a.txt', firstWithoutCause)
  expect(await gangyao(['baseline', 'create'])).toMatchObject({code: 0, out: expect.stringMatching(/^gangyao\.baseline\.json: 2 reports, \d+ findings/)})
  const known = ['check', '--baseline', 'gangyao.baseline.json']
  expect((await gangyao(known)).code).toBe(0)

  writeFileSync('reports/a.txt', secondWithoutCause)
  const swapped = await gangyao([...known, '-f', 'json'])
  expect(swapped.code).toBe(1)
  expect(reportsOf(swapped.out)[0]!.gate).toMatchObject({fixed: 1, failures: [{rule: 'shortcomings-causes'}]})
  expect((await gangyao([...known, '--fail-on', 'error'])).code).toBe(1)

  const before = readFileSync('gangyao.baseline.json', 'utf8')
  const refused = await gangyao(['baseline', 'update'], {CI: 'true'})
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('In CI a baseline may only shrink: 1 findings would be added')
  expect(readFileSync('gangyao.baseline.json', 'utf8')).toBe(before)

  writeFileSync('reports/a.txt', sound)
  expect((await gangyao(['baseline', 'prune'], {CI: 'true'})).out).toContain('−1')
  writeFileSync('reports/a.txt', firstWithoutCause)
  expect((await gangyao(known)).code).toBe(1)
})

test('lines added above a known finding do not make it new', async () => {
  writeFileSync('reports/a.txt', firstWithoutCause)
  await gangyao(['baseline', 'create'])
  writeFileSync('reports/a.txt', firstWithoutCause.replace('一、主要', '全年审查合同30件。\n\n一、主要'))
  expect((await gangyao(['check', '--baseline', 'gangyao.baseline.json'])).code).toBe(0)
})

test('a pattern that matches nothing lets nothing be concluded', async () => {
  expect((await gangyao(['check', 'reports/*.pdf'])).code).toBe(2)
  writeFileSync('gangyao.config.yml', 'include: [report/*.txt]\n')
  const {code, err} = await gangyao(['check'])
  expect(code).toBe(2)
  expect(err).toContain('report/*.txt: No file matches this pattern')
})

test('an unreadable file is told, and the others are checked', async () => {
  writeFileSync('reports/broken.pdf', '%PDF-1.7\nbroken')
  const {code, out, err} = await gangyao(['check', '-f', 'json'])
  expect(code).toBe(3)
  expect(err).toContain('reports/broken.pdf: ')
  expect(reportsOf(out).map(({file}) => file.name)).toEqual(['reports/a.txt', 'reports/b.txt'])
})

test('--changed checks what differs from a commit, and everything where a setting does', async () => {
  const names = async (...args: readonly string[]): Promise<readonly string[]> => reportsOf((await gangyao(['check', '-f', 'json', ...args])).out).map(({file}) => file.name)
  expect(await names('--changed')).toEqual([])
  expect((await gangyao(['check', '--changed'])).code).toBe(0)

  git('checkout', '-qb', 'work')
  writeFileSync('reports/b.txt', firstWithoutCause)
  writeFileSync('reports/c.txt', sound)
  expect(await names('--changed')).toEqual(['reports/b.txt', 'reports/c.txt'])
  expect((await gangyao(['check', '--changed'])).code).toBe(1)
  git('add', '-A')
  git('commit', '-qm', 'more')
  expect(await names('--changed')).toEqual([])
  expect(await names('--changed=main')).toEqual(['reports/b.txt', 'reports/c.txt'])

  writeFileSync('waivers.yml', 'waivers: []\n# none\n')
  expect(await names('--changed')).toHaveLength(3)
  expect(await gangyao(['check', '--changed=nothing'])).toMatchObject({code: 2, err: expect.stringContaining('git cannot compare with "nothing"')})
  expect(await gangyao(['check', '--changed'], {CI: 'true'})).toMatchObject({code: 2, err: expect.stringContaining('--changed=origin/main')})
})

test('shards put together are the run over everything, byte by byte', async () => {
  writeFileSync('reports/c.txt', firstWithoutCause)
  writeFileSync('reports/d.txt', '')
  const whole = await gangyao(['check', '-f', 'json=whole.json', '-f', 'sarif=whole.sarif'])
  for (const part of [1, 2, 3]) await gangyao(['check', '--shard', `${part}/3`, '-f', `json=part-${part}.json`])
  const merged = await gangyao(['merge', 'part-1.json', 'part-2.json', 'part-3.json', '-f', 'json=merged.json', '-f', 'sarif=merged.sarif'])
  expect(merged.code).toBe(whole.code)
  expect(readFileSync('merged.json', 'utf8')).toBe(readFileSync('whole.json', 'utf8'))
  expect(readFileSync('merged.sarif', 'utf8')).toBe(readFileSync('whole.sarif', 'utf8'))
  expect(await gangyao(['merge', 'part-1.json', 'whole.json'])).toMatchObject({code: 2, err: expect.stringContaining('reports/a.txt is in part-1.json already')})
})

test('compare tells what appeared and what was fixed', async () => {
  await gangyao(['check', '-f', 'json=before.json'])
  writeFileSync('reports/a.txt', firstWithoutCause)
  writeFileSync('reports/c.txt', sound)
  await gangyao(['check', '-f', 'json=after.json'])
  const {code, out} = await gangyao(['compare', 'before.json', 'after.json'])
  expect(code).toBe(0)
  expect(out).toMatch(/^reports\/a\.txt: changed \d+\.\d\d → \d+\.\d\d\n {2}\+ shortcomings-causes {2}[0-9a-f]{16} /)
  expect(out).toContain('1 changed, 1 added, 0 removed, 1 unchanged; 1 new findings, 0 fixed.')
  expect((await gangyao(['compare', 'after.json', 'before.json'])).out).toContain('− shortcomings-causes')
})

test('results are kept and taken again with the same bytes, and damaged ones are not believed', async () => {
  const plain = await gangyao(['check', '-f', 'json'])
  const cached = ['check', '-f', 'json', '--cache=kept']
  expect(await gangyao(cached)).toEqual(plain)
  expect(await gangyao(cached)).toEqual(plain)

  const entry = place.list().find(path => /^kept.*\.json$/.test(path))!
  const text = readFileSync(entry, 'utf8')
  writeFileSync(entry, text.replace(/"points":\d+/g, '"points":99'))
  expect(await gangyao(cached)).toEqual(plain)
  expect(readFileSync(entry, 'utf8')).toBe(text)

  writeFileSync('reports/a.txt', firstWithoutCause)
  expect((await gangyao(cached)).code).toBe(1)
})
