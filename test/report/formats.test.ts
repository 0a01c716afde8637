import {jest} from '@jest/globals'
import {everyText} from '../../src/report/plain.js'
import {formats, partsOf, run} from './runs.js'

const text = (output: string | Uint8Array): string => (typeof output === 'string' ? output : Object.values(partsOf(output)).join('\n'))

describe.each(Object.entries(formats))('%s', (name, format) => {
  test('the same run gives the same bytes, whatever the time', () => {
    const first = format(run, 'zh')
    jest.useFakeTimers({now: new Date('2031-05-06T07:08:09Z')})
    try {
      expect(Buffer.compare(Buffer.from(format(structuredClone(run), 'zh')), Buffer.from(first))).toBe(0)
    } finally {
      jest.useRealTimers()
    }
  })

  test('leaves the run as it is', () => {
    const before = structuredClone(run)
    format(run, 'en')
    expect(run).toEqual(before)
  })

  test('names each file as it was given, and none by an absolute path', () => {
    const output = text(format(run, 'zh'))
    if (name !== 'github') expect(run.reports.filter(({file}) => !output.includes(file.name))).toEqual([])
    expect(output).not.toMatch(/(?<![\w.*:/<-])\/(?:root|home|tmp|work|Users)\b/)
  })

  test('says that a file could not be checked, even where there is no other', () => {
    expect(text(format(run, 'zh'))).toContain('reports/scan.pdf')
    expect(text(format({...run, reports: []}, 'en'))).toContain('reports/scan.pdf')
  })

  test.each(['zh', 'en'] as const)('has no placeholder left unfilled in %s', lang => {
    expect(text(format(run, lang))).not.toMatch(/\{[a-zA-Z]+\}/)
  })
})

test('everyText reaches every text of a value and nothing else', () => {
  expect(everyText({a: 'x', b: ['x', 1, null, {c: 'x'}], d: true}, text => `${text}!`)).toEqual({a: 'x!', b: ['x!', 1, null, {c: 'x!'}], d: true})
})
