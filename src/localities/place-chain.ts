import {isShortPrefecture, levelOfPlace, placeAt} from './places.js'
import {organLevels, type OrganLevel} from './organ-kind.js'

/** A unit of place in an organ's name; a generic one has no name of its own: `市`, `县`. */
export interface PlaceUnit {
  readonly name: string
  readonly generic: boolean
  readonly level: OrganLevel | undefined
}

/** Provinces, leagues and prefectures all are on the list. */
const suffixes =
  '自治县|自治旗|林区|特区|矿区|市(?!场|政(?!府|务|协)|容|民|级|直|辖|外)|州(?!市|区)|县(?!域|级|直)|区(?!域|划|块|间|位|直|级)|' +
  '旗(?!帜|舰)|街道(?!路)|街(?=党工委|办事处)|镇(?!村|街道)|乡(?!村|镇)|苏木'
const named = new RegExp(
  `(?:[甲乙丙丁某]|[一-龥]{2,4}?|[一-龥]{2,12}?族)(?:${suffixes})|[一-龥]{5,6}?(?:镇(?!村)|街道(?!路)|乡(?!村|镇))`,
  'y',
)
const corps =
  /新疆生产建设兵团|兵团|第?[一二三四五六七八九十]{1,3}师(?!市|傅|生)|师市|[一二三四五六七八九十〇零○]{1,4}团(?!队|体|结|员|组)场?|[一-龥]{2,5}团场/y
const generic =
  /自治区|自治州|自治县|自治旗|省(?!级|直)|市(?!场|政(?!府|务|协)|容|民|级|直|辖|中区|南区|北区)|州|盟|县(?!域|级|直)|区(?!域|划|块)|旗|街道|镇(?=人民政府|政府|党|$)|乡(?=人民政府|政府|党|$)/y

const verbs = '根据|按照|依照|围绕|坚持|紧扣|依托|推动|推进|落实|贯彻|聚焦|结合|通过|发挥|充分|不断|持续|深入'
const areas =
  '城市|园区|社区|辖区|景区|灾区|山区|牧区|林区|库区|郊区|小区|片区|全[省市州县区镇乡]|我[省市州盟县区旗镇乡]|各.+|本.+|该.+|上级.*|' +
  '.*(?:开发|示范|管理|试验|合作|保税|高新|工业|度假|名胜|旅游|集聚|功能)区'
/** What ends like a place and is none, or goes on from another word. */
const noPlace = new RegExp(`^(?:${verbs}).*|^(?:${areas})$|[在和与及的为是有到把将从对被让向由等年月日]`)

/** The units of place that a name is made of from an offset on, the widest first, and where they end. */
export function placeChain(text: string, at: number): {readonly units: readonly PlaceUnit[]; readonly end: number} {
  const units: PlaceUnit[] = []
  let end = at
  for (let unit = unitAt(text, end, true); unit && isBelow(unit, units.at(-1)); unit = unitAt(text, end, false)) {
    units.push(unit)
    end += unit.name.length
    if (unit.generic && unit.name !== '兵团') break
  }
  return {units, end}
}

/** A chain goes from the wider to the narrower. */
const isBelow = ({level}: PlaceUnit, above: PlaceUnit | undefined): boolean =>
  above?.level === undefined ||
  level === undefined ||
  organLevels.indexOf(level) > organLevels.indexOf(above.level) ||
  above.generic ||
  above.name.endsWith('师')

function unitAt(text: string, at: number, first: boolean): PlaceUnit | undefined {
  const listed = placeAt(text, at)
  if (listed !== undefined) return {name: listed, generic: false, level: levelOfPlace(listed)}
  const division = matched(corps, text, at)
  if (division !== undefined)
    return {
      name: division,
      generic: division === '师市' || division === '兵团',
      level: /团场?$/.test(division) && !division.endsWith('兵团') ? 'county' : division.endsWith('兵团') ? 'province' : 'prefecture',
    }
  const short = first ? matched(generic, text, at) : undefined
  if (short !== undefined) return {name: short, generic: true, level: levelBySuffix(short)}
  const name = matched(named, text, at)
  if (name === undefined || noPlace.test(name) || (/州$/.test(name) && !/自治州$/.test(name) && !isShortPrefecture(name))) return undefined
  return {name, generic: false, level: levelBySuffix(name)}
}

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** A city's name does not show its level. */
function levelBySuffix(name: string): OrganLevel | undefined {
  if (/(?:街道?|镇|乡|苏木)$/.test(name)) return 'township'
  if (/(?:省|自治区)$/.test(name)) return 'province'
  if (/(?:州|盟|地区)$/.test(name)) return 'prefecture'
  return /[县区旗]$/.test(name) ? 'county' : undefined
}
