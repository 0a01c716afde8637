import characters from 'opencc-js/dict/TSCharacters'
import compatibles from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import phrases from 'opencc-js/dict/TSPhrases'
import {Converter} from 'opencc-js/t2cn'
import {script, scriptOf} from '../../../src/text/repairs/script.js'
import {applied, repaired} from '../../damage/apply.js'
import {toTraditional} from '../../damage/script.js'
import {random, shuffled} from '../../damage/random.js'
import {rawSeeds} from '../../damage/seeds.js'

const cases: readonly (readonly [string, string, string])[] = [
  ['characters', '數據開放和執法監督', '数据开放和执法监督'],
  ['words before characters', '乾燥的頭髮和發展', '干燥的头发和发展'],
  ['names that keep their character', '乾隆時期的著作', '乾隆时期的著作'],
  ['佈署', '認真佈署', '认真部署'],
  ['著 where it is 着', '圍繞著目標，著力沿著方向，隨著改革', '围绕着目标，着力沿着方向，随着改革'],
  ['著 where it stays', '顯著成效，著名學者的著作，卓著', '显著成效，著名学者的著作，卓著'],
]

describe('script', () => {
  test.each(cases)('%s', async (_, value, expected) => expect(await repaired(value, script)).toBe(expected))

  test('an edit is a run of characters that change', async () =>
    expect(await script('市數據局執法')).toEqual([{from: 1, to: 3, text: '数据'}, {from: 4, to: 5, text: '执'}]))

  test('edits keep the length and lie where the texts differ', async () => {
    for (const {text} of rawSeeds()) {
      const edits = await script(text)
      for (const edit of edits) {
        expect(edit.text).toHaveLength(edit.to - edit.from)
        for (let index = 0; index < edit.text.length; index++) expect(edit.text[index]).not.toBe(text[edit.from + index])
      }
      expect(applied(text, edits)).toHaveLength(text.length)
    }
  })

  test('Simplified seeds stay as they are', async () => {
    for (const {name, text} of rawSeeds()) if (!['001', '004'].includes(name)) expect(await script(text)).toEqual([])
  })

  test('Simplified seeds come back from Traditional', async () => {
    for (const {name, text} of rawSeeds()) {
      if (['001', '004'].includes(name)) continue
      const back = await repaired(toTraditional(text), script)
      const wrong = [...text].filter((character, index) => character !== [...back][index]).length
      expect(wrong).toBeLessThan(5)
    }
  })

  test('says what OpenCC says of all its words, in any order', async () => {
    const convert = Converter({from: 't', to: 'cn'})
    const words = [characters, phrases, compatibles].flatMap(entries => entries.split('|').map(entry => entry.split(' ')[0] ?? ''))
    const others = ['⿰', '⿲木木', '⿱\n', '\ud83d', '\udc00', '一', '乾', '不', ' ']
    const next = random(1)
    for (let round = 0; round < 5; round++) {
      const value = `國${shuffled([...words, ...words.flatMap(word => word.slice(0, 2)), ...words.flatMap(() => (next() < 0.1 ? others : []))], next).join('')}`
      expect(await repaired(value, script)).toBe(value.split('\n').map(line => convert(line).replaceAll('布署', '部署')).join('\n'))
    }
  })

  test('names the script', () =>
    expect(rawSeeds().map(({text}) => scriptOf(text))).toEqual(['hans', 'hant', 'hans', 'hans', 'hant']))
})
