import {isCentralOrgan, isDirectCustoms} from './central-organs.js'
import type {OrganKind, OrganLevel} from './organ-kind.js'
import {wholeOrgan, type OrganName} from './organ-name.js'
import {barePlaceAt, levelOfPlace} from './places.js'

const governs = /(?:人民政府|政府|街道办事处|(?<!合作|经济)办事处|行政公署|行署|党工委|镇党委|乡党委|团场?|第.{1,3}师|兵团)$/
const zoned = /(?:区|园|带|港|新城|基地|农场|林场|岛|湖|山)\)?(?:管理委员会|管委会)$/
const place = /(?:[省市州盟县区旗镇乡]|街道|苏木)$/
const office =
  /(局|厅|委员会|委|办公室|办|中心|院|总队|支队|大队|公署|处|分局|队|署|馆|社|所|集团|公司|学校|站|海关|部|联合会|监会|协会|联|银行|研究室|监狱|台)$/

/** Whether a name can be that of an organ that reports. */
export const isOrganName = (name: string): boolean =>
  /^[一-龥（）()、·“”"]{3,40}$/.test(name) &&
  !/会议|大会/.test(name) &&
  !/^[（(]/.test(name) &&
  (governs.test(name) || zoned.test(name) || office.test(name))

/** Government or department, by the organ's name. */
export function kindOf(name: string): OrganKind | undefined {
  if (governs.test(name) || zoned.test(name) || place.test(name)) return 'government'
  return office.test(name) ? 'department' : undefined
}

/**
 * The administrative level that an organ's name shows: its last unit of place counts. A zone's name shows none, nor does that of
 * a city that is not in the official list, or 市 alone.
 *
 * ```text
 * > | 广州市花都区政务服务数据管理局   county
 * > | 昆山市人民政府                 county (not a prefecture-level city)
 * ```
 */
export function levelOf(name: string): OrganLevel | undefined {
  if (isDirectCustoms(name)) return 'province'
  if (isCentralOrgan(name)) return 'central'
  const organ = wholeOrgan(name)
  const last = organ?.places.at(-1)
  if (!organ || !last) return levelWithoutPlace(name, organ)
  return zoned.test(name) && last.level !== 'township' ? undefined : last.level
}

function levelWithoutPlace(name: string, organ: OrganName | undefined): OrganLevel | undefined {
  const bare = barePlaceAt(name.replace(/^中华人民共和国/, ''), 0)
  if (bare !== undefined && !zoned.test(name) && /(?:海关|局|站)$/.test(name)) return levelOfPlace(bare)
  return organ && /厅$/.test(organ.office) ? 'province' : undefined
}

/** Whether a name is that of a zone, which a committee manages, and no place of the official list. */
export const isZone = (name: string): boolean =>
  /(?:开发区|示范区|园区|试验区|合作区|高新区|经开区|保税区|度假区|名胜区|管理区|工业区|功能区|产业园|工业园)$/.test(name) &&
  levelOfPlace(name) === undefined

/** Whether a name says of which place the organ is. */
export const isFullName = (name: string): boolean => {
  const organ = wholeOrgan(name)
  if (!organ) return true
  return (
    organ.places.some(({generic}) => !generic) ||
    isCentralOrgan(name) ||
    zoned.test(name) ||
    barePlaceAt(name.replace(/^中华人民共和国/, ''), 0) !== undefined ||
    (organ.places.length === 0 && !isShortOffice(name))
  )
}

/** `市场监管局`, `农业农村局`: an office of any place. */
const isShortOffice = (name: string): boolean =>
  /(?:局|厅|委|办|办公室|委员会|中心|队)$/.test(name) && !/农垦|监管局$(?<!市场监管局)|流域|国家|中国|海关|铁路|民航|油田/.test(name)
