import type {KnownDocument} from '../../src/gate/baseline.js'
import {gated} from '../../src/gate/gate.js'
import type {Settings} from '../../src/gate/settings.js'
import type {Gap, GapReport, Result} from '../../src/report/gap-report.js'

const gap = (fingerprint: string) => ({quote: fingerprint, fingerprint, place: {line: 1, column: 1, endLine: 1, endColumn: 2}}) as Gap
const result = (rule: string, outcome: Result['outcome'], severity: Result['severity'], ...gaps: readonly string[]) =>
  ({rule, outcome, severity, message: rule, gaps: gaps.map(gap), evidence: [], requirement: 'plan', fingerprint: gaps[0] ?? `${rule}-0`, points: 0, max: 0}) as unknown as Result
const reportOf = (...results: readonly Result[]) =>
  ({results, score: {points: 60, max: 100, grade: 'needs-work'}, rulebook: {digest: 'd'}, requirements: [{id: 'plan', points: 4, evidence: []}, {id: 'shortcomings', points: 9, evidence: []}]}) as unknown as GapReport
const set = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries({'gate.fail-on': 'error', ...values}).map(([key, value]) => [key, {value, origin: {by: 'default'}}])) as unknown as Settings
const known = (score: number, ...findings: readonly (readonly [string, string])[]): KnownDocument => ({rulebook: 'd', score, findings: findings.map(([rule, fingerprint]) => ({rule, fingerprint}))})

const error = result('e', 'fail', 'error', 'e1', 'e2')
const warning = result('w', 'fail', 'warning')
const review = result('v', 'review', 'error', 'v1')
const passing = result('p', 'pass', 'error')

interface Case {
  readonly results: readonly Result[]
  readonly settings?: Readonly<Record<string, unknown>>
  readonly waived?: readonly (readonly [rule: string, fingerprint: string, expires: string])[]
  readonly baseline?: KnownDocument | 'without this document'
  readonly fails: readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  'without thresholds only errors fail, each finding by itself': {results: [error, warning, review, passing], fails: ['finding e e1', 'finding e e2']},
  'fail-on warning takes in warnings': {results: [warning], settings: {'gate.fail-on': 'warning'}, fails: ['finding w w-0']},
  'fail-on none lets errors pass': {results: [error], settings: {'gate.fail-on': 'none'}, fails: []},
  'a severity that is set counts': {results: [error, warning], settings: {'severity.e': 'info', 'severity.w': 'error'}, fails: ['finding w w-0']},
  'what a person must review never fails': {results: [review], settings: {'gate.fail-on': 'info'}, fails: []},
  'a score on the minimum passes': {results: [], settings: {'gate.min-score': 60}, fails: []},
  'a score below it fails': {results: [], settings: {'gate.min-score': 60.5}, fails: ['min-score 60 60.5']},
  'the points of a requirement': {results: [], settings: {'gate.min-requirement.plan': 5, 'gate.min-requirement.shortcomings': 9}, fails: ['min-requirement plan 4 5']},
  'a waiver covers one finding of a rule': {results: [error], waived: [['e', 'e1', '2026-05-01']], fails: ['finding e e2']},
  'a waiver still holds on its last day': {results: [warning], settings: {'gate.fail-on': 'warning'}, waived: [['w', 'w-0', '2026-05-01']], fails: []},
  'a waiver that is over fails, whatever the severity': {results: [warning], waived: [['w', 'w-0', '2026-04-30']], fails: ['waiver-expired w w-0']},
  'a waiver that is over fails, even where the baseline knows the finding': {results: [warning], waived: [['w', 'w-0', '2026-04-30']], baseline: known(60, ['w', 'w-0']), fails: ['waiver-expired w w-0']},
  'a waiver for another rule covers nothing': {results: [error], waived: [['w', 'e1', '2027-01-01']], fails: ['finding e e1', 'finding e e2']},
  'a waiver does not lift a score': {results: [error], settings: {'gate.min-score': 61}, waived: [['e', 'e1', '2027-01-01'], ['e', 'e2', '2027-01-01']], fails: ['min-score 60 61']},
  'the baseline lets pass what it knows': {results: [error], baseline: known(60, ['e', 'e1'], ['e', 'e2']), fails: []},
  'one finding in the place of another is new': {results: [error], baseline: known(60, ['e', 'e1'], ['e', 'e3']), fails: ['finding e e2']},
  'a new warning fails where nothing may get worse': {results: [warning], settings: {'gate.no-regression': true}, baseline: known(60), fails: ['new-finding w w-0']},
  'a new warning passes where that is not asked': {results: [warning], baseline: known(60), fails: []},
  'a lower score fails where nothing may get worse': {results: [], settings: {'gate.no-regression': true}, baseline: known(60.01), fails: ['regression 60 60.01']},
  'scores by another rulebook are not compared': {results: [], settings: {'gate.no-regression': true}, baseline: {...known(90), rulebook: 'other'}, fails: []},
  'a report that the baseline lacks is measured by the thresholds alone': {results: [error, warning], settings: {'gate.no-regression': true}, baseline: 'without this document', fails: ['finding e e1', 'finding e e2']},
}

describe('the gate', () => {
  test.each(Object.entries(cases))('%s', (_, {results, settings = {}, waived = [], baseline, fails}) => {
    const {gate} = gated(reportOf(...results), {
      document: 'a.txt',
      settings: set(settings),
      waivers: new Map(waived.map(([rule, fingerprint, expires]) => [`a.txt\u0000${rule}\u0000${fingerprint}`, {document: 'a.txt', rule, fingerprint, expires, reason: 'r', approvedBy: 'b', at: {line: 1, column: 1}}])),
      known: typeof baseline === 'object' ? baseline : undefined,
      hasBaseline: baseline !== undefined,
      today: '2026-05-01',
    })
    expect(gate!.failures.map(({kind, ...rest}) => [kind, ...('rule' in rest ? [rest.rule, rest.fingerprint] : 'grade' in rest ? [rest.grade, rest.leastGrade] : 'requirement' in rest ? [rest.requirement, rest.points, rest.least] : [rest.points, rest.least])].join(' '))).toEqual([...fails])
    expect(gate!.passed).toBe(fails.length === 0)
  })

  test('marks each finding and counts waived, known and gone ones apart', () => {
    const {results, gate} = gated(reportOf(error, warning, passing), {
      document: 'a.txt', settings: set({}), hasBaseline: true, today: '2026-05-01',
      waivers: new Map([['a.txt\u0000e\u0000e1', {document: 'a.txt', rule: 'e', fingerprint: 'e1', expires: '2027-01-01', reason: 'r', approvedBy: 'b', at: {line: 1, column: 1}}]]),
      known: known(60, ['e', 'e2'], ['e', 'e9']),
    })
    expect(results[0]!.gaps).toMatchObject([{suppressed: {reason: 'r', approvedBy: 'b', expires: '2027-01-01'}, baseline: 'new'}, {baseline: 'unchanged'}])
    expect(results[0]!.gaps[1]).not.toHaveProperty('suppressed')
    expect(results[1]).toMatchObject({baseline: 'new'})
    expect(results[2]).toEqual(passing)
    expect(gate).toMatchObject({waived: 1, known: 1, fixed: 1, scoreCompared: true})
  })
})
