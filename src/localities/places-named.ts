import type {Range} from '../text/range.js'
import {provinceTable} from './place-table.js'
import {type ListedPlace, placesByTail} from './listed-places.js'

/** A county or prefecture named in text, with the prefectures (four digits of the code) that have one of this name. */
export interface NamedPlace {
  readonly name: string
  readonly range: Range
  readonly prefectures: readonly string[]
}

const provinces = (): readonly {readonly code: string; readonly name: string}[] => {
  const words = provinceTable.split(' ')
  return words.flatMap((code, index) => (index % 2 === 0 ? [{code, name: words[index + 1]!}] : []))
}

const suffix = /[县区市旗]/g
const shortest = 3
/** Names that other words are as well, or end in: `新城区建设`, `城中区域` */
const otherWords = /^(?:新城区|市中区|城中区|城关区)$|(?:新区|园区)$/
const longest = 14
/** What may stand right before a place name; anything else may be the end of another word. */
const opens = /[^一-鿿]|[在赴到与和向为对由从省市州及于是以给至]/
/** Names that are words for a part of any city unless a city stands before them: `丽江市古城区`, but `古城区更新改造` */
const commonNouns: ReadonlySet<string> = new Set(['古城区', '老城区', '城东区', '城西区', '城北区', '新林区', '新市区', '海港区'])
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
    if (goesOn.test(folded[to] ?? '') || (commonNouns.has(name) && folded[from - 1] !== '市')) continue
    found.push({name, range: {from, to}, prefectures: prefecturesOf(name)})
  }
  return found
}

/** Where the longest name that ends at an offset and may stand there begins, or -1. */
function startOf(folded: string, to: number): number {
  const starts = endingAt(folded, to)
    .map(name => to - name.length)
    .filter(from => to - from >= shortest && to - from <= longest && (from === 0 || opens.test(folded[from - 1]!)))
  return starts.length > 0 ? Math.min(...starts) : -1
}

/** The names that stand in a text right before an offset. */
const endingAt = (text: string, to: number): readonly string[] =>
  to < 2
    ? none
    : placesByTail(text.slice(to - 2, to))
        .filter(({name}) => isTold(name) && text.endsWith(name, to))
        .map(({name}) => name)

const none: readonly string[] = []
const isTold = (name: string): boolean => name.length >= shortest && !otherWords.test(name)
const prefecturesOf = (name: string): ListedPlace['prefectures'] =>
  placesByTail(name.slice(-2)).find(listed => listed.name === name)?.prefectures ?? none

/** The prefectures that an organ's own name points to; with only a province known, its two digits. */
export function homeOf(organ: string, text: string): readonly string[] {
  const own = Array.from({length: organ.length}, (_, index) => endingAt(organ, index + 1)).flat()
  const best = own.filter(name => !own.some(other => other !== name && other.includes(name)))
  const province = provinces()
    .filter(({name}) => organ.includes(name))
    .map(({code}) => code)
  const narrowed = best
    .flatMap(prefecturesOf)
    .filter(code => province.length === 0 || province.includes(code.slice(0, 2)))
  if (narrowed.length > 0) return narrowed
  if (province.length > 0) return province
  const mentioned = provinces()
    .map(({code, name}) => ({code, count: text.split(name).length - 1}))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count)
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
export const sameRank = (a: string, b: string): boolean =>
  [/(?:镇|乡|街道)(?:人民政府|办事处)?$/, /(?:县|旗)(?:人民政府)?$/].some(rank => rank.test(a) && rank.test(b))

const leadersSign = /[县市区旗镇乡](?:委[、和]|党委)/
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
  const to = lastPlaceEnd(organ)
  if (to < 0) return []
  const rank = organ[to - 1]!
  const office = organ.slice(to)
  const slots = leadersSign.test(folded) ? [...folded.matchAll(leaders)].map(match => ({name: match[1]!, from: match.index})) : []
  const offices = office.length >= 3 && /[县区旗]/.test(rank) ? placesBefore(folded, office) : []
  return [...slots, ...offices]
    .filter(({name}) => name.endsWith(rank) && !organ.includes(name.slice(-3)) && !/^(?:本|我|全|各|该|某|上级)/.test(name))
    .map(({name, from}) => ({name, range: {from, to: from + name.length}}))
}

const rankAt = /自治[县旗]|街道|[县区旗镇乡]|市(?!场)/y
const shortestName = 2
const longestName = 8

/** Where the last place that an organ's name is made of ends, or -1. `渝北区林业局` */
function lastPlaceEnd(organ: string): number {
  let last = -1
  for (let from = 0; from < organ.length;) {
    const end = placeEnd(organ, from)
    from = end < 0 ? from + 1 : end
    last = Math.max(last, end)
  }
  return last
}

/**
 * Where the shortest place name that begins at an offset ends, or -1. As one pattern this takes longer to compile than
 * a report to read.
 */
function placeEnd(organ: string, from: number): number {
  for (let to = from; to < from + longestName && isHan(organ.charCodeAt(to));) {
    if (++to - from < shortestName) continue
    rankAt.lastIndex = to
    if (rankAt.test(organ)) return rankAt.lastIndex
  }
  return -1
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

const beforeOffice = /[一-鿿]{2,4}[县区旗]$/

/** The places that stand right before an office's name. */
function placesBefore(folded: string, office: string): readonly {readonly name: string; readonly from: number}[] {
  const found: {name: string; from: number}[] = []
  for (let at = folded.indexOf(office); at >= 0; at = folded.indexOf(office, at + 1)) {
    const after = found.at(-1)
    const start = Math.max(at - 5, after ? after.from + after.name.length : 0)
    const match = beforeOffice.exec(folded.slice(start, at))
    if (match) found.push({name: match[0], from: start + match.index})
  }
  return found
}
