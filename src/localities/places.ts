import type {OrganLevel} from './organ-kind.js'
import {prefectureTable, provinceTable} from './place-table.js'

/** The levels of places by their full names. */
interface Places {
  readonly levels: ReadonlyMap<string, OrganLevel>
  /** The full names by their first character, the longest first. */
  readonly byHead: ReadonlyMap<string, readonly string[]>
}

const made: {places?: Places} = {}
const places = (): Places => (made.places ??= readPlaces())

/** A division of the Production and Construction Corps and its city are one. */
const corps = '6590'

function readPlaces(): Places {
  const levels = new Map<string, OrganLevel>()
  for (const line of prefectureTable.trim().split('\n')) {
    const [code = '', own = '', ...counties] = line.split(' ')
    for (const name of counties) levels.set(name, code === corps ? 'prefecture' : 'county')
    if (own !== '-') levels.set(own, 'prefecture')
  }
  for (const name of provinceTable.split(' ').filter(word => !/^\d/.test(word))) levels.set(name, 'province')
  const byHead = new Map<string, string[]>()
  for (const name of [...levels.keys()].sort((a, b) => b.length - a.length)) {
    const alike = byHead.get(name[0]!)
    if (alike) alike.push(name)
    else byHead.set(name[0]!, [name])
  }
  return {levels, byHead}
}

/** The level of a place by its full name; of a city that the official list does not have it is not known. */
export const levelOfPlace = (name: string): OrganLevel | undefined => places().levels.get(name)

/** The longest full name of a listed place that begins at an offset. */
export const placeAt = (text: string, at: number): string | undefined =>
  places()
    .byHead.get(text[at] ?? '')
    ?.find(name => text.startsWith(name, at))

/** The listed place whose name, without what kind of place it is, begins at an offset: `芜湖海事局`, `江苏`. */
export const barePlaceAt = (text: string, at: number): string | undefined =>
  places()
    .byHead.get(text[at] ?? '')
    ?.find(name => levelOfPlace(name) !== 'county' && bare(name).length >= 2 && text.startsWith(bare(name), at))

/** Whether a name ending in 州 is short for an autonomous prefecture: `红河州`, but not `杭州`. */
export const isShortPrefecture = (name: string): boolean =>
  (places().byHead.get(name[0]!) ?? []).some(full => full.endsWith('自治州') && full.startsWith(name.slice(0, -1)))

const peoples = /(?:维吾尔|哈萨克|柯尔克孜|蒙古|藏|羌|彝|苗|侗|布依|土家|傣|景颇|傈僳|白|哈尼|壮|朝鲜|回)族.*$|(?:柯尔克孜|哈萨克|蒙古)$/
const bare = (name: string): string => name.replace(/(?:维吾尔|壮族|回族)?自治区$|自治州$|地区$|[省市盟]$/, '').replace(peoples, '')
