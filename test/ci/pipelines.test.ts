import {jest} from '@jest/globals'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {config, poor, sound} from './reports.js'
import {root, runner, type Played, type Runner} from './runner.js'

jest.setTimeout(60_000)

interface Job {
  readonly extends?: string
  readonly before_script?: readonly string[]
  readonly script?: readonly string[]
  readonly variables?: Readonly<Record<string, string | number>>
  readonly artifacts?: {readonly when: string; readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>>}
}
interface Gitee {
  readonly stages: readonly {readonly steps: readonly {readonly nodeVersion: string; readonly commands: readonly string[]; readonly artifacts: readonly {readonly path: readonly string[]}[]}[]}[]
}
const read = (name: string): unknown => parse(readFileSync(join(root, 'docs/ci', name), 'utf8'))
const jobs = read('gitlab-ci.yml') as Readonly<Record<string, Job>>
const giteeStep = (read('gitee-go.yml') as Gitee).stages[0]!.steps[0]!

let place: Runner
beforeEach(() => {
  place = runner({'gangyao.config.yml': config, 'reports/甲 县.txt': poor, 'reports/乙.txt': sound, 'README.md': '# Reports\n'})
  place.git('add', '-A')
  place.git('commit', '-qm', 'reports')
})
afterEach(() => place.leave())

const json = (name: string): readonly {readonly severity: string; readonly location: {readonly path: string}}[] => JSON.parse(readFileSync(join(place.folder, name), 'utf8'))

describe('GitLab CI', () => {
  const whole = (name: string): Job => ({...jobs[jobs[name]!.extends ?? ''], ...jobs[name]})

  /** Runs a job as the shell of the runner image does: setting up and script in one, until a line fails. */
  function played(name: string, env: Readonly<Record<string, string>> = {}): Played {
    const {before_script: before = [], script = [], variables = {}} = whole(name)
    const own = Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(value)]))
    return place.play('bash', ['-eo', 'pipefail', '-c', [...before, ...script].join('\n')], {CI: 'true', GITLAB_CI: 'true', ...own, ...env})
  }
  const {paths, reports} = whole('gangyao').artifacts!

  test('on the default branch every report is checked; a gap fails the job and every artifact is there', () => {
    const run = played('gangyao')
    expect(run.code).toBe(1)
    expect(run.out).toContain('reports/甲 县.txt')
    expect(json(reports['codequality']!).map(({location}) => location.path)).toContain('reports/甲 县.txt')
    expect(readFileSync(join(place.folder, reports['junit']!), 'utf8')).toMatch(/<failure/)
    for (const path of paths) expect(existsSync(join(place.folder, path))).toBe(true)
    expect(whole('gangyao').artifacts!.when).toBe('always')
  })

  test('in a merge request only what it changes is checked', () => {
    const base = place.git('rev-parse', 'HEAD').out.trim()
    place.git('checkout', '-qb', 'mended')
    place.write({'reports/丙.txt': sound})
    place.git('add', '-A')
    place.git('commit', '-qm', 'one more')
    const run = played('gangyao-merge-request', {CI_MERGE_REQUEST_DIFF_BASE_SHA: base})
    expect(run.code).toBe(0)
    expect(run.out).toContain('reports/丙.txt')
    expect(run.out).not.toContain('甲 县')
  })
})

describe('Gitee Go', () => {
  test.each([
    ['a shell that stops at the first fault', 'fails with a gap', '-ec', poor, 1],
    ['a shell that goes on', 'passes without', '-c', sound, 0],
  ])('in %s the step %s, and its artifacts are there', (_shell, _end, option, text, code) => {
    place.write({'reports/甲 县.txt': text})
    const run = place.play('sh', [option, giteeStep.commands.join('\n')], {CI: 'true'})
    expect(run.code).toBe(code)
    expect(run.out).toContain('reports/甲 县.txt')
    for (const path of giteeStep.artifacts.flatMap(({path}) => path)) expect(existsSync(join(place.folder, path))).toBe(true)
  })

  test('the check is the last command, so that its end is that of the step', () => {
    expect(giteeStep.commands.at(-1)).toMatch(/^gangyao check /)
  })

  test('its Node is one that gangyao runs on', () => {
    expect(Number.parseInt(giteeStep.nodeVersion)).toBeGreaterThanOrEqual(20)
  })
})
