import {knownDocument} from '../../src/gate/baseline.js'
import {compareBundles} from '../../src/gate/compare.js'
import {mergeBundles} from '../../src/gate/merge.js'
import type {Bundle} from '../../src/report/bundle.js'
import type {Gap, GapReport, Result} from '../../src/report/gap-report.js'

const gap = (fingerprint: string, more: object = {}) => ({quote: `“${fingerprint}”`, fingerprint, place: {line: 1, column: 1, endLine: 1, endColumn: 2}, ...more}) as Gap
const result = (rule: string, outcome: Result['outcome'], gaps: readonly Gap[], more: object = {}) =>
  ({rule, outcome, severity: 'error', message: `${rule}!`, gaps, evidence: [], requirement: 'plan', fingerprint: `${rule}-whole`, points: 0, max: 0, ...more}) as unknown as Result
const report = (name: string, points: number, ...results: readonly Result[]) =>
  ({file: {name}, results, score: {points, max: 100}, rulebook: {digest: 'd'}, requirements: []}) as unknown as GapReport
const run = (reports: readonly GapReport[], unreadable: readonly string[] = [], {version = '1', digest = 'd'} = {}) =>
  ({tool: {name: 'gangyao', version}, rulebook: {id: 'own', version: '2', digest}, reports, unreadable: unreadable.map(name => ({name}))}) as unknown as Bundle

const poor = result('e', 'fail', [gap('e1'), gap('e2')])

describe('two runs', () => {
  test('name the rulebooks that they were made by', () => {
    expect(compareBundles(run([]), run([], [], {digest: 'x'})).rulebooks).toEqual({before: 'own 2 (d)', after: 'own 2 (x)'})
  })

  test('count what is the same and list what came, went or cannot be read any more', () => {
    const before = run([report('same', 60, poor), report('gone', 50, poor), report('lost', 40)])
    const after = run([report('same', 60, poor), report('new', 70, poor)], ['lost'])
    expect(compareBundles(before, after)).toMatchObject({unchanged: 1, reports: [
      {name: 'gone', change: 'removed', score: {before: 50, after: null}, appeared: [], fixed: []},
      {name: 'lost', change: 'unreadable', score: {before: 40, after: null}, appeared: [], fixed: []},
      {name: 'new', change: 'added', score: {before: null, after: 70}, appeared: [], fixed: []},
    ]})
  })

  test('tell the findings of a report that appeared and those that are gone, by rule and fingerprint', () => {
    const before = run([report('a', 60, poor, result('w', 'fail', []))])
    const after = run([report('a', 60, result('e', 'fail', [gap('e2'), gap('e3')]), result('f', 'fail', [gap('e1')]))])
    const [{appeared, fixed, change}] = compareBundles(before, after).reports as never as [{appeared: readonly object[]; fixed: readonly object[]; change: string}]
    expect(change).toBe('changed')
    expect(appeared).toEqual([{rule: 'e', fingerprint: 'e3', severity: 'error', message: 'e!', quote: '“e3”'}, {rule: 'f', fingerprint: 'e1', severity: 'error', message: 'f!', quote: '“e1”'}])
    expect(fixed).toEqual([{rule: 'e', fingerprint: 'e1', severity: 'error', message: 'e!', quote: '“e1”'}, {rule: 'w', fingerprint: 'w-whole', severity: 'error', message: 'w!'}])
  })

  test('differ where only the score does', () => {
    expect(compareBundles(run([report('a', 60, poor)]), run([report('a', 61, poor)])).reports).toMatchObject([{name: 'a', change: 'changed', score: {before: 60, after: 61}}])
  })

  test('do not differ by what a person must review, nor by what the baseline knows as gone', () => {
    const before = run([report('a', 60)])
    const after = run([report('a', 60, result('v', 'review', [gap('v1')]), result('p', 'pass', [gap('p1')]), result('g', 'fail', [gap('g1', {baseline: 'absent'})]))])
    expect(compareBundles(before, after)).toMatchObject({unchanged: 1, reports: []})
  })

  test('keep files of one name apart by their order', () => {
    const before = run([report('a', 60), report('a', 50), report('a', 40)])
    const after = run([report('a', 60), report('a', 55), report('a', 40)])
    expect(compareBundles(before, after)).toMatchObject({unchanged: 2, reports: [{name: 'a', score: {before: 50, after: 55}}]})
  })
})

describe('a baseline keeps of a report', () => {
  test('what fails and no waiver covers, in a stable order, each finding once', () => {
    const waived = gap('e9', {suppressed: {reason: 'r', approvedBy: 'b', expires: '2027-01-01'}})
    const kept = knownDocument(report('a', 60, result('w', 'fail', [gap('w1'), gap('w1')]), result('e', 'fail', [gap('e2'), waived, gap('e1')]), result('v', 'review', [gap('v1')]), result('p', 'pass', [])))
    expect(kept).toEqual({rulebook: 'd', score: 60, findings: [{rule: 'e', fingerprint: 'e1', quote: '“e1”'}, {rule: 'e', fingerprint: 'e2', quote: '“e2”'}, {rule: 'w', fingerprint: 'w1', quote: '“w1”'}]})
  })

  test('how a quote begins, on one line, without cutting a character in two; none where nothing stands there', () => {
    const quotes = ['  甲\n\n 乙  ', '𠮷'.repeat(41), '丙'.repeat(40)].map((quote, index) => gap(`q${index}`, {quote}))
    expect(knownDocument(report('a', 60, result('e', 'fail', quotes), result('f', 'fail', []))).findings.map(({quote}) => quote)).toEqual(['甲 乙', '𠮷'.repeat(40), '丙'.repeat(40), undefined])
  })
})

describe('parts of a run', () => {
  const part = (name: string, bundle: Bundle) => ({name, bundle})

  test('are put together in their order', () => {
    const {merged} = mergeBundles([part('1.json', run([report('b', 1)], ['x'])), part('2.json', run([report('a', 2)], ['y']))]) as {merged: Bundle}
    expect(merged.reports.map(({file}) => file.name)).toEqual(['b', 'a'])
    expect(merged.unreadable.map(({name}) => name)).toEqual(['x', 'y'])
    expect(merged.rulebook).toEqual({id: 'own', version: '2', digest: 'd'})
  })

  test.each([
    ['another version of the program', run([], [], {version: '9'}), ['merge-differs 9 own d 1 own d']],
    ['another rulebook', run([], [], {digest: 'x'}), ['merge-differs 1 own x 1 own d']],
    ['a report that another part has', run([report('b', 1)]), ['merge-twice b']],
    ['a report that another part could not read', run([report('x', 1)]), ['merge-twice x']],
    ['one that could not be read twice', run([], ['x', 'b']), ['merge-twice x', 'merge-twice b']],
  ])('do not belong together with %s', (_, other, expected) => {
    const {faults} = mergeBundles([part('1.json', run([report('b', 1), report('b', 2)], ['x'])), part('2.json', other)]) as {faults: readonly {code: string; data: Readonly<Record<string, string>>}[]}
    expect(faults.map(({code, data}) => [code, data['name'] ?? `${data['found']} ${data['expected']}`].join(' '))).toEqual(expected)
    expect(faults.every(({data}) => data['file'] === '2.json' && data['other'] === '1.json')).toBe(true)
  })
})
