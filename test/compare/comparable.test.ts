import fc from 'fast-check'
import {comparable, textRanges} from '../../src/text/comparable.js'
import {organNames, organUnits, strangeUnits} from '../../src/localities/organ-units.js'

const shown = (text: string, names: readonly string[] = []): string => String.fromCharCode(...comparable(text, names).units).replaceAll('\u0001', '□')

test.each([
  ['我县2024年受理“复议”案件1,731.5件。', [], '我市0年受理复议案件0件'],
  ['罗湖区与罗湖共建', ['罗湖区', '罗湖'], '□与□共建'],
  ['ＡＰＰ上线 3 个', [], 'app上线0个'],
])('%j is compared as %j', (text, names, units) => {
  expect(shown(text, names as readonly string[])).toBe(units)
})

test('a range of all units covers the text from its first to its last word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('法', '治', '，', '1', '2024', ' ', '罗湖区', '“', '”', '\n', '。'.repeat(300)), {minLength: 1, maxLength: 40}), parts => {
      const text = parts.join('')
      const made = comparable(text, ['罗湖区'])
      if (made.units.length === 0) return
      const ranges = [...made.units.keys()].map(at => ({from: at, to: at + 1}))
      textRanges(made, ranges).forEach(({from, to}, index) => {
        const unit = String.fromCharCode(made.units[index]!)
        if (/[一-鿿]/.test(unit)) expect(text.slice(from, to)).toBe(unit)
      })
    }),
  )
})

test.each([
  ['广州市花都区政务服务数据管理局', ['广州市', '花都区']],
  ['国家税务总局永昌县税务局', ['永昌县']],
  ['景德镇市城市管理局', ['景德镇市']],
  ['中共新蔡县委', ['新蔡县']],
  ['澧南县高桥镇人民政府', ['澧南县', '高桥镇']],
])('%s stands in %j', (organ, units) => {
  expect(organUnits(organ)).toEqual(units)
})

test('a report may name its own places with and without their kind', () => {
  expect(organNames('深圳市罗湖区司法局')).toEqual(['深圳市', '罗湖区', '深圳', '罗湖'])
})

test.each([
  ['深圳市福田区司法局', '深圳市罗湖区司法局', ['罗湖区']],
  ['罗湖区司法局', '深圳市司法局', []],
  ['深圳市罗湖区教育局', '深圳市罗湖区司法局', []],
])('in a report of %s what is strange of %s is %j', (own, other, units) => {
  expect(strangeUnits(own, other)).toEqual(units)
})
