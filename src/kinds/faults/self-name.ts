import type {Clash} from './clash.js'
import {distance} from 'fastest-levenshtein'
import {organAt} from '../../localities/organ-name.js'
import type {Root} from '../../tree/nodes.js'

const ranks: readonly {readonly organ: RegExp; readonly own: string}[] = [
  {organ: /局$/, own: '局'},
  {organ: /厅$/, own: '厅'},
  {organ: /(?<!管理)委员会$|委$/, own: '委'},
  {organ: /镇(?:人民政府)?$/, own: '镇'},
  {organ: /乡(?:人民政府)?$/, own: '乡'},
  {organ: /街道(?:办事处)?$/, own: '街道'},
  {organ: /[省市县区州旗](?:人民政府|政府)?$/, own: ''},
]
const self = /(?<![自忘])我(局(?!部|面|势)|厅|委(?!托|员|派|任|会)|镇(?!街)|乡(?!镇|村|亲)|街道)/g

/** Places within or beside the usual ones, which may call themselves either. */
const special = /开发区|新区|示范区|园区|管理区|试验区|林区|特区|矿区|兵团|师市/
const selfPlace = /(?<![自忘])我([县区旗])(?![域划块间位委])/g

/** Words by which a report calls its place something else: `我区` in the report of a county, or of an office of it. */
export function selfPlaceClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value ?? ''
  const own = /[县区旗市]$/.exec(organAt(organ, 0)?.places.at(-1)?.name ?? '')?.[0]
  if (own === undefined || special.test(organ)) return []
  return [...folded.matchAll(selfPlace)]
    .filter(([, named]) => named !== own && !(named === '区' && organ.includes('自治区')))
    .map(({0: found, index}) => ({range: {from: index, to: index + found.length}, found, right: `我${own}`}))
}

const province = /^(?:中共)?[一-鿿]{2,3}省/
const region = /^(?:中共)?(?:[一-鿿]{2,6}自治区|北京市|天津市|上海市|重庆市)/
const ofRegion = /(?<![族古藏疆夏西])自治区(?:党委|人民政府|政府|下达|部署|安排)/g
const ofProvince = /省委、?省政府/g

/** Words by which a report calls the province above it something else: `自治区下达` in the report of a county of Yunnan. */
export function superiorClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value
  if (organ === undefined) return []
  const wrong = province.test(organ) ? ofRegion : region.test(organ) ? ofProvince : undefined
  return wrong === undefined
    ? []
    : [...folded.matchAll(wrong)].map(({0: found, index}) => ({range: {from: index, to: index + found.length}, found, right: '…'}))
}

/** Words by which a report calls its organ something else: `我局` in the report of a town. */
export function selfNameClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value
  const rank = ranks.find(candidate => organ !== undefined && candidate.organ.test(organ))
  if (!rank) return []
  return [...folded.matchAll(self)]
    .filter(match => match[1] !== rank.own)
    .map(match => ({
      range: {from: match.index, to: match.index + match[0].length},
      found: match[0],
      right: rank.own ? `我${rank.own}` : organ!,
    }))
}

const ledBy = /在([一-鿿]{2,6}?(镇|乡|县|区|市|旗|街道))(?:党委|党工委|委|人民政府|政府)[^,。;]{0,16}领导下,?我(镇|乡|县|区|市|旗|街道)/g

/** Another place whose leaders lead this one: `在石角镇党委的领导下，我镇` in the report of another town. */
export function leaderClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value
  if (organ === undefined || !folded.includes('领导下')) return []
  return [...folded.matchAll(ledBy)]
    .filter(([, named, rank, own]) => rank === own && organ.includes(rank!) && !organ.includes(named!))
    .map(({0: words, 1: named, index}) => {
      const from = index + words.indexOf(named!)
      return {range: {from, to: index + words.indexOf('领导下')}, found: named!, right: organ}
    })
}

const subject = /(?<=^|[。;\n]\s{0,9}(?:20\d\d年,?)?)[一-鿿]{7,24}(?:局|厅|委员会|办公室|政府)(?=坚持|始终|高度|认真|深入|全面|把|以|严格|切实|持续|积极|扎实|围绕|紧扣|按照)/gm
const mostChanges = 2

/** The organ's own name with a word too many or too few: `县市场质量监督管理局` in the report of the 县市场监督管理局. */
export function misnamedClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value
  if (organ === undefined) return []
  return [...folded.matchAll(subject)].flatMap(({0: found, index}): readonly Clash[] => {
    const start = organ.indexOf(found.slice(0, 2))
    const own = organ.slice(start)
    if (start < 0 || organ.includes(found) || Math.abs(own.length - found.length) > mostChanges) return []
    const changes = distance(own, found)
    return changes > 0 && changes <= mostChanges ? [{range: {from: index, to: index + found.length}, found, right: own}] : []
  })
}

const headOf = /(?<=^|[。;,\n])([一-鿿]{2,16}(局|厅|镇|乡|街道))(?:党组|党委)?(?:主要负责人|主要负责同志|局长|厅长|镇长|乡长|书记)[^,。;]{0,8}履行[^,。;]{0,12}第一责任人/gm

/** The head of another organ as the own one: `水利厅主要负责人切实履行第一责任人职责` in the report of the 交通运输厅. */
export function otherHeadClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value
  if (organ === undefined || !folded.includes('第一责任人')) return []
  return [...folded.matchAll(headOf)]
    .filter(([, named, rank]) => organ.endsWith(rank!) && !organ.includes(named!.replace(/^(?:自治区|[省市县区州旗])/, '')))
    .map(({1: named, index}) => ({range: {from: index, to: index + named!.length}, found: named!, right: organ}))
}
