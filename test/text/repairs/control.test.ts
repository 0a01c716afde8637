import fc from 'fast-check'
import {control} from '../../../src/text/repairs/control.js'
import {repaired} from '../../damage/apply.js'

const cases: readonly (readonly [string, string, string])[] = [
  ['Windows line ends', '一\r\n二\r\n', '一\n二\n'],
  ['old Mac line ends', '一\r二', '一\n二'],
  ['a return after a control', '一\u0001\r\n二', '一\n二'],
  ['zero-width characters', '罗\u200b湖\u200d区\ufeff政\u00ad府', '罗湖区政府'],
  ['controls', '\u0000罗\u0007湖\u000c', '罗湖'],
  ['tabs and line feeds stay', '\t罗\n湖', '\t罗\n湖'],
]

describe('control', () => {
  test.each(cases)('%s', async (_, value, expected) => expect(await repaired(value, control)).toBe(expected))

  test('leaves nothing to do', async () => {
    await fc.assert(fc.asyncProperty(fc.string({unit: fc.constantFrom(...'\0\r\n\t\u200b\ufeffab区')}), async value => {
      const once = await repaired(value, control)
      expect(await control(once)).toEqual([])
      expect(once).not.toMatch(/[\r\0\u200b\ufeff]/)
    }))
  })
})
