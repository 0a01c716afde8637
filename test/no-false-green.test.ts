import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {jest} from '@jest/globals'
import {playedAll, type Played} from './built/commands.js'
import {made, type Case} from './no-false-green/case.js'
import {configurations} from './no-false-green/configuration.js'
import {files} from './no-false-green/files.js'
import {grades, green} from './no-false-green/grade.js'
import {plain} from './no-false-green/plain.js'
import {rulebooks} from './no-false-green/rulebooks.js'
import {content, greenRuns, severalReports, shards, standings} from './no-false-green/runs.js'

jest.setTimeout(120_000)

/** What must never look like a passed check: the real command, on files in folders of their own, a process a group. */
const groups: Readonly<Record<string, readonly Case[]>> = {
  'files and usage': plain, rulebooks, configurations, 'files in folders': files, 'grade': grades, shards, 'several reports': severalReports, content, 'waivers and baseline': standings,
}

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gangyao-green-'))))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Plays the cases of a group, each in its folder. */
function playedGroup(name: string, cases: readonly Case[]): readonly Played[] {
  const runs = cases.map((own, index) => {
    const cwd = join(folder, `${name}-${index}`)
    made(cwd, own)
    return [...(own.first ?? []), own.args].map(args => ({cwd, args, env: own.env ?? {}}))
  })
  const all = playedAll(runs.flat())
  let at = 0
  return runs.map(own => all[(at += own.length) - 1]!)
}

describe.each(Object.entries({...groups, green: [...green, ...greenRuns]}))('%s', (name, cases) => {
  let results: readonly Played[]
  beforeAll(() => void (results = playedGroup(name, cases)))

  test.each(cases.map((own, index) => [own.name, own, index] as const))('%s', (_, {files: given = {}, code, says}, index) => {
    const {status, stdout, stderr} = results[index]!
    expect({status, said: stdout + stderr}).toEqual({status: code, said: expect.stringMatching(says)})
    expect(stderr).not.toMatch(/^\s+at /m)
    for (const [path, text] of Object.entries(given)) if (typeof text === 'string') expect(readFileSync(join(folder, `${name}-${index}`, path), 'utf8')).toBe(text)
  })
})

test('so many careless steps are not green', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(80)
})
