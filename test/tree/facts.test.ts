import {parsed, words} from './parsed.js'
import {kindOf, levelOf} from '../../src/localities/organ.js'

const body = '全年开展检查十二次，发现问题均已整改到位，群众满意度进一步提高，工作取得明显成效，得到上级肯定。现将有关情况报告如下。'

const titles: readonly [string, Record<string, unknown>][] = [
  ['徐闻县政务服务和数据管理局2024年法治政府建设年度报告', {organisation: '徐闻县政务服务和数据管理局', kind: 'department', level: 'county', year: 2024}],
  ['2021年上海市法治政府建设情况报告', {organisation: '上海市人民政府', kind: 'government', level: 'province', year: 2021}],
  ['淮南市人民政府关于2022年度法治政府建设情况的报告', {organisation: '淮南市人民政府', kind: 'government', level: 'prefecture', year: 2022}],
  ['昆山市人民政府2020年法治政府建设工作报告', {organisation: '昆山市人民政府', level: 'county', year: 2020}],
  ['演陂镇2024年法治政府建设年度报告', {organisation: '演陂镇人民政府', kind: 'government', level: 'township'}],
  ['天津市河东区城市管理委员会2024年法治政府建设年度报告', {kind: 'department', level: 'county'}],
  ['贵州省自然资源厅2023年法治政府建设年度报告', {kind: 'department', level: 'province', year: 2023}],
  ['大理白族自治州法治政府建设白皮书\n（2022年）', {title: '大理白族自治州法治政府建设白皮书（2022年）', level: 'prefecture', year: 2022}],
  ['中共新蔡县委\n新蔡县人民政府\n关于2022年度法治政府建设情况的报告', {title: '中共新蔡县委新蔡县人民政府关于2022年度法治政府建设情况的报告', year: 2022}],
]

test.each(titles)('%s', (title, expected) => {
  const {facts} = parsed(`${title}\n\n${body}`)
  const found = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.value]))
  expect(found).toMatchObject(expected)
})

test('signature and date are read from the end, in either order', () => {
  const first = parsed(`一、工作\n${body}\n某某县司法局\n2024年1月5日`).facts
  const second = parsed(`一、工作\n${body}\n二〇二四年一月五日\n某某县司法局`).facts
  for (const facts of [first, second]) {
    expect(facts.signatory?.value).toBe('某某县司法局')
    expect(facts.signedDate?.value).toBe('2024-01-05')
  }
})

test('the addressee ends in a colon; 现将情况报告如下： is none', () => {
  expect(parsed(`市政府：\n${body}`).facts.addressee?.value).toBe('市政府')
  expect(parsed(`现将我局工作情况报告如下：\n${body}`).facts.addressee).toBeUndefined()
})

test('without a title the year comes from 现将 or the first words', () => {
  expect(parsed('2021年，我局认真落实工作部署，现将2021年度法治政府建设情况报告如下。').facts.year?.value).toBe(2021)
})

test.each([
  ['国家税务总局兰州市税务局', 'department', 'prefecture'],
  ['广州市花都区政务服务数据管理局', 'department', 'county'],
  ['黔南布依族苗族自治州卫生健康局', 'department', 'prefecture'],
  ['徐家汇街道办事处', 'government', 'township'],
  ['苏州工业园区管理委员会', 'government', undefined],
] as const)('%s is a %s', (name, kind, level) => {
  expect(kindOf(name)).toBe(kind)
  if (level) expect(levelOf(name)).toBe(level)
})

test.each([
  ['crosses', '2026年××月××日'],
  ['blanks', '2026年  月  日'],
  ['a month without a day', '2026年1月  日'],
  ['nothing but the words', '年 月 日'],
])('a date yet to be filled in is the end of the report and no date: %s', (_, date) => {
  const text = `某某县教育局2025年法治政府建设年度报告\n\n一、主要举措\n\n全年办案12件。\n\n某某县教育局\n\n${date}`
  const {facts, sentences} = parsed(text)
  expect(facts.signedDate).toBeUndefined()
  expect(facts.signatory?.value).toBe('某某县教育局')
  expect(sentences.map(({range}) => words(text, range))).toEqual(['全年办案12件。'])
})
