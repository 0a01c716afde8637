import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import {isFullName, levelOf} from '../localities/organ.js'
import {organAt} from '../localities/organ-name.js'
import type {Range} from '../text/range.js'
import {levelOfSelf, type SelfName} from './self-name.js'

/** From which the level of an organ is told whose name does not show it. */
export interface LevelEvidence {
  readonly folded: string
  readonly body: readonly Range[]
  readonly name: string | undefined
  readonly kind: OrganKind | undefined
  readonly self: SelfName | undefined
  readonly addressee: string
}

const zone = /(?:管理委员会|管委会)$/
const led = /在([^。,]{2,40}?)的?(?:正确|坚强|统一)?领导下|按照([^。,]{2,24}?)(?:部署|要求|安排)/g
const oneDown: Readonly<Record<OrganLevel, OrganLevel | undefined>> = {
  central: 'province',
  province: 'prefecture',
  prefecture: 'county',
  county: 'township',
  township: undefined,
}

/** The level by the name, else by what the organ calls itself, whom it reports to and who leads it, else by what lies below it. */
export function findLevel(evidence: LevelEvidence): OrganLevel | undefined {
  const {name, self, body, folded, addressee} = evidence
  const shown = name === undefined ? undefined : levelOf(name)
  if (shown !== undefined || (name !== undefined && zone.test(name))) return shown
  const opening = body.length > 0 ? folded.slice(body[0]!.from, body[0]!.from + 600) : ''
  const superiors = [addressee, ...[...opening.matchAll(led)].map(match => match[1] ?? match[2]!)]
  return (
    (self && (name === undefined || self.word !== '市') ? levelOfSelf(self) : undefined) ??
    below(superiors, evidence) ??
    mentioned(opening, evidence) ??
    ofCity(evidence)
  )
}

/** A department is of the level of the government that it reports to, a government one below. */
function below(superiors: readonly string[], {kind, name, self}: LevelEvidence): OrganLevel | undefined {
  if (kind === undefined) return undefined
  for (const superior of superiors) {
    for (const phrase of superior.replace(/中国共产党|中共/g, '').split(/[,、:;\s]/)) {
      const level = levelOfSuperior(phrase.trim())
      if (level === undefined) continue
      const own = kind === 'department' ? level : oneDown[level]
      if (
        own !== undefined &&
        !(kind === 'department' && isOffice(phrase) && !(name ?? self?.word ?? '').endsWith('厅') && own === 'province')
      )
        return own
    }
  }
  return undefined
}

/** A department of a city also reports to the province's office of its own trade. */
const isOffice = (phrase: string): boolean => /(?:局|厅)$/.test(phrase)

function levelOfSuperior(phrase: string): OrganLevel | undefined {
  if (/^(?:党中央|国务院|中央)/.test(phrase)) return 'central'
  const organ = organAt(phrase, 0)
  const unit = organ?.places.at(-1)
  if (!organ || !unit) return undefined
  return unit.level
}

/** The committee or government that a department speaks of as its own, else the place that it works in as a whole. */
function mentioned(opening: string, {kind, folded, name}: LevelEvidence): OrganLevel | undefined {
  if (kind !== 'department' || (name !== undefined && isFullName(name))) return undefined
  const word =
    /(?<![一-龥])([县区旗州盟])(?:委|政府|人民政府)/.exec(opening)?.[1] ??
    /全([县旗州盟])(?![一-龥]{0,2}自治)/.exec(folded)?.[1] ??
    (folded.includes('自治区') ? undefined : /全(区)(?!域)/.exec(folded)?.[1])
  if (word === undefined) return undefined
  return /[州盟]/.test(word) ? 'prefecture' : 'county'
}

const ofPrefecture =
  /各县\(市|县\(市、?区|县\(区|县[、]?市[、]?区|各县区|县区|(?:\d+|[一二三四五六七八九十两]+)个?(?:县|区)(?!域)|市县两级|市区两级|制定(?:出台)?政府规章|政府规章\d+|地方性法规\d|设区的?市|区县/
const ofCounty = /(?:\d+|[一二三四五六七八九十]+)个(?:乡|镇|街道)|各乡镇|各镇|镇\(街道|乡镇\(|镇街|乡\(?镇/

/** A city with counties or districts below it is a prefecture, one with towns below it a county. */
function ofCity({folded, name, self}: LevelEvidence): OrganLevel | undefined {
  const city =
    name === undefined
      ? self?.word === '市' || (self?.kind === 'department' && /全市/.test(folded))
      : /市/.test(name.replace(/市场|城市/g, ''))
  if (!city) return undefined
  if (ofPrefecture.test(folded)) return 'prefecture'
  return ofCounty.test(folded) ? 'county' : undefined
}
