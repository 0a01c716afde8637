import {copyIndex, type Copy} from '../../src/compare/copies.js'
import {madeReport} from './batch.js'
import {judgedCopies} from './judged-copies.js'
import {material} from './texts.js'

const own = '本县针对窗口人员业务不熟的情况，逐人梳理办件差错并由骨干带班半年，使一次办结的比例由六成升到九成，群众排队时间缩短一半，差错件逐月公示。'
const other = '对沿河七处历史堆场逐一测绘建档，按轻重分三批清运复绿，聘请两名退休工程师担任监督员，每旬到场核对方量，所付款项全部在村务栏张贴。'

const found = (...reports: readonly (readonly [organ: string | undefined, year: number, text: string])[]): readonly Copy[] => {
  const index = copyIndex()
  reports.forEach(([organ, year, text], number) => index.add(`${number}`, organ, year, text))
  return index.find()
}

describe('copyIndex finds', () => {
  test.each([
    ['an equal passage', own, own, 1],
    ['a passage with other figures, years and punctuation', `${own}全年办件1,200件。`, `${own.replaceAll('，', ',')}全年办件96件。`, 1],
    ['a passage with two words replaced', own, own.replace('骨干', '专家').replace('公示', '通报'), 0.9],
    ['a passage with words left out', own, own.replace('逐人', '').replace('并由骨干带班半年', '并带班半年'), 0.9],
    ['a passage in the other kind of place', own, own.replace('本县', '本区'), 1],
  ])('%s', (_, here, there, least) => {
    const copies = found(['甲安县教育局', 2024, `前面是各自的话。${here}后面也是。`], ['乙平区财政局', 2024, `另有开头的说明文字。${there}结尾不同。`])
    expect(copies).toHaveLength(1)
    expect(copies[0]!.kind).toBe('other-organ')
    expect(copies[0]!.likeness).toBeGreaterThanOrEqual(least)
  })

  test('the ranges of the passage in both texts', () => {
    const [copy] = found(['甲安县教育局', 2023, `甲的话。${own}`], ['乙平区财政局', 2024, `乙局自己写的开头。${own}`])
    expect(copy!.there).toMatchObject({id: '0', range: {from: 4, to: 4 + own.length - 1}})
    expect(copy!.here).toMatchObject({id: '1', range: {from: 9, to: 9 + own.length - 1}})
  })

  test('the later report as the one that copied, when no name tells', () => {
    const [copy] = found(['甲安县教育局', 2024, own], ['乙平区财政局', 2023, own])
    expect(copy!.here.organ).toBe('甲安县教育局')
  })

  test('the place of the other organ left in, and by it who copied', () => {
    const text = (place: string): string => `${other}${place}还把做法推到全部村组。`
    const [copy] = found(['丰水县水利局', 2024, text('安远县')], ['安远县水利局', 2024, text('安远县')])
    expect(copy!.here.organ).toBe('丰水县水利局')
    expect(copy!.leftIn.map(({name}) => name)).toEqual(['安远县'])
    expect(text('安远县').slice(copy!.leftIn[0]!.range.from, copy!.leftIn[0]!.range.to)).toBe('安远县')
  })

  test('what an organ has from its own last report', () => {
    const copies = found(['甲安县教育局', 2022, own], ['甲安县教育局', 2023, `${other}`], ['甲安县教育局', 2024, `${other}`])
    expect(copies.map(({kind, here, there}) => [kind, here.year, there.year])).toEqual([['same-organ', 2024, 2023]])
  })
})

describe('copyIndex passes over', () => {
  test.each([
    ['a short passage', '由骨干带班半年，使一次办结的比例由六成升到九成，群众排队时间缩短一半'],
    ['a title', '贯彻《关于对沿河七处历史堆场逐一测绘建档按轻重分三批清运复绿聘请两名退休工程师担任监督员每旬到场核对方量的实施办法》'],
    ['words in quotation marks', `强调“${own}”，坚决落实。`],
  ])('%s', (_, text) => {
    expect(found(['甲安县教育局', 2024, text], ['乙平区财政局', 2024, text])).toEqual([])
  })

  test('what more than five organs say', () => {
    const reports = Array.from({length: 6}, (_, index) => [`${'甲乙丙丁戊己'[index]}安县教育局`, 2024, own] as const)
    expect(found(...reports.slice(0, 5))).toHaveLength(10)
    expect(found(...reports)).toEqual([])
  })

  test('texts that share only single clauses', () => {
    expect(found(['甲安县教育局', 2024, `${own.slice(0, 30)}${other.slice(0, 30)}`], ['乙平区财政局', 2024, `${other.slice(30)}${own.slice(0, 28)}`])).toEqual([])
  })
})

test('in a batch of 200 every planted copy is found and none invented', async () => {
  const source = await material()
  const reports = Array.from({length: 200}, (_, number) => madeReport(number, 200, source))
  const {planted, missed, invented} = judgedCopies(reports, found(...reports.map(({organ, year, text}) => [organ, year, text] as const)))
  expect(planted.length).toBeGreaterThan(20)
  expect({missed, invented}).toEqual({missed: [], invented: []})
})

test('the same reports in another order give the same copies', async () => {
  const source = await material()
  const reports = Array.from({length: 60}, (_, number) => madeReport(number, 60, source))
  const passages = (list: readonly (typeof reports)[number][]): readonly string[] => {
    const index = copyIndex()
    for (const {id, organ, year, text} of list) index.add(id, organ, year, text)
    return index.find().map(({here, there, likeness}) => [here, there].map(({id, range}) => `${id} ${range.from} ${range.to}`).sort().join(' = ') + likeness).sort()
  }
  expect(passages([...reports].reverse())).toEqual(passages(reports))
})
