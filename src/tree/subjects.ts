import type {Range} from '../text/range.js'
import {isCentralOrgan} from '../localities/central-organs.js'
import {organAt} from '../localities/organ-name.js'
import {placeChain} from '../localities/place-chain.js'
import {placeAt} from '../localities/places.js'

/** An organ that a sentence of the opening speaks of as the one that reports. */
export interface Subject {
  readonly name: string
  readonly range: Range
}

const reach = 12
const mostSentences = 10
const times = [
  '(?:20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\\s*年?(?:度|以来|上半年|全年|,)*',
  '(?:回顾|回望)|(?:今|本|去|上)(?:一)?年(?:度|以来|来)?|年(?:内|初以来)|全年|(?:一|近)年(?:以)?来',
  '(?:过去|这|即将过去)的?一年(?:来|里)?|近(?:些|几)年来|其中|目前|同时|截至[^,]{0,16}|自[^,]{2,16}以来|组建伊始',
]
const time = new RegExp(`^\\s*(?:${times.join('|')})\\s*,?\\s*`)
const announcing = /(?:(?:现|兹|谨|特)(?:将|就|把|对)|(?<=[,。])将)(?:关于)?|[我本](?:局|厅|委|办|镇|乡|街道|中心)\(/g
/** What shows that the name is of someone else: who leads, asks or hands out, or of a list. */
const others = new RegExp(
  [
    '^(?:、|和|与|及|的(?:正确|坚强|统一|大力)?(?:领导|指导|部署|要求|关心|支持)|(?:正确|坚强|统一)?领导|要求|部署|交办|印发|下发|转发',
    '批准|批复|召开的|《|\\)|委[、\\s]|党委|人大|政协|纪委|法院|检察|境内|内|位于我|至|到)',
  ].join('|'),
)

/** The organs that the opening of the body names as subject, those of the announcing sentence first. */
export function subjects(folded: string, body: readonly Range[]): readonly Subject[] {
  const sentences = body
    .slice(0, reach)
    .flatMap(line => pieces(folded, line, /[。;!]/))
    .slice(0, mostSentences)
  const announced = sentences.flatMap(({from, to}) =>
    [...folded.slice(from, to).matchAll(announcing)].flatMap(({0: whole, index}) => subjectAt(folded, from + index + whole.length, to)),
  )
  return [
    ...announced,
    ...sentences
      .flatMap(sentence => pieces(folded, sentence, /[,:]/).flatMap(piece => [piece, ...behindLeaders(folded, piece)]))
      .flatMap(({from, to}) => subjectAt(folded, from, to)),
  ]
}

/** The stretches of a range between separators. */
function pieces(folded: string, {from, to}: Range, separator: RegExp): readonly Range[] {
  let at = from
  return folded
    .slice(from, to)
    .split(separator)
    .map(part => {
      const range = {from: at, to: at + part.length}
      at += part.length + 1
      return range
    })
}

/** What follows right behind 在…领导下, without a comma. */
const behindLeaders = (folded: string, {from, to}: Range): readonly Range[] => {
  const [led] = /^.*(?:领导|指导|支持|关心|帮助|部署|配合)下(?=[一-龥])/.exec(folded.slice(from, to)) ?? []
  return led === undefined ? [] : [{from: from + led.length, to}]
}

/** The short names of offices, without any place, that sentences begin with: `市场监管局在……`. */
export const shortSubjects = (folded: string, body: readonly Range[]): readonly Subject[] =>
  body
    .slice(0, reach)
    .flatMap(line => pieces(folded, line, /[。;!,:]/))
    .slice(0, 2 * mostSentences)
    .flatMap(({from, to}) => {
      const start = startAt(folded, from, to)
      const organ = organAt(folded.slice(start, to), 0)
      return organ && organ.places.length === 0 && shortOffice.test(organ.name) && !others.test(folded.slice(start + organ.end, to))
        ? [{name: organ.name, range: {from: start, to: start + organ.end}}]
        : []
    })

const shortOffice = /^(?!.*[省县区州盟旗])(?!组织|参加|会同|联合|配合|指导)[一-龥]{2,14}(?:局|厅|委|委员会|办|办公室|中心|支队|大队)$/

/** The organs with a listed place that stand anywhere in the opening. */
export function mentions(folded: string, body: readonly Range[]): readonly Subject[] {
  const found: Subject[] = []
  for (const line of body.slice(0, reach)) {
    for (let at = line.from; at < line.to; at++) {
      const organ = placeAt(folded, at) === undefined ? undefined : organAt(folded.slice(at, line.to), 0)
      if (!organ || (organ.office === '' && organ.places.at(-1)!.level !== 'township')) continue
      found.push({name: organ.name, range: {from: at, to: at + organ.end}})
      at += organ.end - 1
    }
  }
  return found
}

function startAt(folded: string, from: number, to: number): number {
  let start = from + /^[\s"]*(?:\(?[一二三四五六七八九十\d]{1,3}(?:\)|[、.])\s*)?/.exec(folded.slice(from, to))![0].length
  for (let skipped = time.exec(folded.slice(start, to)); skipped && skipped[0].length > 0; skipped = time.exec(folded.slice(start, to)))
    start += skipped[0].length
  return start
}

function subjectAt(folded: string, from: number, to: number): readonly Subject[] {
  const start = startAt(folded, from, to)
  const joint = jointly(folded.slice(start, to))
  if (joint) return [{name: joint.name, range: {from: start, to: start + joint.end}}]
  const organ = organAt(folded.slice(start, to), 0)
  if (
    !organ ||
    (organ.places.length === 0 && !isCentralOrgan(organ.name) && !/(?:区|园|港|新城)(?:管委会|管理委员会)$/.test(organ.name)) ||
    others.test(folded.slice(start + organ.end, to))
  )
    return []
  if (organ.office === '' && !organ.places.some(({generic}) => !generic)) return []
  return [{name: organ.name, range: {from: start, to: start + organ.end}}]
}

const together = /^(?:党工委|党委|委)[、和]?(?:[省市州盟县区旗镇乡]|街道)?((?:人民)?政府|办事处|管委会)(?!的|办公室|部署|要求|、)/

/** A party committee and the government or office of one place: `黄石街党工委、办事处`. */
function jointly(text: string): {readonly name: string; readonly end: number} | undefined {
  const {units, end} = placeChain(text, text.startsWith('中共') ? 2 : 0)
  const place = units.map(({name}) => name).join('')
  const [whole, office] = together.exec(text.slice(end)) ?? []
  if (whole === undefined || office === undefined || !units.some(({generic}) => !generic)) return undefined
  return {
    name: office === '办事处' ? `${place.replace(/街$/, '街道')}办事处` : office === '管委会' ? place + office : `${place}人民政府`,
    end: end + whole.length,
  }
}
