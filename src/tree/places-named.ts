import type {Range} from '../text/range.js'
import {countyNames, provinceNames} from './county-names.js'

/** A county or prefecture named in text, with the prefectures (four digits of the code) that have one of this name. */
export interface NamedPlace {
  readonly name: string
  readonly range: Range
  readonly prefectures: readonly string[]
}

const names = new Map<string, string[]>()
const provinces = new Map<string, string>()
for (const line of countyNames.trim().split('\n')) {
  const [code, ...rest] = line.split(' ')
  for (const name of rest) names.set(name, [...(names.get(name) ?? []), code!])
}
const provinceList = provinceNames.split(' ')
for (let index = 0; index < provinceList.length; index += 2) provinces.set(provinceList[index + 1]!, provinceList[index]!)

const suffix = /[县区市旗]/g
const longest = 14
/** What may stand right before a place name; anything else may be the end of another word. */
const opens = /[^一-鿿]|[在赴到与和向为对由从省市州及于是以给至]/
/** What turns a unit's last character into another word. */
const goesOn = /[场域帜舰]/

/** The counties, districts and cities that a text names by their full names. */
export function namedPlaces(folded: string): readonly NamedPlace[] {
  const found: NamedPlace[] = []
  for (const match of folded.matchAll(suffix)) {
    const to = match.index + 1
    const from = startOf(folded, to)
    if (from < 0) continue
    const name = folded.slice(from, to)
    if (goesOn.test(folded[to] ?? '')) continue
    found.push({name, range: {from, to}, prefectures: names.get(name)!})
  }
  return found
}

function startOf(folded: string, to: number): number {
  for (let length = Math.min(longest, to); length >= 3; length--) {
    const from = to - length
    if (names.has(folded.slice(from, to)) && (from === 0 || opens.test(folded[from - 1]!))) return from
  }
  return -1
}

/** The prefectures that an organ's own name points to; with only a province known, its two digits. */
export function homeOf(organ: string, text: string): readonly string[] {
  const own = [...names].filter(([name]) => organ.includes(name))
  const best = own.filter(([name]) => !own.some(([other]) => other !== name && other.includes(name)))
  const province = [...provinces].filter(([name]) => organ.includes(name)).map(([, code]) => code)
  const narrowed = best.flatMap(([, codes]) => codes).filter(code => province.length === 0 || province.includes(code.slice(0, 2)))
  if (narrowed.length > 0) return narrowed
  if (province.length > 0) return province
  const mentioned = [...provinces].map(([name, code]) => ({code, count: text.split(name).length - 1})).filter(({count}) => count > 0).sort((a, b) => b.count - a.count)
  return mentioned.length === 1 || (mentioned[0] && mentioned[0].count > mentioned[1]!.count) ? [mentioned[0]!.code] : []
}

const aspired = /(?:建设|打造|谱写|开创|描绘|共建|奋力)[^。;\n]{0,12}?新([一-鿿]{2,6}?(?:镇|乡|街道|县|旗))/g
const general = /^(?:型|时代|农村)|(?:城|乡|集)镇$|(?:家|水|侨|故)乡$/

/** The places that a report wants to make new: it can only mean its own. `建设平安新龙溪镇` */
export const aspiredPlaces = (folded: string): readonly Omit<NamedPlace, 'prefectures'>[] =>
  [...folded.matchAll(aspired)].flatMap(match => {
    const name = match[1]!
    const to = match.index + match[0].length
    return general.test(name) ? [] : [{name, range: {from: to - name.length, to}}]
  })

/** Whether two names are of places of one rank, so that one organ cannot be of both. */
export const sameRank = (a: string, b: string): boolean => [/(?:镇|乡|街道)(?:人民政府|办事处)?$/, /(?:县|旗)(?:人民政府)?$/].some(rank => rank.test(a) && rank.test(b))

const unit = /[一-鿿]{2,8}?(?:自治[县旗]|街道|[县区旗镇乡]|市(?!场))/g
const leaders = /(?<=在(?:中共)?)([一-鿿]{2,6}?(?:县|市|区|旗|镇|乡))(?=委[、和]|党委)/g

/**
 * Places in slots where only the own one can stand: the party committee that leads, and an office of one's own name.
 *
 * ```text
 * > | 在安化县委、县政府领导下，安化县教育局扎实推进……   in the report of 汝阴县教育局
 *       ^^^                ^^^
 * ```
 */
export function slotPlaces(folded: string, organ: string): readonly Omit<NamedPlace, 'prefectures'>[] {
  const own = [...organ.matchAll(unit)].at(-1)
  if (!own) return []
  const rank = own[0].slice(-1)
  const office = organ.slice(own.index + own[0].length)
  const slots = [...folded.matchAll(leaders)].map(match => ({name: match[1]!, from: match.index}))
  const offices = office.length >= 3 && /[县区旗]/.test(rank) ? [...folded.matchAll(new RegExp(`[一-鿿]{2,4}[县区旗](?=${office})`, 'g'))].map(match => ({name: match[0], from: match.index})) : []
  return [...slots, ...offices]
    .filter(({name}) => name.endsWith(rank) && !organ.includes(name.slice(-3)) && !/^(?:本|我|全|各|该|某|上级)/.test(name))
    .map(({name, from}) => ({name, range: {from, to: from + name.length}}))
}
