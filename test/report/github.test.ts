import {ofResult, worstFirst} from '../../src/report/findings.js'
import {github} from '../../src/report/formats/github.js'
import {githubSummary} from '../../src/report/formats/github-summary.js'
import {belowThresholds, empty, findingCount, run, withResults} from './runs.js'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescaped = (text: string): string => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')

/** Reads a line as the runner of GitHub Actions does. */
function commandOf(line: string): Command | undefined {
  const [, name, list, message] = /^\s*::(\w[\w-]*)(?: (.*?))?::(.*)$/s.exec(line) ?? []
  if (name === undefined) return undefined
  const properties = (list ?? '').split(',').map(pair => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1).replace(/%3A/g, ':').replace(/%2C/g, ','))])
  return {name, properties: Object.fromEntries(properties) as Record<string, string>, message: unescaped(message!)}
}

const lines = github(run, 'zh').trimEnd().split('\n')
const commands = lines.flatMap(line => commandOf(line) ?? [])

test('no more than ten annotations of a level, and the rest is counted', () => {
  const counts = ['error', 'warning', 'notice'].map(level => commands.filter(({name}) => name === level).length)
  expect(counts).toEqual([3, 10, 10])
  const all = run.reports.reduce((sum, report) => sum + findingCount(report), run.unreadable.length + 1)
  expect(lines.slice(commands.length)).toEqual([`另有${all - commands.length}处没有在此列出。`])
})

test('the worst come first: what could not be read, errors, warnings, each by what it costs', () => {
  expect(commands[0]).toEqual({name: 'error', properties: {file: 'reports/scan.pdf', title: '未检查'}, message: '扫描件；请提供 Word 原件'})
  const order = commands.map(({name}) => ['error', 'warning', 'notice'].indexOf(name))
  expect(order).toEqual([...order].sort())
  const costs = commands.filter(({name}) => name === 'warning').map(({message}) => Number(/失([\d.]+)分/.exec(message)?.[1] ?? 0))
  expect(costs).toEqual([...costs].sort((one, other) => other - one))
  expect(costs[0]).toBeGreaterThan(1)
})

test('an annotation stands at the line and columns of the quote', () => {
  const [finding] = worstFirst(run).filter(({gap, report}) => gap && report.file.format === 'txt')
  const {file} = finding!.report
  const {name, properties} = commandOf(github({...run, unreadable: [], reports: [finding!.report]}, 'zh').split('\n').find(line => line.includes(finding!.gap!.quote))!)!
  const {place} = finding!.gap!
  expect(name).toBe('warning')
  expect(properties).toMatchObject({file: file.name, line: String('column' in place && place.line), col: String('column' in place && place.column), title: finding!.result.title})
})

test('a PDF has no line that GitHub could show: the message says page and line', () => {
  const pdf = run.reports.filter(({file}) => file.format === 'pdf')
  const own = github({...run, unreadable: [], reports: pdf}, 'zh').split('\n').flatMap(line => commandOf(line) ?? [])
  expect(own.filter(({properties}) => 'line' in properties)).toEqual([])
  expect(own.filter(({message}) => /第\d+页第\d+行/.test(message)).length).toBeGreaterThan(3)
})

test.each([
  ['a waiver', {suppressed: {reason: '已报批'}}],
  ['the baseline', {baseline: 'unchanged'}],
] as const)('what %s covers is a notice', (_, standing) => {
  const covered = {...run, unreadable: [], reports: run.reports.map(report => withResults(report, result => ({...result, ...standing})))}
  expect([...new Set(github(covered, 'zh').split('\n').flatMap(line => commandOf(line)?.name ?? []))]).toEqual(['notice'])
})

test('what is gone from the report is not annotated', () => {
  const gone = {...run, unreadable: [], reports: run.reports.map(report => withResults(report, result => ({...result, baseline: 'absent'})))}
  expect(github(gone, 'zh').split('\n').flatMap(line => commandOf(line)?.properties['title'] ?? [])).toEqual(['规则集'])
})

test('a gap has its own standing before that of its result', () => {
  const report = run.reports[0]!
  const result = report.results.find(({gaps}) => gaps.length > 1)!
  const mixed = {...result, baseline: 'unchanged' as const, gaps: result.gaps.map((gap, index) => (index === 0 ? {...gap, baseline: 'new' as const} : gap))}
  expect(ofResult(report, mixed).map(({level}) => level)).toEqual([result.severity, ...result.gaps.slice(1).map(() => 'note')])
})

test('the job summary counts, lists what could not be read, every report and the worst findings', () => {
  const summary = githubSummary(run, 'zh')
  expect(summary).toContain('已检查7份')
  expect(summary).toMatch(/## 未能检查的文件\n\n- \*\*reports\/scan\.pdf\*\*/)
  expect(run.reports.filter(({file}) => !summary.includes(`| ${file.name} |`))).toEqual([])
})

test('a job summary stays within a mebibyte and says what it left out', () => {
  const many = {...run, reports: Array.from({length: 700}, (_, index) => ({...run.reports[index % run.reports.length]!, file: {...run.reports[0]!.file, name: `${'长'.repeat(200)}-${index}.txt`}}))}
  const summary = githubSummary(many, 'zh')
  expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(2 ** 20)
  expect(summary).toMatch(/另有[1-9]\d+处没有在此列出。/)
})

test('a run without reports has a summary and no annotations', () => {
  expect(github(empty, 'zh')).toBe('')
  expect(githubSummary(empty, 'en')).toContain('0 checked')
})

test('thresholds that were not reached stand above the findings, at the file', () => {
  const own = github(belowThresholds, 'en').split('\n').flatMap(line => commandOf(line) ?? [])
  const {name: file} = belowThresholds.reports[0]!.file
  expect(own.slice(0, 2)).toEqual([
    {name: 'error', properties: {file, title: 'gate.min-score'}, message: 'score 61 is below the minimum of 80'},
    {name: 'error', properties: {file, title: 'gate.min-requirement.plan'}, message: expect.stringMatching(/^.+ has 3 points, below the minimum of 5$/) as string},
  ])
})
