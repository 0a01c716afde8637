import {pinyinNote} from '../../../src/text/repairs/pinyin-note.js'
import {pinyinTable} from '../../../src/text/repairs/pinyin-table.js'
import {repaired} from '../../damage/apply.js'
import {pinyinLines} from '../../damage/pinyin-table.js'
import {rawSeeds} from '../../damage/seeds.js'

const cases: readonly (readonly [string, string, string])[] = [
  ['a note', '羅湖區(qū)人民政府', '羅湖區人民政府'],
  ['full-width brackets', '罗湖区（qū）人民政府', '罗湖区人民政府'],
  ['another reading of the same character', '重(chóng)点重(zhòng)点', '重点重点'],
  ['ü', '法律(lǜ)女(nǚ)战略(lüè)', '法律女战略'],
  ['v for ü', '法律(lv)', '法律'],
  ['the letters ɑ and ɡ', '党(dǎnɡ)员', '党员'],
  ['a neutral tone', '我们(men)的(de)', '我们的'],
  ['a note without a tone', '建設(she)', '建設'],
  ['a tone of another standard', '成績(jī)', '成績'],
  ['notes one after another', '領(lǐng)導(dǎo)', '領導'],
  ['two notes of one character', '中(zhong)(zhong)國和中(zhōng)(zhōng)國', '中國和中國'],
  ['a second note that the character cannot have', '中(zhōng)(guó)國', '中(guó)國'],
  ['a syllable that the character cannot have', '羅湖區(shì)人民政府', '羅湖區(shì)人民政府'],
  ['a word', '数据(data)和(and)', '数据(data)和(and)'],
  ['a variable', '差额(e)', '差额(e)'],
  ['a bracket with Chinese', '区(县)政府', '区(县)政府'],
  ['a bracket after Latin', 'A(qū)', 'A(qū)'],
]

describe('pinyinNote', () => {
  test.each(cases)('%s', async (_, value, expected) => expect(await repaired(value, pinyinNote)).toBe(expected))

  test('drops the 746 notes of seed 004 and none elsewhere', async () => {
    const counts = await Promise.all(rawSeeds().map(async ({text}) => (await pinyinNote(text)).length))
    expect(counts.filter(count => count > 0)).toHaveLength(1)
    expect(counts[4]).toBeGreaterThan(735)
  })

  test('the table of readings is what pinyin-pro gives', () => expect(pinyinTable.trim()).toBe(pinyinLines()))
})
