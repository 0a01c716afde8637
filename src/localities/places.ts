import type {OrganLevel} from './organ-kind.js'
import {once, onceFor} from '../text/once.js'
import {provinceTable} from './place-table.js'
import {placesByHead, placesByTail} from './listed-places.js'

/** A division of the Production and Construction Corps and its city are one. */
const corps = '6590'

const provinces = once((): ReadonlySet<string> => new Set(provinceTable.split(' ').filter(word => !/^\d/.test(word))))

/** The level of a place by its full name; of a city that the official list does not have it is not known. */
export function levelOfPlace(name: string): OrganLevel | undefined {
  if (provinces().has(name)) return 'province'
  const place = placesByTail(name.slice(-2)).find(listed => listed.name === name)
  return place && (place.isPrefecture || place.prefectures.at(-1) === corps ? 'prefecture' : 'county')
}

/** The full names of the places that begin with a character, the longest first. */
const namesOf = onceFor((unit: number): readonly string[] => {
  const own = placesByHead(unit).map(({name}) => name)
  const above = [...provinces()].filter(name => name.charCodeAt(0) === unit && !own.includes(name))
  return [...own, ...above].sort((a, b) => b.length - a.length)
})

const namesAt = (text: string, at: number): readonly string[] => namesOf(text.charCodeAt(at))

/** The longest full name of a listed place that begins at an offset. */
export const placeAt = (text: string, at: number): string | undefined =>
  namesAt(text, at).find(name => text.startsWith(name, at))

/** The listed place whose name, without what kind of place it is, begins at an offset: `芜湖海事局`, `江苏`. */
export const barePlaceAt = (text: string, at: number): string | undefined =>
  namesAt(text, at).find(name => levelOfPlace(name) !== 'county' && bare(name).length >= 2 && text.startsWith(bare(name), at))

/** Whether a name ending in 州 is short for an autonomous prefecture: `红河州`, but not `杭州`. */
export const isShortPrefecture = (name: string): boolean =>
  namesAt(name, 0).some(full => full.endsWith('自治州') && full.startsWith(name.slice(0, -1)))

const peoples = /(?:维吾尔|哈萨克|柯尔克孜|蒙古|藏|羌|彝|苗|侗|布依|土家|傣|景颇|傈僳|白|哈尼|壮|朝鲜|回)族.*$|(?:柯尔克孜|哈萨克|蒙古)$/
const bare = (name: string): string => name.replace(/(?:维吾尔|壮族|回族)?自治区$|自治州$|地区$|[省市盟]$/, '').replace(peoples, '')
