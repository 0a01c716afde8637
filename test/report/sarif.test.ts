import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type ajvDraft04 from 'ajv-draft-04'
import type ajvFormats from 'ajv-formats'
import type {Log, Result} from 'sarif'
import {sarif} from '../../src/report/formats/sarif.js'
import {empty, findingCount, openResults, run, withResults} from './runs.js'

const require = createRequire(import.meta.url)
const Ajv = (require('ajv-draft-04') as {default: typeof ajvDraft04}).default
const ajv = new Ajv({allErrors: true, strict: false})
;(require('ajv-formats') as {default: typeof ajvFormats.default}).default(ajv as never)
const validate = ajv.compile(JSON.parse(readFileSync(new URL('../fixtures/formats/sarif-schema-2.1.0.json', import.meta.url), 'utf8')) as object)
const faults = (log: unknown): unknown => (validate(log) ? [] : validate.errors)

const written = (...args: Parameters<typeof sarif>): Log => JSON.parse(sarif(...args)) as Log
const log = written(run, 'zh')
const {results = [], tool, invocations, artifacts} = log.runs[0]!
const of = (name: string): readonly Result[] => results.filter(({locations}) => locations![0]!.physicalLocation!.artifactLocation!.uri === name)
const [first] = run.reports

test.each([
  ['a run with reports of all sorts', run, 'zh'],
  ['the same in English', run, 'en'],
  ['a run without reports', empty, 'zh'],
] as const)('%s is valid by the published schema', (_, bundle, lang) => {
  expect(faults(written(bundle, lang))).toEqual([])
})

test.each([
  ['an unknown level', {level: 'fatal'}],
  ['an unknown key', {fingerPrint: ''}],
  ['no message', {message: undefined}],
])('the schema refuses a result with %s', (_, change) => {
  const broken = {...log, runs: [{...log.runs[0], results: [{...results[0], ...change}]}]}
  expect(faults(JSON.parse(JSON.stringify(broken)))).not.toEqual([])
})

test('each report has a result a gap', () => {
  expect(run.reports.map(({file}) => of(file.name).length)).toEqual(run.reports.map(findingCount))
})

test('every result points to its rule, and every rule has advice, basis and level', () => {
  const {rules = []} = tool.driver
  expect(results.filter(({ruleId, ruleIndex}) => rules[ruleIndex!]?.id !== ruleId)).toEqual([])
  expect(rules.map(({id}) => id)).toEqual(first!.results.map(({rule}) => rule))
  expect(rules.filter(({help, defaultConfiguration}) => !/依据：/.test(help!.text) || !/怎么写：/.test(help!.text) || !defaultConfiguration?.level)).toEqual([])
})

test('regions of a text file hold the quote; its snippet is verbatim', () => {
  const {name} = first!.file
  const quotes = openResults(first!).flatMap(({gaps}) => gaps.map(({quote}) => quote))
  const snippets = of(name).flatMap(({locations}) => locations![0]!.physicalLocation!.region?.snippet?.text ?? [])
  expect(quotes.length).toBeGreaterThan(0)
  expect(quotes.filter(quote => !snippets.includes(quote))).toEqual([])
  expect(of(name).filter(({locations}) => locations![0]!.physicalLocation!.region?.startLine === 0)).toEqual([])
})

test.each([
  ['PDF', 'reports/2024/000.pdf', /^page\/\d+\/line\/\d+$/, /第\d+页第\d+行/],
  ['Word', 'reports/2024/000-typed.docx', /^paragraph\/\d+\/character\/\d+$/, /第\d+段/],
])('%s has logical locations and says the place in the message, not a region', (_, name, path, words) => {
  const placed = of(name).filter(({locations}) => locations![0]!.logicalLocations)
  expect(placed.length).toBeGreaterThan(3)
  expect(of(name).filter(({locations}) => locations![0]!.physicalLocation!.region)).toEqual([])
  expect(placed.filter(({locations}) => !path.test(locations![0]!.logicalLocations![0]!.fullyQualifiedName!))).toEqual([])
  expect(placed.filter(({message}) => words.test(message.text!)).length).toBeGreaterThan(3)
})

test('what a person must review is of kind review and has no level', () => {
  const reviews = results.filter(({kind}) => kind === 'review')
  expect(reviews.length).toBe(run.reports.flatMap(openResults).filter(({outcome}) => outcome === 'review').reduce((sum, {gaps}) => sum + Math.max(1, gaps.length), 0))
  expect(reviews.length).toBeGreaterThan(0)
  expect(reviews.filter(({level}) => level !== 'none')).toEqual([])
})

test('what could not be read is a notification, and the execution did not succeed', () => {
  expect(invocations![0]!.executionSuccessful).toBe(false)
  expect(invocations![0]!.toolExecutionNotifications).toEqual([expect.objectContaining({level: 'error', message: {text: '扫描件；请提供 Word 原件'}})])
  expect(artifacts!.map(({location}) => location!.uri)).toContain('reports/scan.pdf')
})

test('a page without text is a notification', () => {
  const partly = {...first!, file: {...first!.file, notes: [{kind: 'page-without-text', count: 1, detail: '3'} as const]}}
  const {toolExecutionNotifications = []} = written({...run, reports: [partly], unreadable: []}, 'zh').runs[0]!.invocations![0]!
  expect(toolExecutionNotifications.map(({level}) => level)).toEqual(['warning'])
})

test('fingerprints are those of the result and the gap, and are told apart where equal', () => {
  const hashes = of(first!.file.name).map(({partialFingerprints}) => partialFingerprints!['primaryLocationLineHash'])
  expect(new Set(hashes).size).toBe(hashes.length)
  const twice = withResults(first!, result => ({...result, gaps: result.gaps.flatMap(gap => [gap, gap])}))
  const again = written({...run, reports: [twice]}, 'zh').runs[0]!.results!.map(({partialFingerprints}) => partialFingerprints!['primaryLocationLineHash'])
  expect(new Set(again).size).toBe(again.length)
})

test('waivers become suppressions and the baseline a state; a gap goes before its result', () => {
  const {rule} = openResults(first!).find(({gaps}) => gaps.length > 1)!
  const changed = withResults(first!, result => (result.rule !== rule ? result : {
    ...result, baseline: 'unchanged', suppressed: {reason: '旧系统停用'},
    gaps: result.gaps.map((gap, index) => (index === 0 ? {...gap, baseline: 'new', suppressed: {reason: '已报批', approvedBy: '张某', expires: '2026-12-31'}} : gap)),
  }))
  const bundle = {...run, reports: [changed]}
  expect(faults(written(bundle, 'zh'))).toEqual([])
  const own = written(bundle, 'zh').runs[0]!.results!.filter(({ruleId}) => ruleId === rule)
  expect(own.map(({baselineState, suppressions}) => [baselineState, suppressions![0]!.justification])).toEqual([['new', '已报批'], ...own.slice(1).map(() => ['unchanged', '旧系统停用'])])
})

test('a name becomes a relative reference that no reader takes for a scheme, query or fragment', () => {
  const bundle = {...run, reports: [], unreadable: ['https://a.example/?x#y.txt', 'a b/年度 报告%20.txt', '//a.example/x'].map(name => ({name, reason: 'r', advice: 'a'}))}
  const uris = written(bundle, 'zh').runs[0]!.artifacts!.map(({location}) => location!.uri!)
  expect(uris.map(uri => new URL(uri, 'file:///base/')).filter(({href, search, hash}) => !href.startsWith('file:///base/') || search + hash !== '')).toEqual([])
  expect(decodeURIComponent(uris[1]!)).toBe('a b/年度 报告%20.txt')
})
