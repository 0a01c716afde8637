import {doubledCharacters, doubledWords} from '../../../src/text/spelling/doubled.js'
import {isMisspelt, misspeltTerms, misspeltWords, type Misspelling} from '../../../src/text/spelling/misspelt.js'
import {officialTerms} from '../../../src/text/spelling/official-words.js'
import {lookAlike} from '../../../src/text/spelling/look-alikes.js'
import {soundAlike} from '../../../src/text/spelling/sounds.js'
import {placeTable} from '../../../src/localities/place-table.js'
import {read} from '../../../src/read/read.js'
import {repair} from '../../../src/text/repair.js'
import {rawSeeds} from '../../damage/seeds.js'

const told = (text: string, found: readonly Misspelling[]): readonly string[] => found.map(({range, right}) => `${text.slice(range.from, range.to)} → ${right}`)
const code = (character: string): number => character.charCodeAt(0)

describe('terms', () => {
  test.each([
    ['及时消除安全隐换46处。', ['安全隐换 → 安全隐患']],
    ['严格规范公正文名执法。', ['文名执法 → 文明执法']],
    ['推动证照分离改革全复盖。', ['全复盖 → 全覆盖']],
    ['推进依法冶国。', ['依法冶国 → 依法治国']],
    ['化解社会茅盾纠纷。', ['茅盾纠纷 → 矛盾纠纷']],
  ])('%s', (text, expected) => expect(told(text, misspeltTerms(text))).toEqual(expected))

  test('no term is taken for another', () => {
    const all = officialTerms.trim().split('\n').flatMap(line => (line.slice(2).match(/../g) ?? []).map(tail => line.slice(0, 2) + tail))
    expect(all.length).toBeGreaterThan(5000)
    expect(all.filter(term => misspeltTerms(`，${term}，`).some(({range}) => range.to - range.from === 4))).toEqual([])
  })

  test('no place has a name that is a slip', () => {
    const places = [...placeTable.matchAll(/ ([一-龥]+)\d/g)].map(([, name]) => name!)
    const sentences = places.map(name => `对${name}各乡镇开展督察，经${name}司法局审核，现将${name}人民政府情况报告如下。`)
    expect(sentences.filter(text => misspeltTerms(text).length + misspeltWords(text).length > 0)).toEqual([])
  })
})

test('words of two characters', () => {
  const text = '杜绝粗爆等行为。'
  expect(told(text, misspeltWords(text))).toEqual(['粗爆 → 粗暴'])
})

test('what stands twice', () => {
  const text = '环境境，培训培训6期，聊城市城市管理局，中小企业企业家，“十五五”规划。'
  expect(told(text, [...doubledCharacters(text), ...doubledWords(text)])).toEqual(['环境境 → 环境', '培训培训 → 培训'])
})

test('one character that is like the right one', () => {
  expect(isMisspelt('行政处法法', '行政处罚法')).toBe(true)
  expect(isMisspelt('行政处分法', '行政处罚法')).toBe(false)
  expect(isMisspelt('行政处罚法', '行政处罚法')).toBe(false)
  expect(isMisspelt('行政法', '行政处罚法')).toBe(false)
})

test('sound and look', () => {
  expect([soundAlike(code('议'), code('义')), soundAlike(code('议'), code('疑')), soundAlike(code('议'), code('疑'), 'loosely'), soundAlike(code('议'), code('论'), 'loosely')]).toEqual([true, false, true, false])
  expect([lookAlike(code('治'), code('冶')), lookAlike(code('治'), code('制'))]).toEqual([true, false])
})

test('the reports as published hold no slip that is none', async () => {
  const texts = await Promise.all(rawSeeds().map(async ({name, text}) => (await repair(await read({name, bytes: new TextEncoder().encode(text)}))).folded))
  const found = texts.flatMap(text => told(text, [...misspeltTerms(text), ...misspeltWords(text), ...doubledCharacters(text), ...doubledWords(text)]))
  expect(found).toEqual([])
})
