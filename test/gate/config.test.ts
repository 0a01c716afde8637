import {readFileSync, writeFileSync} from 'node:fs'
import {jest} from '@jest/globals'
import {Ajv2020} from 'ajv/dist/2020.js'
import {poorReport, report, workplace} from '../cli/workplace.js'
import {gangyao, reportsOf} from './gate-run.js'

jest.setTimeout(60_000)

let place: ReturnType<typeof workplace>
afterEach(() => place.leave())
const at = (files: Readonly<Record<string, string | null>>): void => {
  place = workplace({'.git': null, ...files})
}
const checked = async (...args: readonly string[]): Promise<readonly string[]> => reportsOf((await gangyao(['check', '-f', 'json', '--no-gate', ...args])).out).map(({file}) => file.name)

describe('a configuration is looked for', () => {
  test('upward from the input to the repository, not from the current folder', async () => {
    at({'gangyao.config.yml': 'gate: {fail-on: none}\n', 'poor.txt': poorReport, 'inner/gangyao.config.yml': 'gate: {fail-on: error}\n', 'inner/poor.txt': poorReport, 'repository/.git': null, 'repository/poor.txt': poorReport})
    expect((await gangyao(['check', 'poor.txt'])).code).toBe(0)
    expect((await gangyao(['check', 'inner/poor.txt'])).code).toBe(1)
    expect((await gangyao(['check', 'repository/poor.txt'])).code).toBe(1)
    expect((await gangyao(['check', 'poor.txt', '--no-config'])).code).toBe(1)
    expect((await gangyao(['check', 'inner/poor.txt', '--config', 'gangyao.config.yml'])).code).toBe(0)
  })

  test('below the folder that is given, too', async () => {
    at({'a.txt': report, 'b/gangyao.config.yml': 'gate: {min-score: 99}\n', 'b/good.txt': report})
    expect((await gangyao(['check', 'a.txt'])).code).toBe(0)
    expect((await gangyao(['check', '.'])).code).toBe(1)
  })

  test('for each input of a run by itself', async () => {
    at({'gangyao.config.yml': 'gate: {fail-on: none}\n', 'a/poor.txt': poorReport, 'b/gangyao.config.yml': 'gate: {min-score: 99}\n', 'b/poor.txt': poorReport})
    const {out, code} = await gangyao(['check', '.', '-f', 'json'])
    expect(code).toBe(1)
    expect(reportsOf(out).map(({gate}) => [gate!.document, gate!.passed])).toEqual([['a/poor.txt', true], ['poor.txt', false]])
  })
})

describe('what is checked', () => {
  const files = {'reports/a.txt': report, 'reports/drafts/b.txt': report, 'reports/old/c.txt': report, 'notes.txt': 'x', 'gangyao.config.yml': 'include: [reports/**]\nexclude: [reports/drafts]\n'}

  test('is what the configuration includes, where no files are named', async () => {
    at(files)
    expect(await checked()).toEqual(['reports/a.txt', 'reports/old/c.txt'])
    expect(await checked('reports')).toEqual(['reports/a.txt', 'reports/old/c.txt'])
  })

  test('is not what .gangyaoignore names; the nearest one decides', async () => {
    at({...files, '.gangyaoignore': 'old/\n*.txt\n!a.txt\n', 'reports/drafts/.gangyaoignore': '!b.txt\n', 'gangyao.config.yml': 'include: [reports/**]\n'})
    expect(await checked()).toEqual(['reports/a.txt', 'reports/drafts/b.txt'])
  })

  test('a file that is named and left out is told, and nothing but such files is an error', async () => {
    at(files)
    expect((await gangyao(['check', 'reports/a.txt', 'reports/drafts/b.txt'])).err).toContain('reports/drafts/b.txt: The configuration or .gangyaoignore leaves this file out')
    expect(await gangyao(['check', 'reports/drafts'])).toMatchObject({code: 2, err: expect.stringContaining('leaves out all 1 files; nothing was checked')})
  })
})

describe('where a value comes from', () => {
  const files = {'reports/a.txt': poorReport, 'gangyao.config.yml': 'gate:\n  min-score: 1\n  min-requirement: {plan: 3}\noverrides:\n  - files: [reports/*]\n    kind: [government]\n    severity: {plan-present: info}\n'}

  test('--print-config tells of every one', async () => {
    at(files)
    const {code, out} = await gangyao(['check', '--print-config', 'reports/a.txt', '--fail-on', 'warning'], {GANGYAO_MIN_SCORE: '2.5'})
    expect(code).toBe(0)
    expect(out.split('\n').map(line => line.split(/: +| +# /))).toEqual(expect.arrayContaining([
      ['rulebook', 'annual-report', 'default'],
      ['gate.fail-on', 'warning', 'option --fail-on'],
      ['gate.min-score', '2.5', 'environment GANGYAO_MIN_SCORE'],
      ['gate.min-requirement.plan', '3', 'gangyao.config.yml:3:27'],
      ['gate.no-regression', 'no gate', 'default'],
      ['severity.plan-present', 'info', 'gangyao.config.yml:7:30'],
    ]))
  })

  test('options go before the environment, that before the file', async () => {
    at(files)
    const least = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<unknown> => reportsOf((await gangyao(['check', 'reports/a.txt', '-f', 'json', ...args], env)).out)[0]!.gate!.thresholds.minScore
    expect([await least([], {}), await least([], {GANGYAO_MIN_SCORE: '2'}), await least(['--min-score', '3'], {GANGYAO_MIN_SCORE: '2'}), await least([], {GANGYAO_MIN_SCORE: ''})]).toEqual([1, 2, 3, 1])
  })

  test('a threshold that is not set is printed as no gate', async () => {
    at({'a.txt': report})
    const line = 'Gate: fail-on error; min-score no gate; min-requirement no gate; no-regression no gate'
    expect((await gangyao(['check', 'a.txt'])).out).toContain(line)
    expect((await gangyao(['check', 'a.txt', '--fail-on', 'error', '-f', 'jsonl'])).err).toContain(line)
  })
})

describe('what cannot be meant ends the run', () => {
  test.each([
    ['gate: {min-scor: 3}\n', [], {}, 'gangyao.config.yml:1:8: Unexpected key "min-scor" in gate — did you mean "min-score"? the keys are in schemas/config.schema.json'],
    ['overrides:\n  - severity: {plan-presnt: info}\n', [], {}, 'gangyao.config.yml:2:29: There is no rule "plan-presnt" — did you mean "plan-present"?'],
    ['gate: {no-regression: true}\n', [], {}, 'gangyao.config.yml:1:23: no-regression has no baseline to measure by'],
    ['waivers: lost.yml\n', [], {}, 'gangyao.config.yml:1:10: There is no waivers file lost.yml'],
    ['baseline: lost.json\n', [], {}, 'gangyao.config.yml:1:11: There is no baseline lost.json — make it with gangyao baseline create'],
    ['rulebook: lost.yml\n', [], {}, 'lost.yml: '],
    ['', ['--min-score', 'much'], {}, 'gangyao: Unexpected value "much" of --min-score — expected points from 0 to 100'],
    ['', ['--min-requirement', 'plans=3'], {}, 'gangyao: Unexpected value "plans=3" of --min-requirement — did you mean "plan"?'],
    ['', [], {GANGYAO_FAIL_ON: 'eror'}, 'gangyao: Unexpected value "eror" of GANGYAO_FAIL_ON — did you mean "error"?'],
    ['', ['--config', 'lost.yml'], {}, 'lost.yml: There is no configuration lost.yml'],
    ['', ['--shard', '3/2'], {}, 'gangyao: Unexpected shard "3/2" — write i/n'],
  ])('%j %j %j', async (config, args, env, line) => {
    at({'a.txt': report, 'gangyao.config.yml': config})
    const {code, err} = await gangyao(['check', 'a.txt', ...args], env as Record<string, string>)
    expect(err).toContain(line)
    expect(code).toBe(2)
  })

  test('a variable that sets nothing is told of', async () => {
    at({'a.txt': report})
    expect(await gangyao(['check', 'a.txt'], {GANGYAO_MINSCORE: '3'})).toMatchObject({code: 0, err: expect.stringContaining('GANGYAO_MINSCORE sets nothing — did you mean GANGYAO_MIN_SCORE?')})
  })
})

describe('the rest of the configuration', () => {
  test('report and lang say what is written, and in which language', async () => {
    at({'sub/a.txt': report, 'gangyao.config.yml': 'lang: zh\nreport: {format: [jsonl=out/gaps.jsonl, csv]}\n'})
    const {code, out} = await gangyao(['check', 'sub/a.txt'])
    expect(code).toBe(0)
    expect(out).toMatch(/[\u4e00-\u9fff]/)
    expect(JSON.parse(readFileSync('out/gaps.jsonl', 'utf8'))).toMatchObject({file: {name: 'sub/a.txt'}})
    expect((await gangyao(['check', 'sub/a.txt', '-f', 'pretty', '--lang', 'en'])).out).toContain('1 checked')
  })

  test('another rulebook for some reports, chosen by what they are', async () => {
    const rulebook = 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 本地规则, en: Own}\nextends: [annual-report]\n'
    at({'a.txt': report, 'b.txt': report.replaceAll('某某市某某县人民政府', '某某市某某县司法局').replaceAll('某某县人民政府', '某某县司法局'), 'own.yml': rulebook, 'gangyao.config.yml': 'overrides:\n  - {kind: [department], rulebook: ./own.yml}\n'})
    expect(reportsOf((await gangyao(['check', '.', '-f', 'json'])).out).map(({rulebook: {id}}) => id)).toEqual(['annual-report', 'own'])
  })

  test('the JSON is what its schema describes', async () => {
    at({'poor.txt': poorReport, 'gangyao.config.yml': 'gate: {min-score: 99, min-requirement: {plan: 15}}\nbaseline: b.json\n'})
    writeFileSync('b.json', '{"baseline": 1, "documents": {}}')
    const schema = JSON.parse(readFileSync(new URL('../../schemas/gap-report.schema.json', import.meta.url), 'utf8')) as object
    const validate = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true}).compile(schema)
    const {out, code} = await gangyao(['check', 'poor.txt', '-f', 'json'])
    expect(code).toBe(1)
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null])
  })

  test('with one that says what holds anyway, a cache or a shard, the reports of the JSON are the same bytes', async () => {
    at({'poor.txt': poorReport})
    const reports = async (...args: readonly string[]): Promise<string> => (await gangyao(['check', 'poor.txt', '-f', 'jsonl', ...args])).out
    const bare = await reports()
    expect(JSON.parse(bare)).toMatchObject({gate: {document: 'poor.txt', passed: false, thresholds: {failOn: 'error', minGrade: 'needs-work', minScore: null}}})
    expect(await reports('--cache=kept')).toBe(bare)
    expect(await reports('--cache=kept')).toBe(bare)
    expect(await reports('--shard', '1/1')).toBe(bare)
    writeFileSync('gangyao.config.yml', 'rulebook: annual-report\ngate: {fail-on: error}\n')
    expect(await reports()).toBe(bare)
  })
})

test('the examples of the manual are accepted', async () => {
  const manual = readFileSync(new URL('../../docs/gate.md', import.meta.url), 'utf8')
  const [config = '', waivers = ''] = [...manual.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text!)
  at({'reports/a.txt': report, 'waivers.yml': waivers, 'gangyao.config.yml': `${config}waivers: waivers.yml\n`})
  const {code, out} = await gangyao(['check', '--print-config', 'reports/a.txt'])
  expect(code).toBe(0)
  expect(out).toContain('gangyao.config.yml:7:14')
})
