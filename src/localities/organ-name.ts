import {isCentralOrgan} from './central-organs.js'
import {placeChain, type PlaceUnit} from './place-chain.js'

/** An organ's name as its grammar has it: places, then what kind of organ of the place it is. */
export interface OrganName {
  /** Without the party committee that signs with it. */
  readonly name: string
  readonly places: readonly PlaceUnit[]
  /** What follows the places: `人民政府`, `水利局`; empty where a place stands for its government. */
  readonly office: string
  /** Where the name begins and ends in the text that it was read from. */
  readonly from: number
  readonly end: number
}

const system =
  /(?:中华人民共和国)?(?:国家(?:税务总局|统计局|能源局|矿山安全监察局|粮食和物资储备局)|中国(?:证券监督管理委员会|人民银行|气象局|地震局|民用航空局?)|中华人民共和国)/y
const zone =
  /(?:[一-龥](?<![在把将被以其是到向各我的了按坚年月日])){0,16}(?:\([一-龥]{1,8}\))?[一-龥]{0,12}?(?:区|园|带|港|新城|基地|农场|林场|岛)(?:管理委员会|管委会|管理局)/y
const government =
  /(?:人民)?政府(?:(?:法制|研究|参事|外事)?办公室|(?:驻[一-龥]{2,6}|法制|外事|金融)办(?:事处|公室)?|[一-龥]{2,8}国有资产监督管理委员会|国有资产监督管理委员会|国资委)?|行政公署|行署|办事处|管理委员会|管委会/y
const head =
  '委员会(?!议|委员|主任)|办公室(?!主任)|中心|总局|分局|局(?!势|面|部|限|长)|厅(?!级|长|局)|委(?!托|派|书|员|、|常|主|办|组|政|机)|' +
  '办(?!理|事|案|公|法|件|结|好|学)|总队|支队|大队|海关|总站|管理处|研究室|监狱|办事处|供销社|合作社|档案馆|学院|署(?!名)'
const trade = '(?:[一-龥](?<![在把将被以其了是到向各我该年月日党委])|\\([一-龥]{1,8}\\)|·)'
/** An organ of the State Council, which has no place in its name. */
const central =
  /(?:中华人民共和国)?(?:国家[一-龥]{2,16}?(?:总局|委员会|局|署)|中国[一-龥]{2,10}?局|[一-龥]{2,9}?部(?!门|分|署|长|队|委|级|位|件|内|落)|审计署|海关总署|[一-龥]{2,8}?总[局署])/y
const office = new RegExp(`${trade}{2,20}?(?:${head})`, 'y')
const within = /^(?:国有资产监督管理委员会|(?:人民)?政府)$/

/** The organ whose name begins at an offset, as far as its grammar goes; text may go on behind it. */
export function organAt(text: string, at: number): OrganName | undefined {
  const prefix = matched(system, text, at) ?? ''
  const start = at + prefix.length
  let {units, end} = placeChain(text, start)
  const governs = matched(/(?:人民)?政府/y, text, end)
  if (governs !== undefined) {
    const below = placeChain(text, end + governs.length)
    if (below.units.length > 0 && text.startsWith('办事处', below.end)) ({units, end} = {units: [...units, ...below.units], end: below.end})
  }
  const rest = officeAt(text, end, units.length > 0 || prefix !== '')
  if (units.length === 0 && rest === undefined && prefix === '') return undefined
  const to = end + (rest?.length ?? 0)
  if (to - at < 3 && units.every(({generic}) => generic)) return undefined
  return {name: text.slice(at, to), places: units, office: rest ?? '', from: at, end: to}
}

function officeAt(text: string, at: number, placed: boolean): string | undefined {
  if (!placed) return matched(zone, text, at) ?? stateOrgan(text, at) ?? matched(office, text, at)
  const governs = matched(government, text, at) ?? matched(zone, text, at)
  if (governs !== undefined) return governs
  return partyAt.test(text.slice(at, at + 4)) ? undefined : matched(office, text, at)
}

function stateOrgan(text: string, at: number): string | undefined {
  const name = matched(central, text, at)
  return name !== undefined && isCentralOrgan(name) ? name : undefined
}

/** The committee of the party in a place, which reports on no government. */
const partyAt = /^(?:委(?!员会)|党|纪委|工委|人大|政协)/

const party = /^(?:中国共产党|中共)?([一-龥]{1,24}?)(?:委员会|党工委|党委|党组|工委|委(?!员))[\s、和与,]*(?=[一-龥])/

/**
 * The whole of a phrase as an organ's name; of a party committee and an organ that sign together the organ.
 *
 * ```text
 * > | 中共石棉县委、石棉县人民政府
 *             ^^^^^^^^^^^^^^
 * ```
 */
export function wholeOrgan(phrase: string): OrganName | undefined {
  const text = phrase.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')')
  const joint = jointOrgan(phrase)
  if (joint !== undefined) return wholeOrgan(joint)
  const found = organAt(text, 0)
  if (!found) return undefined
  if (found.end === text.length) return found
  const tail = text.slice(found.end)
  if (/^\([一-龥]{3,20}\)$/.test(tail)) return found
  return /^[一-龥()·]{1,24}$/.test(tail) && offices.test(tail) && !within.test(found.office)
    ? {...found, name: text, office: found.office + tail, end: text.length}
    : undefined
}

const offices = /(?:局|队|所|站|社|馆|会|台|监狱|中心|办公室|委员会|委|院|处|管委会|集团|公司|办事处)$/

/** The organ that signs with a party committee, in full: of `中共甲县委 县政府` it is `甲县人民政府`. */
function jointOrgan(phrase: string): string | undefined {
  const [whole, place] = party.exec(phrase.trim()) ?? []
  if (whole === undefined || place === undefined) return undefined
  const rest = phrase.trim().slice(whole.length).replace(/\s/g, '')
  if (
    !/^中/.test(phrase.trim()) &&
    !/[、\s]/.test(whole) &&
    !/^(?:[省市州盟县区旗镇乡]?(?:人民)?政府|(?:街道)?办事处)$/.test(rest) &&
    !rest.startsWith(place.trim())
  )
    return undefined
  if (/^[省市州盟县区旗镇乡]?(?:人民)?政府$/.test(rest)) return `${place}人民政府`
  if (/^(?:街道)?办事处$/.test(rest)) return `${place.replace(/街$/, '街道')}办事处`
  if (/^(?:管委会|管理委员会)$/.test(rest)) return place + rest
  return rest.length >= 3 && !/^全面依法|^依法/.test(rest) ? rest : undefined
}

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
