import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {jest} from '@jest/globals'
import {playedAll, type Played} from '../built/commands.js'
import {made} from '../no-false-green/case.js'
import {mistakes, repository} from './mistakes.js'

jest.setTimeout(120_000)

let folder: string
let played: readonly Played[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangyao-mistakes-'))
  const sound = {name: 'sound', changes: {}, code: 0, says: /./}
  const runs = [sound, ...mistakes].map(({changes, ...mistake}, index) => {
    const cwd = join(folder, String(index))
    made(cwd, {...mistake, code: 0, args: [], files: {...repository, ...changes}})
    const {first = [], args = ['check'], env = {}} = mistake as Partial<(typeof mistakes)[number]>
    return [...first, args].map(one => ({cwd, args: one, env}))
  })
  const all = playedAll(runs.flat())
  let at = 0
  played = runs.map(own => all[(at += own.length) - 1]!)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('the repository is green before somebody makes a mistake', () => {
  expect(played[0]).toMatchObject({status: 0, stderr: ''})
  expect(mistakes.length).toBeGreaterThanOrEqual(30)
})

test.each(mistakes.map((mistake, index) => [mistake.name, mistake, index + 1] as const))('%s', (_, {code, says}, index) => {
  const {status, stdout, stderr} = played[index]!
  const lines = `${stderr}${stdout}`.split('\n')
  expect({status, telling: lines.filter(line => says.test(line)).length, lines}).toEqual({status: code, telling: 1, lines})
})
