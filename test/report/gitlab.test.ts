import {Ajv2020} from 'ajv/dist/2020.js'
import {gitlab} from '../../src/report/formats/gitlab.js'
import {empty, findingCount, run, withResults} from './runs.js'

/** The shape that GitLab documents for code quality reports (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"). */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: {type: 'string', minLength: 1},
      check_name: {type: 'string', minLength: 1},
      fingerprint: {type: 'string', minLength: 1},
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      engine_name: {type: 'string', pattern: '^gangyao [\\d.]+, .+ \\([0-9a-f]{16}\\)$'},
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: {type: 'string', pattern: '^(?!\\./|/)'},
          lines: {type: 'object', additionalProperties: false, required: ['begin'], properties: {begin: {type: 'integer', minimum: 1}}},
        },
      },
    },
  },
}

interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: {readonly path: string; readonly lines: {readonly begin: number}}
}

const validate = new Ajv2020({allErrors: true}).compile(schema)
const written = (...args: Parameters<typeof gitlab>): readonly Issue[] => JSON.parse(gitlab(...args)) as readonly Issue[]
const issues = written(run, 'zh')

test.each([
  ['a run with reports of all sorts', run, 'zh'],
  ['the same in English', run, 'en'],
  ['a run without reports', empty, 'zh'],
] as const)('%s has the documented shape', (_, bundle, lang) => {
  validate(written(bundle, lang))
  expect(validate.errors ?? []).toEqual([])
})

test('an issue a gap, what could not be read among them as a blocker', () => {
  expect(run.reports.map(({file}) => issues.filter(({location}) => location.path === file.name).length)).toEqual(run.reports.map(findingCount))
  expect(issues.filter(({severity}) => severity === 'blocker').map(({location}) => location.path)).toEqual(['reports/scan.pdf'])
})

test('no two issues have the same fingerprint, also where a gap stands there twice', () => {
  const twice = {...run, reports: run.reports.map(report => withResults(report, result => ({...result, gaps: result.gaps.flatMap(gap => [gap, gap])})))}
  for (const all of [issues, written(twice, 'zh')]) expect(new Set(all.map(({fingerprint}) => fingerprint)).size).toBe(all.length)
})

test('a fingerprint stays when lines above move', () => {
  const moved = {...run, reports: run.reports.map(report => withResults(report, result => ({...result, gaps: result.gaps.map(gap => ({...gap, place: {line: 900, column: 1, endLine: 900, endColumn: 2}}))})))}
  expect(written(moved, 'zh').map(({fingerprint}) => fingerprint).sort()).toEqual(issues.map(({fingerprint}) => fingerprint).sort())
})

test('a waived finding is still there, as info and with the reason', () => {
  const waived = {...run, unreadable: [], reports: run.reports.map(report => withResults(report, result => ({...result, suppressed: {reason: '已报批', expires: '2026-12-31'}})))}
  const all = written(waived, 'zh')
  expect(all.length).toBe(issues.length - 1)
  expect(all.filter(({severity, description}) => severity !== 'info' || !description.includes('已豁免：已报批；有效期至2026-12-31'))).toEqual([])
})

test('a remark on a check is an issue that only informs', () => {
  const remarked = {...run, reports: [{...run.reports[0]!, remarks: ['未能识别机关层级']}]}
  const own = written(remarked, 'zh').filter(({check_name}) => check_name === 'remark')
  expect(own).toMatchObject([{description: '未能识别机关层级', severity: 'info', location: {path: run.reports[0]!.file.name}}])
})
