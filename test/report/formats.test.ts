import {everyText} from '../../src/report/plain.js'
import {formats, run} from './runs.js'

const text = (output: string | Uint8Array): string => (typeof output === 'string' ? output : Buffer.from(output).toString('latin1'))

describe.each(Object.keys(formats))('%s', name => {
  const format = formats[name]!

  test('the same run gives the same bytes, whatever the time and the time zone', () => {
    const first = text(format(run, 'zh'))
    const zone = process.env['TZ']
    jest.useFakeTimers({now: new Date('2031-05-06T07:08:09Z')})
    process.env['TZ'] = 'America/New_York'
    try {
      expect(text(format(structuredClone(run), 'zh')) === first).toBe(true)
    } finally {
      jest.useRealTimers()
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('leaves the run as it is', () => {
    const before = structuredClone(run)
    format(run, 'en')
    expect(run).toEqual(before)
  })

  test('names each file as it was given', () => {
    if (name === 'xlsx') return
    const output = text(format(run, 'zh'))
    expect(output).toContain('reports/scan.pdf')
    expect(output).not.toMatch(/(?<![\w.*:/<-])\/(?:root|home|tmp|work|Users)\b/)
  })

  test('says that a file could not be checked, even where it is the only one', () => {
    const output = text(format({...run, reports: []}, 'zh'))
    if (name !== 'xlsx') expect(output).toContain('reports/scan.pdf')
    expect(output).not.toBe('')
  })

  test('has no word of the other language left unfilled', () => {
    expect(text(format(run, 'en'))).not.toMatch(/\{[a-zA-Z]+\}/)
  })
})

test('everyText reaches every text of a value and nothing else', () => {
  expect(everyText({a: 'x', b: ['x', 1, null, {c: 'x'}], d: true}, text => `${text}!`)).toEqual({a: 'x!', b: ['x!', 1, null, {c: 'x!'}], d: true})
})
