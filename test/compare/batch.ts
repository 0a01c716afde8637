import {random, shuffled} from '../damage/random.js'
import {matters, type Matter} from './matters.js'
import type {Material} from './texts.js'

/** A made report; of each organ there are two, of one year and the next. */
export interface MadeReport {
  readonly id: string
  readonly organ: string
  readonly year: number
  readonly text: string
  readonly copies: readonly PlantedCopy[]
  /** Only of the second year: what became of each matter of the first. */
  readonly fates: readonly PlantedFate[]
}

/** A passage taken from another report, as it stands in this one. */
export interface PlantedCopy {
  readonly from: string
  readonly text: string
  readonly kept: 100 | 90
  readonly leftIn?: string
}

export type Fate = 'figure' | 'words' | 'mention' | 'repeated' | 'silent'

export interface PlantedFate {
  readonly of: 'shortcoming' | 'step'
  /** The first words of it. */
  readonly says: string
  readonly fate: Fate
}

const places = '安 宁 平 和 泰 兴 永 清 丰 云 龙 凤 金 玉 石 江 河 湖 海 山 林 东 西 南 北 阳 源 川 原 岭 桥 港 湾 城 陵 昌 盛 华 荣 德 福 祥 瑞 康 乐 义 信 仁 礼 文 武 光 明 星 月 春 秋 松 竹 梅 兰 柏 桂 枫 樟'.split(' ')
const offices = ['司法局', '教育局', '市场监督管理局', '自然资源局', '农业农村局', '人力资源和社会保障局', '城市管理局', '应急管理局', '卫生健康局', '财政局']
const themes = ['完善制度体系', '规范行政执法', '加强普法宣传', '优化政务服务', '强化权力监督', '化解矛盾纠纷', '健全决策机制', '夯实基层基础']
const fates: readonly Fate[] = ['figure', 'words', 'mention', 'repeated', 'silent']
/** Own sentences under one heading. */
const perBlock = 5
const words = new Intl.Segmenter('zh', {granularity: 'word'})
const numerals = '一二三四五六七八九十'

/** The organ that wrote a report, by its number: place and place name are its own. */
export function organOf(number: number): {county: string; organ: string} {
  const index = Math.floor(number / 2)
  const base = places.length
  const county = `${places[index % base]}${places[Math.floor(index / base) % base]}${places[(index * 7 + Math.floor(index / (base * base)) * 13 + 5) % base]}${'县区'[index % 2]}`
  return {county, organ: `${county}${offices[index % offices.length]}`}
}

/** The sentences that only this report has, in its own words. */
function ownSentences(number: number, {clauses, bits}: Material): readonly string[] {
  const next = random(number * 2654435761 + 17)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const {county} = organOf(number)
  return Array.from({length: 5 * perBlock}, () => {
    const parts = Array.from({length: 3 + Math.floor(next() * 3)}, (_, index) => {
      if (index === 1 && next() < 0.5) return pick(clauses)
      const free = `${pick(bits)}${pick(bits)}${next() < 0.5 ? pick(bits) : ''}`
      return next() < 0.3 ? `${free}${10 + Math.floor(next() * 900)}${pick(['件', '次', '场', '人'])}` : free
    })
    if (next() < 0.4) parts[0] = `${county}${parts[0]}`
    return parts.join('，')
  })
}

/** Report `number` of a batch of `count`; the same for the same number, so that a batch need not be held. */
export function madeReport(number: number, count: number, material: Material): MadeReport {
  const next = random(number * 40503 + 99)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const year = 2023 + (number % 2)
  const {county, organ} = organOf(number)
  const copies = plantedCopies(number, count, material, next)
  const told = number % 2 === 1 ? plan(number - 1) : undefined
  const {problems, steps} = plan(number)

  const told1 = told ? [...told.problems, ...told.steps] : []
  const own = ownSentences(number, material)
  const shared = shuffled([
    ...shuffled(material.sentences.slice(0, 24), next).slice(0, 8),
    ...national(number, material),
    ...told1.flatMap(({matter, fate}) => (fate === 'figure' ? [filled(matter.figure, next)] : fate === 'words' ? [matter.words] : fate === 'mention' ? [matter.mention] : [])),
  ], next)
  const perTheme = Math.ceil(shared.length / 5)
  const chosen = shuffled(themes, next).slice(0, 5)
  const detail = (words: string): string => `${words}，${pick(material.bits)}${pick(material.bits)}${pick(material.bits)}`
  const repeated = told1.filter(({fate}) => fate === 'repeated').map(({matter, of}) => (of === 'step' ? pick([matter.again, matter.again, matter.step]) : matter.step))
  const text = [
    `${organ}${year}年度法治政府建设情况报告`,
    `${year}年，${organ}坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻习近平法治思想，扎实推进法治政府建设。现将有关情况报告如下：`,
    '一、主要举措和成效',
    ...chosen.flatMap((theme, index) => [`（${numerals[index]}）${theme}`, `${[...own.slice(index * perBlock, (index + 1) * perBlock), ...shared.slice(index * perTheme, (index + 1) * perTheme)].join('。')}。`]),
    ...copies.map(({text: passage}) => passage),
    '二、存在的不足和原因',
    ...problems.map(({matter}, index) => `（${numerals[index]}）${detail(matter.problem)}。`),
    `三、${year + 1}年工作安排`,
    ...[...steps.map(({matter}) => matter.step), ...repeated].map((step, index) => `（${numerals[index]}）${detail(step)}。`),
    organ,
    `${year + 1}年1月${1 + (number % 28)}日`,
  ].join('\n')
  const planted = told1.map(({matter, fate, of}): PlantedFate => ({of, says: of === 'step' ? matter.step : matter.problem, fate}))
  return {id: `${number}`, organ: `${county}${organ.slice(county.length)}`, year, text, copies, fates: planted}
}

interface Chosen {
  readonly matter: Matter
  readonly of: 'shortcoming' | 'step'
  readonly fate: Fate
}

/** The matters of a report, and what is to become of them. Those of the next year are others. */
function plan(number: number): {problems: readonly Chosen[]; steps: readonly Chosen[]} {
  const next = random(Math.floor(number / 2) * 7919 + 3)
  const order = shuffled(matters, next)
  const own = number % 2 === 0 ? order.slice(0, 6) : order.slice(6, 10)
  const chosen = own.map((matter, index): Chosen => ({matter, of: index % 2 === 0 ? 'shortcoming' : 'step', fate: fates[Math.floor(next() * fates.length)]!}))
  return {problems: chosen.filter(({of}) => of === 'shortcoming'), steps: chosen.filter(({of}) => of === 'step')}
}

const filled = (text: string, next: () => number): string => text.replaceAll('{n}', () => `${2 + Math.floor(next() * 97)}`)

/** A quotation and a long title that only two or three reports share: no copies. */
function national(number: number, {bits}: Material): readonly string[] {
  const next = random(Math.floor((number / 5)) * 31 + 7)
  const line = (length: number): string => Array.from({length}, () => bits[Math.floor(next() * bits.length)]!).join('')
  return [`深入学习领会“${line(5)}，${line(5)}，${line(5)}”的重要论述`, `贯彻落实《${line(10)}实施办法》的有关要求`]
}

function plantedCopies(number: number, count: number, material: Material, next: () => number): readonly PlantedCopy[] {
  const roll = next()
  if (roll >= 0.15) return []
  const other = roll < 0.03 && number % 2 === 1 ? number - 1 : Math.floor(next() * count)
  const sameOrgan = Math.floor(other / 2) === Math.floor(number / 2)
  if (sameOrgan && other !== number - 1) return []
  const sentences = ownSentences(other, material)
  const from = Math.floor(next() * 5) * perBlock + Math.floor(next() * 2)
  const passage = `${sentences.slice(from, from + 2 + Math.floor(next() * 3)).join('。')}。`
  const kept = next() < 0.5 ? 100 : 90
  const theirs = organOf(other).county
  const leave = !sameOrgan && next() < 0.5
  const placed = leave ? passage : passage.replaceAll(theirs, organOf(number).county)
  const text = kept === 100 ? placed : changed(placed, theirs, material, next)
  return [{from: `${other}`, text, kept, ...(leave && text.includes(theirs) ? {leftIn: theirs} : {})}]
}

/** A passage with one of ten characters changed, by whole words; place names are left as they are. */
function changed(passage: string, keep: string, {bits}: Material, next: () => number): string {
  const parts = [...words.segment(passage)].map(({segment}) => segment)
  const long = passage.replace(/[^一-鿿]/g, '').length
  let left = Math.floor(long * 0.1)
  for (const index of shuffled([...parts.keys()], next)) {
    const word = parts[index]!
    if (!/^[一-鿿]+$/.test(word) || word.length > left || word.length > 3 || keep.includes(word)) continue
    left -= word.length
    parts[index] = bits[Math.floor(next() * bits.length)]!.slice(0, word.length)
  }
  return parts.join('')
}
