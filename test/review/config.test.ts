import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {GapReport} from '../../src/report/gap-report.js'
import {command, report, workplace} from '../cli/workplace.js'

const files = {
  'batch/a.txt': report,
  'batch/drafts/b.txt': report,
  'batch/c.txt': report,
  'batch/d.txt': report,
  'batch/.gangyaoignore': 'c.txt\n',
  'gangyao.config.yml': 'include: [batch/**]\nexclude: [batch/drafts/**]\nrulebook: national-minimum\nlang: en\n',
}
let place: ReturnType<typeof workplace>
beforeEach(() => void (place = workplace(files)))
afterEach(() => place.leave())

const reviewed = (): readonly GapReport[] => readFileSync(join(place.folder, 'out/results.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as GapReport)
const names = (): readonly string[] => reviewed().map(({file}) => file.name)

test('a configuration and an ignore file choose files, rulebook and language, as for check', async () => {
  expect((await command('review', 'batch', '-o', 'out')).code).toBe(0)
  expect(names()).toEqual(['batch/a.txt', 'batch/d.txt'])
  expect(reviewed()[0]!.rulebook.id).toBe('national-minimum')
  expect(readFileSync(join(place.folder, 'out/index.html'), 'utf8')).toContain('<html lang="en"')
}, 60_000)

test('without paths what the configuration includes is reviewed', async () => {
  expect((await command('review', '-o', 'out')).code).toBe(0)
  expect(names()).toEqual(['batch/a.txt', 'batch/d.txt'])
}, 60_000)

test('options go before the configuration', async () => {
  expect((await command('review', 'batch', '-o', 'out', '--rulebook', 'annual-report', '--lang', 'zh')).code).toBe(0)
  expect(reviewed()[0]!.rulebook.id).toBe('annual-report')
  expect(readFileSync(join(place.folder, 'out/index.html'), 'utf8')).toContain('<html lang="zh')
}, 60_000)

test('no configuration is used where none is wanted', async () => {
  expect((await command('review', 'batch', '-o', 'out', '--no-config')).code).toBe(0)
  expect(names()).toEqual(['batch/a.txt', 'batch/d.txt', 'batch/drafts/b.txt'])
}, 60_000)
