import {spawn, spawnSync} from 'node:child_process'
import {closeSync, existsSync, openSync, readdirSync, writeFileSync} from 'node:fs'
import {constants} from 'node:os'
import {join} from 'node:path'
import {gangyao} from '../built/command.js'
import {report, workplace} from './workplace.js'

let place: ReturnType<typeof workplace>
beforeAll(() => {
  place = workplace({'a.txt': report, 'long.txt': report.replace('四、', `${'今年完成工作一件。\n'.repeat(60_000)}四、`)})
})
afterAll(() => place.leave())

const env = {PATH: process.env['PATH'], LANG: 'en_GB.UTF-8'}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends a run within a second in the middle of a file, and nothing is left', async signal => {
  const child = spawn(process.execPath, [gangyao, 'check', 'a.txt', 'long.txt', '-f', 'jsonl=out/run.jsonl', '-o', 'gaps'], {cwd: place.folder, stdio: 'ignore', env})
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>(resolve => child.once('exit', (code, by) => resolve([code, by])))
  await new Promise(resolve => setTimeout(resolve, 1500))
  const at = performance.now()
  child.kill(signal)
  const [code, by] = await ended
  expect(performance.now() - at).toBeLessThan(1000)
  // a shell says 128 and the number of the signal
  expect(code ?? 128 + constants.signals[by!]).toBe(128 + constants.signals[signal])
  expect(readdirSync(place.folder).sort()).toEqual(['a.txt', 'long.txt'])
}, 20_000)

const full = '/dev/full'
const given = existsSync(full) ? describe : describe.skip

given('a full disk', () => {
  test.each([['check', 'a.txt', '-f', 'markdown'], ['extract', 'a.txt']])('%s ends with 2 and one line', (...args) => {
    const out = openSync(full, 'w')
    const {status, stderr} = spawnSync(process.execPath, [gangyao, ...args], {cwd: place.folder, stdio: ['ignore', out, 'pipe'], encoding: 'utf8', env})
    closeSync(out)
    expect({status, stderr}).toEqual({status: 2, stderr: expect.stringMatching(/^stdout: .*ENOSPC.*\n$/)})
  })

  test('of an output file leaves the others unwritten', () => {
    writeFileSync(join(place.folder, 'kept.json'), 'kept')
    const {status, stderr} = spawnSync(process.execPath, [gangyao, 'check', 'a.txt', '-f', `json=${full}`, '-f', 'csv=new.csv'], {cwd: place.folder, encoding: 'utf8', env})
    expect({status, stderr}).toEqual({status: 2, stderr: expect.stringMatching(/^\/dev\/full: .*ENOSPC.*\n$/)})
    expect(existsSync(join(place.folder, 'new.csv'))).toBe(false)
  })
})
