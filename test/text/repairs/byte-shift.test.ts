import fc from 'fast-check'
import {byteShift} from '../../../src/text/repairs/byte-shift.js'
import {applied, repaired} from '../../damage/apply.js'
import {narrowPunctuation} from '../../damage/narrow-punctuation.js'
import {rawSeeds} from '../../damage/seeds.js'
import {toTraditional} from '../../damage/script.js'

const spots: readonly (readonly [string, string, string])[] = [
  ['001', '穩步推進?,F將2021年度', '穩步推進。現將2021年度'],
  ['001', '完善運管機制?！癷深圳”APP', '完善運管機制。“i深圳”APP'],
  ['004', '并納入?yún)^(qū)委改革方案', '并納入區(qū)委改革方案'],
  ['004', '體系、納入?yún)^(qū)委、', '體系、納入區(qū)委、'],
  ['004', '重點(diǎn)領(lǐng)域?qū)嵤┯?jì)劃表', '重點(diǎn)領(lǐng)域實施計劃表'],
  ['004', '各級政府?dāng)?shù)據', '各級政府數據'],
  ['004', '發(fā)展?fàn)I造“平等', '發(fā)展營造“平等'],
]

/** Pairs that are no character were dropped from these. */
const dropped: readonly (readonly [string, string, string])[] = [
  ['a quotation', '扎實推進?！笆奈濉睍r(shí)期法治政府建設', '扎實推進。“十四五”時(shí)期法治政府建設'],
  ['a full stop whose next character lost its first byte', '落實見效?；就瓿', '落實見效。基本完成'],
  ['a paragraph that begins with a number', '重點工作?。ㄒ唬﹫?jiān)持黨的領(lǐng)導', '重點工作。（一）堅持黨的領(lǐng)導'],
  ['the same on a line of its own', '重點工作\n?。ㄒ唬﹫?jiān)持黨的領(lǐng)導', '重點工作\n（一）堅持黨的領(lǐng)導'],
  ['a comma, and a mark where one more may have stood', '查辦侵犯知識產權案件?S護公平競爭的市場秩序', '查辦侵犯知識產權案件，\uFFFD維護公平競爭的市場秩序'],
]

const untouched: readonly (readonly [string, string])[] = [
  ['a question', '为什么?,这样做(是否)合适?!'],
  ['a question in brackets', '是谁(谁?)的责任?他们。'],
  ['a note after a question mark', '这个字怎么读?(zěn)么办'],
  ['English in brackets', '质量管理(what?he)和服务?ok)'],
  ['an address with a query', '网址 http://a.gov.cn/?id=1&b=2)和?x)'],
  ['a list of questions', '一问?;二问?:三问?!四问?,五问?.'],
  ['several question marks', '???,,,!!!'],
  ['an undecodable character', '区政府\uFFFD,委员会'],
]

describe('byteShift', () => {
  test.each(spots)('%s: %s', async (name, damaged, clean) => {
    const seed = rawSeeds().find(one => one.name === name)?.text ?? ''
    const whole = await repaired(seed, byteShift)
    const notes = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/g
    expect(whole.replace(notes, '')).toContain(clean.replace(notes, ''))
    expect(await repaired(damaged, byteShift)).toBe(clean)
  })

  test.each(dropped)('with pairs dropped: %s', async (_, damaged, clean) => expect(await repaired(damaged, byteShift)).toBe(clean))

  test('what is in doubt is marked, and what is not stands beside it', async () => {
    const clean = '推动公共法律服务向基层延伸，实现村（社区）法律顾问全覆盖，打通服务群众最后一公里。'
    const restored = await repaired('推动公共法律服务向基层延伸?迪执澹ㄉ缜┓晒宋嗜哺牵蛲ǚ袢褐谧詈笠还铩', byteShift)
    expect(restored).toContain('\uFFFD')
    expect(restored).toContain('（社区）法律顾问全覆盖')
    const [first, ...others] = restored.split(/\uFFFD+/)
    expect(clean).toMatch(new RegExp(`^${[first, ...others].join('.{0,8}')}$`))
  })

  test('changes nothing in the seeds but the seven spots', async () => {
    const counts = await Promise.all(rawSeeds().map(async ({text}) => (await byteShift(text)).length))
    expect(counts).toEqual([0, 2, 0, 0, 5])
  })

  test('an edit covers the spot only', async () => {
    const value = '并納入?yún)^(qū)委改革方案'
    expect(await byteShift(value)).toEqual([{from: 3, to: 9, text: '區'}])
  })

  test.each(untouched)('leaves %s', async (_, value) => expect(await byteShift(value)).toEqual([]))

  test('leaves the seeds and their Traditional forms when they have no damage', async () => {
    for (const {text} of rawSeeds()) {
      const clean = await repaired(text, byteShift)
      expect(applied(clean, await byteShift(clean))).toBe(clean)
      expect(await byteShift(toTraditional(clean))).toEqual([])
    }
  })

  test('leaves random Chinese with question marks and brackets', async () => {
    const han = fc.integer({min: 0x4e00, max: 0x9fa5}).map(code => String.fromCharCode(code))
    const usual = fc.constantFrom(...'的一是在区政府法治建设年度报告区县市局人民行政执法，。、；：？！（）“”《》')
    const ascii = fc.constantFrom(...'?,.!;:()ABCabc012 \n')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({weight: 4, arbitrary: usual}, {weight: 2, arbitrary: han}, {weight: 2, arbitrary: ascii}), {maxLength: 60}), async characters => {
        expect(await byteShift(characters.join(''))).toEqual([])
      }),
      {numRuns: Number(process.env['FUZZ_RUNS'] ?? 300), seed: 7},
    )
  })

  test('restores narrowed commas across character borders', async () => {
    const clean = '各項工作穩步推進。現將有關情況報告如下。現有人員三十人，確保完成。'
    const damaged = narrowPunctuation(clean)
    expect(damaged).toContain('?,F')
    expect(await repaired(damaged, byteShift)).toBe(clean.replace('，', ','))
  })
})
