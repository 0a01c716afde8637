import {kindOf, levelOf} from '../localities/organ.js'
import {organNames, organUnits} from '../localities/organ-units.js'
import type {OrganKind} from '../localities/organ-kind.js'
import type {Facts} from '../tree/facts.js'

/** How a named organ, or a post in it, stands to the organ that reports. */
export type Kinship = 'own' | 'superior' | 'part' | 'other'

/** The organ that reports, as its own clauses call it. */
export interface OwnOrgan {
  readonly kind: OrganKind | undefined
  /** How a name that stands before a post or a verb stands to it: `''` is itself. */
  standingOf(name: string): Kinship
  /** How the bearer of a post of its own stands to it: its head (`own`), one of a unit within it, or another's. */
  standingOfPost(post: string): Kinship
  /** Text without the names of its own places, which may hold characters that mean something. */
  nameless(text: string): string
}

/** Words that make what stands behind them an object or a companion and no subject, and those that show a verb before. */
export const governing = /[与和同跟向对让被随请受把将为给以到从就据按经在使令了过率带赴邀聘陪派]/

const ranks: Readonly<Record<string, number>> = {township: 1, county: 2, prefecture: 3, province: 4}
const rankOfUnit: readonly (readonly [RegExp, number])[] = [
  [/国家|中央|国务院|总局|部$/, 5],
  [/省|自治区|厅$/, 4],
  [/市|州|盟|地区/, 3],
  [/县|区|旗/, 2],
  [/镇|乡|街道|苏木/, 1],
  [/村|社区|嘎查/, 0],
]
const partyAndGovernment = /(?:党政(?:领导)?|党组|党委|党工委|工委|党总支|人民政府|政府|行政公署|公署|领导班子|机关|领导|、|,)/g
const placeUnit = /^[省市州盟县区旗镇乡]$/
/** The party committee of a place is called by the place. */
const committee = /([省市州盟县区旗镇乡])委(?:常委|$)/
const ownWords = /^(?:我|本|该|其)/
const parts = /(?:科|股|所|室|中队|大队|队|站|组|处|中心|支部|网格|分局)$/
/** A government's offices and the places under it. */
const ownOffice = /[局厅委办镇乡道中心站队]$/
/** The organs whose head is called 主任 and not by the organ's own last character. */
const directed = /[委办心室会道社城区]$/

/** What a report's organ is called, and which names and posts are its own. */
export function ownOrgan({organisation, kind, level}: Facts): OwnOrgan {
  const name = (organisation?.value ?? '').replace(/[()（）]/g, '')
  const core = coreOf(name)
  const unit = core.at(-1) ?? ''
  /** What it is called without its place: 水利局. */
  const trade = core.slice(core.lastIndexOf(organUnits(core).at(-1) ?? ' ') + (organUnits(core).at(-1) ?? ' ').length)
  const ofKind = kind?.value ?? kindOf(name)
  const rank = ranks[level?.value ?? levelOf(name) ?? ''] ?? 0
  /** A city may be of a county's rank; where it is the organ's own, it has the organ's. */
  const ownCity = /市$/.test(organUnits(name).at(-1) ?? '')
  const rankOfName = (word: string): number =>
    ownCity && /市/.test(word) && !/[省国]|自治区|中央/.test(word) ? Math.min(rank, 3) : rankOfWords(word)
  const isOwnPlace = (word: string): boolean => ofKind === 'government' && word.at(-1) === unit

  const standingOf = (given: string): Kinship => {
    const word = coreOf(given.replace(ownWords, '').replace(partyAndGovernment, '').replace(committee, '$1'))
    if (core === '') return parts.test(word) ? 'part' : rankOfName(word) >= 4 ? 'superior' : 'own'
    if (word === '' || word === unit || core.endsWith(word) || core.replace(/管委$/, '').endsWith(word)) return own(word)
    if (placeUnit.test(word)) return byRank(word)
    if (
      word.at(-1) === unit &&
      ofKind !== 'government' &&
      rankOfName(word) <= rank &&
      (isAbbreviation(word, core) || isAbbreviation(trade, word))
    )
      return 'own'
    if (isOwnPlace(word) && core.includes(word.slice(0, -1))) return 'own'
    if (rank > 0 && rankOfName(word) > rank) return 'superior'
    return parts.test(word) || (ofKind === 'government' && ownOffice.test(word)) ? 'part' : 'other'
  }
  /** A bare unit of place is the department's seat and not itself; a government's own unit is. */
  const own = (word: string): Kinship => (ofKind !== 'government' && placeUnit.test(word) ? byRank(word) : 'own')
  const byRank = (word: string): Kinship => {
    const other = rankOfName(word)
    return isOwnPlace(word) ? 'own' : rank === 0 || other === 0 ? 'other' : other >= rank ? 'superior' : 'other'
  }
  const standingOfPost = (post: string): Kinship => {
    const [of, named] = [post.slice(0, -1).at(-1) ?? '', post.slice(0, -1)]
    if (!/长$/.test(post)) return post === '主任' && unit !== '' && !directed.test(core) ? 'part' : 'own'
    if (unit === '' || of === unit || core.endsWith(named)) return unit === '' && parts.test(named) ? 'part' : 'own'
    if (ofKind !== 'government' && placeUnit.test(of)) return byRank(of)
    return parts.test(named) ? 'part' : rankOfName(of) > rank ? 'superior' : 'other'
  }
  const names = organNames(name).filter(place => governing.test(place))
  const nameless = (text: string): string => names.reduce((rest, place) => rest.replaceAll(place, ''), text)
  return {kind: ofKind, standingOf, standingOfPost, nameless}
}

const coreOf = (name: string): string =>
  name
    .replace(/(?:人民政府|政府|行政公署)(?:办公室|办公厅)$/, '府办')
    .replace(/(?:人民政府|政府|办事处|行政公署)$/, '')
    .replace(/管理委员会$/, '管委')
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办')
    .replace(/管委会$/, '管委')
    .replace(/街道办$/, '街道')

const rankOfWords = (word: string): number => {
  const plain = word.replace(/市场|城市|街区|景区|园区|社区矫正|区块/g, '')
  return Math.max(
    0,
    ...rankOfUnit
      .filter(([pattern]) => pattern.test(plain))
      .map(([, rank]) => rank)
      .slice(0, 1),
  )
}

/** Whether a short name has the characters of the whole one, in order: 县市场局 of 某县市场监督管理局. */
function isAbbreviation(short: string, whole: string): boolean {
  let at = 0
  for (const character of short) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
