import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {jest} from '@jest/globals'
import {playedAll, type Played} from '../built/commands.js'
import {made} from '../no-false-green/case.js'
import {mistakes, repository, type Mistake} from './mistakes.js'

jest.setTimeout(120_000)

let folder: string
let played: readonly Played[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangyao-mistakes-'))
  const sound: Omit<Mistake, 'code'> = {name: 'sound', changes: {}, says: /./}
  const runs = [sound, ...mistakes].map(({name, changes, first = [], args = ['check'], env = {}, says}, index) => {
    const cwd = join(folder, String(index))
    made(cwd, {name, files: {...repository, ...changes}, args, code: 0, says})
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
