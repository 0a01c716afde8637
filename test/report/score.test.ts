import fc from 'fast-check'
import {gainingEdits} from '../../src/report/gaining-edits.js'
import type {Result} from '../../src/report/gap-report.js'
import type {Rule} from '../../src/rulebook/rulebook.js'
import {scored, scoreOf, sum} from '../../src/report/score.js'
import type {Outcome, Verdict} from '../../src/kinds/verdict.js'

const verdict = (requirement: string, kind: string, points: number, outcome: Outcome, credit: number): Verdict =>
  ({outcome, credit, evidence: [], rule: {id: `${requirement}-${kind}`, requirement, kind, points} as unknown as Rule})

const verdicts = fc.array(
  fc.record({
    requirement: fc.constantFrom('leadership', 'measures', 'plan', 'form'),
    kind: fc.constantFrom('coverage', 'count', 'pattern'),
    points: fc.integer({min: 0, max: 40}).map(points => points / 4),
    outcome: fc.constantFrom<Outcome>('pass', 'fail', 'review', 'not-applicable'),
    credit: fc.double({min: 0, max: 1, noNaN: true}),
  }),
  {minLength: 1, maxLength: 60},
)

test('the maxima add up to exactly 100, or to 0 where nothing applies', () => {
  fc.assert(fc.property(verdicts, list => {
    const all = scored(list.map(({requirement, kind, points, outcome, credit}) => verdict(requirement, kind, points, outcome, credit)))
    const applies = list.some(({outcome, points}) => outcome !== 'not-applicable' && points > 0)
    expect(sum(all.map(({max}) => max))).toBe(applies ? 100 : 0)
  }))
})

test('the score is the sum of its parts and never above its maximum', () => {
  fc.assert(fc.property(verdicts, list => {
    const all = scored(list.map(({requirement, kind, points, outcome, credit}) => verdict(requirement, kind, points, outcome, credit)))
    const score = scoreOf(all, 0)
    expect(score.points).toBe(sum(all.map(({points}) => points)))
    expect(score.points).toBeLessThanOrEqual(score.max)
  }))
})

test('what does not apply leaves the denominator of its own group only', () => {
  const all = scored([
    verdict('measures', 'coverage', 1, 'pass', 1),
    verdict('measures', 'coverage', 1, 'not-applicable', 0),
    verdict('measures', 'count', 2, 'pass', 1),
  ])
  expect(all.map(({max}) => max)).toEqual([50, 0, 50])
})

test.each([
  [100, 0, 'complete'],
  [85, 0, 'complete'],
  [84.99, 0, 'mostly-complete'],
  [70, 0, 'mostly-complete'],
  [69.99, 0, 'needs-work'],
  [50, 0, 'needs-work'],
  [49.99, 0, 'return'],
  [0, 0, 'return'],
  [100, 1, 'needs-work'],
  [50, 1, 'needs-work'],
  [49.99, 1, 'return'],
  [100, 2, 'return'],
])('%f points with %i missing is %s', (points, missing, grade) => {
  const all = scored([verdict('plan', 'count', 1, 'fail', points / 100)])
  expect(scoreOf(all, missing).grade).toBe(grade)
})

test.each([
  ['nothing', ['pass', 'fail', 'not-applicable'], 0],
  ['half of the points', ['review', 'pass', 'not-applicable'], 0.5],
  ['all', ['review', 'review', 'not-applicable'], 1],
  ['nothing where nothing applies', ['not-applicable'], 0],
] as const)('%s rests on review', (_, outcomes, share) => {
  expect(scoreOf(scored(outcomes.map(outcome => verdict('plan', 'count', 1, outcome, 0))), 0).reviewShare).toBe(share)
})

test('a share of the points is rounded to two decimals, and the maxima still add up', () => {
  const all = scored([verdict('plan', 'count', 1, 'pass', 1), verdict('plan', 'pattern', 1, 'fail', 1 / 3), verdict('form', 'count', 1, 'fail', 0)])
  expect(all.map(({points, max}) => [points, max])).toEqual([[33.33, 33.33], [11.11, 33.34], [0, 33.33]])
  expect(scoreOf(all, 0)).toEqual({points: 44.44, max: 100, grade: 'return', reviewShare: 0})
})

test('outline items are a group of their own, whichever content they belong to', () => {
  const all = scored([verdict('plan', 'coverage', 1, 'not-applicable', 0), verdict('measures', 'coverage', 1, 'pass', 1), verdict('plan', 'count', 2, 'pass', 1), verdict('measures', 'count', 4, 'pass', 1)])
  expect(all.map(({max}) => max)).toEqual([0, 25, 25, 50])
})

test('every lost point belongs to exactly one edit', () => {
  const result = (rule: string, requirement: string, points: number, max: number): Result => ({rule, requirement, points, max}) as unknown as Result
  const results = [result('plan-a', 'plan', 0, 6), result('plan-b', 'plan', 1, 4), result('item-1', 'measures', 0, 0.5), result('item-2', 'measures', 0.2, 0.5), result('ok', 'form', 1, 1)]
  const edits = gainingEdits({results, unwritten: new Set(['plan']), chapterOf: rule => (rule.startsWith('item') ? '二' : undefined)})
  expect(edits.map(({about, points}) => [about, points])).toEqual([[{requirement: 'plan'}, 9], [{chapter: '二'}, 0.8]])
})
