import {jest} from '@jest/globals'
import {cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {config, poor, sound} from './reports.js'
import {root, runner, type Played, type Runner} from './runner.js'

jest.setTimeout(60_000)

interface Step {
  readonly name: string
  readonly id?: string
  readonly shell: string
  readonly env?: Readonly<Record<string, string>>
  readonly run: string
}
interface Action {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action

type Values = Readonly<Record<string, string>>

/** Puts values in the place of `${{ … }}`; what is not known there is a fault, as on GitHub. */
const substituted = (text: string, known: Values): string =>
  text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    if (!(expression in known)) throw new Error(`Unknown expression ${expression}`)
    return known[expression]!
  })

/** The lines `name=value` that a step wrote to a file of the runner. */
const pairs = (file: string): Values => Object.fromEntries(readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))

/** Runs the steps of the action as a runner does: one after the other until one fails, each with files of its own. */
function played(place: Runner, given: Values = {}, env: Values = {}): Played & {readonly summary: string; readonly outputs: Values} {
  for (const name of Object.keys(given)) if (!(name in action.inputs)) throw new Error(`Unknown input ${name}`)
  const known: Record<string, string> = {}
  for (const [name, {default: value}] of Object.entries(action.inputs)) known[`inputs.${name}`] = given[name] ?? value
  let [last, summary, path]: [Played, string, string] = [{code: 0, out: '', err: ''}, '', env['PATH'] ?? place.env['PATH']!]
  action.runs.steps.forEach((step, number) => {
    if (last.code !== 0) return
    const file = (name: string): string => join(place.temp, `${name}-${number}`)
    const files = {GITHUB_STEP_SUMMARY: file('summary'), GITHUB_OUTPUT: file('output'), GITHUB_PATH: file('path')}
    for (const made of Object.values(files)) writeFileSync(made, '')
    writeFileSync(file('script'), substituted(step.run, known))
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, substituted(value, known)]))
    last = place.play(step.shell, ['--noprofile', '--norc', '-eo', 'pipefail', file('script')], {CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: root, RUNNER_TEMP: place.temp, ...env, PATH: path, ...own, ...files})
    summary += readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')
    path = [...readFileSync(files.GITHUB_PATH, 'utf8').split('\n').filter(Boolean).reverse(), path].join(':')
    for (const output of Object.keys(action.outputs)) known[`steps.${step.id}.outputs.${output}`] = ''
    for (const [name, value] of Object.entries(pairs(files.GITHUB_OUTPUT))) known[`steps.${step.id}.outputs.${name}`] = value
  })
  return {...last, summary, outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, {value}]) => [name, substituted(value, known)]))}
}

const sarifOf = ({outputs}: {readonly outputs: Values}): {readonly version: string; readonly runs: readonly {readonly results: readonly unknown[]}[]} => JSON.parse(readFileSync(outputs['sarif']!, 'utf8'))

let place: Runner
beforeEach(() => void (place = runner({'gangyao.config.yml': config, 'reports/a.txt': sound, 'README.md': '# Reports\n'})))
afterEach(() => place.leave())

test('without inputs it checks what the configuration includes, and passes', () => {
  const run = played(place)
  expect(run).toMatchObject({code: 0, outputs: {'exit-code': '0'}})
  expect(run.out).not.toMatch(/^::error/m)
  expect(run.summary).toContain('reports/a.txt')
  expect(run.summary).not.toContain('README.md')
  expect(sarifOf(run).version).toBe('2.1.0')
})

test('a gap is an annotation of its file and fails the job; summary, SARIF and outputs are written all the same', () => {
  place.write({'reports/2024 年度/乙 县.txt': poor})
  const run = played(place)
  expect(run).toMatchObject({code: 1, outputs: {'exit-code': '1'}})
  expect(run.out).toMatch(/^::error file=reports\/2024 年度\/乙 县\.txt,/m)
  expect(run.summary).toContain('reports/2024 年度/乙 县.txt')
  expect(sarifOf(run).runs[0]!.results.length).toBeGreaterThan(0)
})

test('inputs reach the command whole: paths a line each, thresholds, further options', () => {
  place.write({'reports/乙 县.txt': poor, 'reports/$(touch harm) `touch harm`.txt': poor})
  const path = 'reports/乙 县.txt\nreports/$(touch harm) `touch harm`.txt\n'
  const json = join(place.temp, 'run.json')
  const run = played(place, {path, rulebook: 'annual-report', 'fail-on': 'none', 'min-score': '3', args: `--lang zh\n-f json=${json} --min-requirement plan=20`})
  expect(run).toMatchObject({code: 1, outputs: {'exit-code': '1'}})
  const {reports} = JSON.parse(readFileSync(json, 'utf8')) as {reports: {file: {name: string}; gate: {failures: {kind: string}[]}}[]}
  expect(reports.map(({file}) => file.name).sort()).toEqual(['reports/$(touch harm) `touch harm`.txt', 'reports/乙 县.txt'])
  expect(reports.map(({gate}) => gate.failures.map(({kind}) => kind))).toEqual([['min-requirement'], ['min-requirement']])
  expect(run.summary).toContain('未通过')
  expect(existsSync(join(place.folder, 'harm'))).toBe(false)
})

test('a report that cannot be read is an annotation and ends with 3, the others checked', () => {
  place.write({'reports/b.docx': 'PK\u0003\u0004 torn', 'reports/c.txt': poor})
  const run = played(place)
  expect(run).toMatchObject({code: 3, outputs: {'exit-code': '3'}})
  expect(run.out).toMatch(/^::error file=reports\/b\.docx,/m)
  expect(run.out).toMatch(/^::error file=reports\/c\.txt,/m)
  expect(run.summary).toContain('reports/c.txt')
})

test('wrong usage ends with 2, says so in an annotation and leaves no SARIF', () => {
  const run = played(place, {'fail-on': 'errors'})
  expect(run).toMatchObject({code: 2, outputs: {'exit-code': '2', sarif: ''}})
  expect(run.out).toMatch(/^::error title=gangyao::/m)
  expect(run.err).toContain('errors')
})

test('where gangyao is not installed, the action builds its own and goes on with it', () => {
  const [bin, checkout] = [join(place.temp, 'system'), join(place.temp, 'its action')]
  for (const folder of [bin, checkout]) mkdirSync(folder)
  symlinkSync(process.execPath, join(bin, 'node'))
  cpSync(join(root, 'action.yml'), join(checkout, 'action.yml'))
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "npm $*"\nmkdir dist\necho "console.log(process.argv.slice(2).join(\' \')); process.exitCode = 1" > dist/gangyao.cjs\n', {mode: 0o755})
  const run = played(place, {path: 'reports/a.txt'}, {PATH: `${bin}:/usr/bin:/bin`, GITHUB_ACTION_PATH: checkout})
  expect(run).toMatchObject({code: 1, outputs: {'exit-code': '1'}})
  expect(run.out).toMatch(/^check -f github .* -- reports\/a\.txt$/m)
  expect(existsSync(join(checkout, 'dist/gangyao.cjs'))).toBe(true)
})
