import {jest} from '@jest/globals'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {config, poor, sound} from './reports.js'
import {root, runner, type Played, type Runner} from './runner.js'

jest.setTimeout(60_000)

const name = 'reports/2024 年度/甲 县 "稿".txt'
let place: Runner
beforeEach(() => {
  place = runner({'gangyao.config.yml': config, 'README.md': '# Reports\n', 'reports/old.txt': poor})
  place.git('add', '-A')
  place.git('commit', '-qm', 'before the hook')
  place.copy(join(root, 'docs/ci/pre-commit'), '.git/hooks/pre-commit')
})
afterEach(() => {
  expect(readdirSync(place.temp)).toEqual([])
  place.leave()
})

const commits = (): number => Number(place.git('rev-list', '--count', 'HEAD').out)
const commit = (...args: readonly string[]): Played => place.git('commit', '-qm', 'change', ...args)

test('a staged gap stops the commit, mending it lets the commit pass; other reports are left alone', () => {
  place.write({[name]: poor})
  place.git('add', '-A')
  const stopped = commit()
  expect(stopped.code).not.toBe(0)
  expect(stopped.err).toContain('甲 县')
  expect(stopped.err).not.toContain('old.txt')
  expect(stopped.err).toContain('--no-verify')
  expect(commits()).toBe(1)

  // mended in the folder but not staged: what would be committed is the gap
  place.write({[name]: sound})
  expect(commit().code).not.toBe(0)

  place.git('add', '-A')
  // and the other way round
  place.write({[name]: poor})
  expect(commit()).toMatchObject({code: 0})
  expect(commits()).toBe(2)
  expect(place.git('show', `HEAD:${name}`).out).toBe(sound)
  expect(place.git('status', '--porcelain').out).toMatch(/^ M /)
})

test('a commit of named files is judged by these, not by the rest of the index', () => {
  place.write({[name]: sound, 'reports/b.txt': poor})
  place.git('add', '-A')
  expect(commit('--', name)).toMatchObject({code: 0})
  expect(place.git('show', '--name-only', '-z', '--format=', 'HEAD').out).toBe(`${name}\0`)
})

test('the first commit of a repository without a configuration is checked too', () => {
  const fresh = runner({'甲 县.txt': poor})
  fresh.copy(join(root, 'docs/ci/pre-commit'), '.git/hooks/pre-commit')
  fresh.git('add', '-A')
  const {code, err} = fresh.git('commit', '-qm', 'first')
  expect(code).not.toBe(0)
  expect(err).toMatch(/甲 县\.txt +2024/)
  fresh.leave()
})

test('a commit that touches no report and no setting does not start the check', () => {
  place.write({'notes.csv.bak': 'x', 'program.py': 'pass\n'})
  place.git('add', '-A')
  expect(place.play('git', ['commit', '-qm', 'code'], {PATH: '/usr/bin:/bin'}).code).toBe(0)
})

test('without gangyao a commit of reports is stopped, and told why', () => {
  place.write({[name]: sound})
  place.git('add', '-A')
  const {code, err} = place.play('git', ['commit', '-qm', 'report'], {PATH: '/usr/bin:/bin'})
  expect(code).not.toBe(0)
  expect(err).toContain('gangyao is not installed')
})
