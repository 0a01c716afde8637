import {readFileSync} from 'node:fs'
import {command, report, workplace} from './workplace.js'

let place: ReturnType<typeof workplace>
beforeEach(() => {
  place = workplace({'prior.txt': report})
})
afterEach(() => place.leave())

test('writes a skeleton to the standard output', async () => {
  const {code, out} = await command('init', '--year', '2025', '--kind', 'government', '--level', 'county')
  expect(code).toBe(0)
  expect(out).toContain('××人民政府2025年法治政府建设年度报告')
})

test('takes the year and what to answer from last year\'s report', async () => {
  const {code, out} = await command('init', '--prior', 'prior.txt')
  expect(code).toBe(0)
  expect(out).toContain('2025年法治政府建设年度报告')
  expect(out).toContain('针对“执法力量薄弱')
})

test('never overwrites a draft', async () => {
  expect((await command('init', '--year', '2025', '-o', 'draft.md')).code).toBe(0)
  const first = readFileSync('draft.md', 'utf8')
  const {code, err} = await command('init', '--year', '2024', '-o', 'draft.md')
  expect(code).toBe(2)
  expect(err).toContain('draft.md')
  expect(readFileSync('draft.md', 'utf8')).toBe(first)
})

test.each([
  ['without a year', ['init'], '--year'],
  ['with a wrong kind', ['init', '--year', '2025', '--kind', 'town'], 'town'],
  ['with a file that is not there', ['init', '--prior', 'none.txt'], 'none.txt'],
])('says what is wrong %s', async (_, args, named) => {
  const {code, err} = await command(...args)
  expect(code).toBe(2)
  expect(err).toContain(named)
})
