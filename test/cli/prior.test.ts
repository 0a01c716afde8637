import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import type {Bundle} from '../../src/report/bundle.js'
import {command, report, workplace} from './workplace.js'

/** The report of the year before: two shortcomings, of which one was dealt with, and two steps. */
const prior = report
  .replace('2024年法治', '2023年法治')
  .replace('2025年1月', '2024年1月')
  .replace('一是执法力量薄弱，主要原因是编制不足。', '一是重大行政决策审查程序不健全，由于重视不够。')
const notice = '关于召开会议的通知\n各单位：\n定于3月1日召开会议，请准时参加。\n某某县司法局\n2024年1月2日\n'

let place: ReturnType<typeof workplace>
beforeEach(() => {
  place = workplace({
    'a.txt': report,
    'b.txt': report,
    'prior.txt': prior,
    'same.txt': report,
    'other.txt': prior.replaceAll('某某县', '另外县'),
    'later.txt': prior.replace('2023年法治', '2025年法治'),
    'equal.txt': prior.replace('2023年法治', '2024年法治'),
    'notice.txt': notice,
    'lost.txt': report.replace('一是执法力量薄弱，主要原因是编制不足。', '一是锟斤拷锟斤拷锟斤拷。'),
  })
})
afterEach(() => place.leave())

const told = async (...args: readonly string[]): Promise<NonNullable<Bundle['reports'][number]['prior']>> =>
  (JSON.parse((await command('check', ...args, '-f', 'json')).out) as Bundle).reports[0]!.prior!

test('last year\'s report stands beside this one in the JSON, as the schema says', async () => {
  const {code, out} = await command('check', 'a.txt', '--prior', 'prior.txt', '-f', 'json')
  expect(code).toBe(0)
  const schema = JSON.parse(readFileSync(new URL('../../schemas/gap-report.schema.json', import.meta.url), 'utf8')) as object
  const validate = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema)
  expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null])
  const {file, organisation, year, shortcomings, steps, rates, figures, copied} = (JSON.parse(out) as Bundle).reports[0]!.prior!
  expect({name: file.name, organisation, year}).toEqual({name: 'prior.txt', organisation: '某某市某某县人民政府', year: 2023})
  expect(shortcomings.map(({fate}) => fate)).toEqual(['dealt-with-figure', 'still-shortcoming'])
  expect(steps.map(({fate}) => fate)).toEqual(['promised-again', 'promised-again'])
  expect(rates).toEqual({shortcomings: 0.5, steps: 0})
  expect(figures[0]).toMatchObject({name: '审查重大行政决策', prior: {value: 12}, current: {value: 12}, change: 0})
  expect(shortcomings[0]!.echoes[0]).toMatchObject({quote: expect.stringContaining('审查重大行政决策12件') as string, part: 'measures', place: {line: 4}})
  expect(copied.share).toBeGreaterThan(0.8)
})

test('it changes neither score nor gate', async () => {
  const [beside, alone] = [await command('check', 'a.txt', '--prior', 'prior.txt', '-f', 'json'), await command('check', 'a.txt', '-f', 'json')]
  expect({...(JSON.parse(beside.out) as Bundle).reports[0]!, prior: undefined}).toEqual({...(JSON.parse(alone.out) as Bundle).reports[0], prior: undefined})
})

test.each([
  ['zh', '## 对照上年报告', '其中已办1条，占50%。', '已办（有数据）'],
  ['en', "## Beside last year's report", '1 of them were dealt with, 50 %.', 'dealt with, with a figure'],
])('the gap report tells it in %s', async (lang, ...parts) => {
  const {out} = await command('check', 'a.txt', '--prior', 'prior.txt', '-f', 'markdown', '--lang', lang)
  for (const part of parts) expect(out).toContain(part)
})

test('with results that are kept it is told too', async () => {
  for (let run = 0; run < 2; run++) expect((await told('a.txt', '--prior', 'prior.txt', '--cache=kept')).year).toBe(2023)
})

test('what is not named in a report that was read in part is for a person to see', async () => {
  const {shortcomings} = await told('lost.txt', '--prior', 'prior.txt')
  expect(shortcomings.map(({fate}) => fate)).not.toContain('silent')
})

test.each([
  ["another organ's report", ['a.txt', '--prior', 'other.txt'], /^other\.txt: This is another organ's report: 某某市另外县人民政府; the one checked is 某某市某某县人民政府/],
  ['a report of a later year', ['a.txt', '--prior', 'later.txt'], /^later\.txt: This is a report on 2025, not earlier than the one checked, on 2024/],
  ['a report of the same year', ['a.txt', '--prior', 'equal.txt'], /^equal\.txt: This is a report on 2024/],
  ['the very same file', ['a.txt', '--prior', 'a.txt'], /^a\.txt: What --prior names is this very report/],
  ['a copy of the file', ['a.txt', '--prior', 'same.txt'], /^same\.txt: What --prior names is this very report \(a\.txt\)/],
  ['another kind of document', ['a.txt', '--prior', 'notice.txt'], /^notice\.txt: /],
  ['a file that is not there', ['a.txt', '--prior', 'none.txt'], /^none\.txt: /],
  ['several reports', ['a.txt', 'b.txt', '--prior', 'prior.txt'], /--prior is last year's report of one report, and here are several/],
  ['an output over it', ['a.txt', '--prior', 'prior.txt', '-f', 'json=prior.txt'], /^prior\.txt: The output would overwrite/],
])('%s is refused', async (_, args, said) => {
  const {code, out, err} = await command('check', ...args)
  expect({code, out, err}).toEqual({code: 2, out: '', err: expect.stringMatching(said) as string})
})
