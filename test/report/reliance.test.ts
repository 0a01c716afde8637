import {relianceLine, relianceOf, relianceWords} from '../../src/report/reliance.js'
import {sayIn} from '../../src/report/words.js'

type One = Parameters<typeof relianceOf>[0][number]
const one = (max: number, confidence: One['confidence'], outcome: One['outcome'] = 'pass'): One => ({max, confidence, outcome})

test.each([
  ['all that is judged surely', [one(10, 'high'), one(5, 'high', 'fail')], {share: 1, confidence: 'high'}],
  ['a quarter that a person must judge', [one(30, 'medium'), one(10, 'low', 'review')], {share: 0.75, confidence: 'medium'}],
  ['half surely, half less', [one(10, 'high'), one(10, 'low')], {share: 1, confidence: 'high'}],
  ['less than half surely', [one(9, 'high'), one(10, 'low')], {share: 1, confidence: 'low'}],
  ['nothing but what a person must judge', [one(4, 'low', 'review')], {share: 0, confidence: 'low'}],
  ['what does not apply counts for nothing', [one(4, 'high'), one(40, 'low', 'not-applicable')], {share: 1, confidence: 'high'}],
  ['hints without points count for nothing', [one(4, 'high'), one(0, 'low', 'review')], {share: 1, confidence: 'high'}],
  ['no points at all', [one(0, 'low')], undefined],
  ['no results', [], undefined],
])('%s', (_, results, expected) => {
  expect(relianceOf(results)).toEqual(expected)
})

test('in words, with what is left to a person', () => {
  const certainty = {share: 0.755, confidence: 'medium'} as const
  expect(relianceWords(certainty, sayIn('zh'))).toBe('程序可判定75.5%的分值，把握中')
  expect(relianceLine(certainty, sayIn('en'))).toBe('75.5 % of the points judged by the program, confidence medium; the rest is for a person.')
  expect(relianceLine({share: 1, confidence: 'high'}, sayIn('zh'))).toBe('程序可判定100%的分值，把握高。')
  expect(relianceWords(undefined, sayIn('zh'))).toBe('—')
})
