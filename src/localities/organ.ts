import type {OrganKind, OrganLevel} from './organ-kind.js'
import {levelOfCity} from './places.js'

const city = /([一-龥]{2,6}?)?市(?!场|容|政(?!务|府)|辖|直)/g
const zone = '(?:开发|示范|园|新|保税|经开|高新|风景名胜|度假|合作|试验|管理|景|产业|农场|工业|港|林|垦)区?'
const government = new RegExp(`(人民政府|政府|街道办事处|办事处|行政公署|${zone}(?:管理委员会|管委会)|党工委|镇党委|乡党委|(?<!集)团|团场|第.{1,3}师)$`)
const office = /(局|厅|委员会|委|办公室|办|中心|院|总队|支队|大队|公署|处|分局|队|署|馆|社|所|集团|公司|学校|站|海关)$/

/** Whether a name can be that of an organ that reports. */
export const isOrganName = (name: string): boolean =>
  /^[一-龥（）()、·“”"]{3,40}$/.test(name) && (government.test(name) || office.test(name))

/** Government or department, by the organ's name. */
export function kindOf(name: string): OrganKind | undefined {
  if (government.test(name) || /(镇|乡|街道|省|市|县|区|州|旗)$/.test(name)) return 'government'
  return office.test(name) ? 'department' : undefined
}

/**
 * The administrative level that an organ's name shows: its last unit counts.
 *
 * ```text
 * > | 广州市花都区政务服务数据管理局   county
 * > | 昆山市人民政府                 county (not a prefecture-level city)
 * ```
 */
export function levelOf(name: string): OrganLevel | undefined {
  const place = name.replace(/国家税务总局|生产建设兵团/g, '').replace(/城市(?=管理|更新|综合|规划|建设)|市场监督/g, '')
  if (/[镇乡]人民政府$|街道办事处$|街道$|[镇乡]$|民族乡|苏木/.test(place)) return 'township'
  if (/(?<!社)[区县旗](?!域|划)/.test(place.replace(/自治区|开发区|示范区|园区|辖区|地区|保税区|经开区|高新区|特区|矿区管理/g, ''))) return 'county'
  if (/开发区|示范区|园区|保税区|经开区|高新区|新区/.test(place)) return 'county'
  if (/^中华人民共和国.*海关$/.test(place)) return 'province'
  const cities = [...place.matchAll(city)]
  const last = cities.at(-1)
  if (last) return last[1] ? levelOfCity(last[1].replace(/^.*(省|自治区)/, '')) : 'prefecture'
  if (/州(?!省|市)|盟|地区/.test(place)) return 'prefecture'
  if (/省|自治区/.test(place) || /厅$/.test(place)) return 'province'
  if (/^[县区]/.test(place)) return 'county'
  return undefined
}
