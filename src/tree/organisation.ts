import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'
import {isCentralOrgan} from '../localities/central-organs.js'
import {isFullName, isOrganName, isZone, kindOf} from '../localities/organ.js'
import {organAt, wholeOrgan} from '../localities/organ-name.js'
import {placeChain} from '../localities/place-chain.js'
import {placeAt} from '../localities/places.js'
import {canBeSameOrgan} from '../localities/same-organ.js'
import type {Fact, FactOrigin} from './facts.js'
import type {PageFacts} from './page-facts.js'
import {canCallItself, type SelfName} from './self-name.js'
import type {Signature} from './signature.js'
import {mentions, shortSubjects, subjects} from './subjects.js'
import type {Title} from './title.js'

/** All from which a reader tells whose report it is. */
export interface OrganEvidence {
  readonly text: RepairedText
  readonly title: Title | undefined
  readonly addressee: string
  readonly signature: Signature
  readonly page: PageFacts
  readonly self: SelfName | undefined
  readonly body: readonly Range[]
}

/** An organ named somewhere. */
interface Candidate extends Fact<string> {
  /** Whether a place stands for its government. */
  readonly bare: boolean
}

/**
 * The organ that reports: by the title, the sentence that announces the report, its first subjects, the signature or the page;
 * by its full name where one of them has it.
 */
export function findOrganisation(evidence: OrganEvidence): Fact<string> | undefined {
  const {title, self} = evidence
  const named = title?.organ ? [candidate(evidence, title.organ, 'title', title.range)] : []
  const others = [...inText(evidence), ...signed(evidence), ...onPage(evidence)].filter(
    ({value}) => self === undefined || canCallItself(value, self),
  )
  const placed = evidence.page.publishers.flatMap(name => governmentOf(name, self)).map(value => candidate(evidence, value, 'page'))
  const ranked = [...named, ...others.filter(({bare}) => !bare), ...others.filter(({bare}) => bare), ...placed]
  if (ranked.length === 0) ranked.push(...lastResort(evidence))
  const first = ranked[0]
  if (!first) return undefined
  const full = extended(fuller(first, ranked.slice(1)), evidence)
  return short(full) ? (completedBy(full, evidence) ?? full) : full
}

const short = ({value}: Fact<string>): boolean => !isFullName(value)

function candidate({text}: OrganEvidence, name: string, origin: FactOrigin, range?: Range): Candidate {
  const value = completed(range ? asWritten(text, range, name) : name)
  return {value, origin, bare: value !== name && kindOf(name) === 'government', ...(range ? {range} : {})}
}

/** A name as it stands in the text, without blanks and with its own brackets. */
function asWritten(text: RepairedText, {from, to}: Range, name: string): string {
  const folded = text.folded.slice(from, to).replace(/\s/g, '')
  const at = folded.indexOf(name)
  return at < 0
    ? name
    : text.value
        .slice(from, to)
        .replace(/\s/g, '')
        .slice(at, at + name.length)
}

const inText = (evidence: OrganEvidence): readonly Candidate[] =>
  subjects(evidence.text.folded, evidence.body).map(({name, range}) => candidate(evidence, name, 'text', range))

const signed = (evidence: OrganEvidence): readonly Candidate[] => {
  const {organ} = evidence.signature
  return organ ? [candidate(evidence, wholeOrgan(organ.name)?.name ?? organ.name, 'signature', organ.range)] : []
}

const onPage = (evidence: OrganEvidence): readonly Candidate[] =>
  evidence.page.publishers.flatMap(name => {
    const organ = wholeOrgan(name)
    return organ && (organ.places.length > 0 || isFullName(organ.name)) ? [candidate(evidence, organ.name, 'page')] : []
  })

/** A place speaks for its government. */
function completed(name: string): string {
  if (/街道$/.test(name)) return `${name}办事处`
  if (/(?:局|委|厅|办)$/.test(name) || !/(?:[省市县区州旗盟镇乡]|地区|苏木)$/.test(name)) return name
  return isZone(name) ? `${name}管理委员会` : `${name}人民政府`
}

/** 我县 on the page of one of its offices is the county's government. */
function governmentOf(name: string, self: SelfName | undefined): readonly string[] {
  if (self?.kind !== 'government') return []
  const units = wholeOrgan(name)?.places ?? []
  const own = units.findLastIndex(unit => !unit.generic && unit.name.endsWith(self.word))
  return own < 0
    ? []
    : [
        completed(
          units
            .slice(0, own + 1)
            .map(unit => unit.name)
            .join(''),
        ),
      ]
}

/** Where nothing else names it: organs that the opening mentions and that can call themselves as it does, then short names. */
function lastResort(evidence: OrganEvidence): readonly Candidate[] {
  const {
    text: {folded},
    body,
    self,
  } = evidence
  const mentioned = mentions(folded, body).filter(({name}) =>
    self === undefined ? kindOf(completed(name)) === 'government' : canCallItself(completed(name), self),
  )
  const alike = [...signed(evidence), ...onPage(evidence), ...inText(evidence)].filter(
    ({value}) => kindOf(value) === self?.kind && self?.kind === 'department',
  )
  return [...[...mentioned, ...shortSubjects(folded, body)].map(({name, range}) => candidate(evidence, name, 'text', range)), ...alike]
}

/** The name with the listed places that stand before it elsewhere in the text: `古田镇人民政府`, `上杭县古田镇人民政府`. */
function extended(name: Candidate, {text: {folded}, signature}: OrganEvidence): Candidate {
  const shown = name.value.replace(/（/g, '(').replace(/）/g, ')')
  if (name.origin === 'title' || signature.organ?.name === name.value || wholeOrgan(shown)?.places[0]?.generic !== false) return name
  let best = ''
  for (let at = folded.indexOf(shown); at >= 0; at = folded.indexOf(shown, at + 1)) {
    for (let from = Math.max(0, at - longestChain); from < at; from++) {
      if (placeAt(folded, from) === undefined) continue
      const {end} = placeChain(folded, from)
      if (end > at && end <= at + shown.length && at - from > best.length) best = folded.slice(from, at)
    }
  }
  return best === '' ? name : {...name, value: best + name.value}
}

const longestChain = 24

/** The longest name that the first is short for. */
function fuller(first: Candidate, others: readonly Candidate[]): Candidate {
  return others.reduce(
    (best, other) =>
      other.value.length > best.value.length && isShortFor(best.value, other.value) && !isSettled(best, other) ? other : best,
    first,
  )
}

/** A title that names a listed place is full: more places before it add nothing, but the division of a city of the Corps does. */
const isSettled = ({value, origin}: Candidate, longer: Candidate): boolean =>
  origin === 'title' &&
  longer.value.endsWith(value) &&
  (isCentralOrgan(value) || placeAt(value, 0) !== undefined) &&
  !/师/.test(longer.value)

function isShortFor(name: string, longer: string): boolean {
  if (kindOf(name) !== kindOf(longer) || !canBeSameOrgan(name, longer)) return false
  const tail = (organ: string): string =>
    organ
      .replace(/委员会$/, '委')
      .replace(/办公室$/, '办')
      .slice(-1)
  return tail(name) === tail(longer) && isSubsequence(name, longer)
}

function isSubsequence(name: string, longer: string): boolean {
  let at = 0
  for (const character of longer) if (character === name[at]) at++
  return at === name.length
}

const led = /在(?:中共)?([一-龥]{2,12}?[市县区旗州盟])委[、和]/

/** 市水利局 that reports to 玉溪市人民政府 is 玉溪市水利局. */
function completedBy(name: Candidate, {addressee, text, body}: OrganEvidence): Fact<string> | undefined {
  const organ = wholeOrgan(name.value)
  const unit = organ?.places[0]
  if (!organ || (unit !== undefined && !unit.generic)) return undefined
  const head = body.length > 0 ? text.folded.slice(body[0]!.from, body[0]!.from + 300) : ''
  for (const phrase of [...addressee.split(/[,、:;]/), led.exec(head)?.[1] ?? '']) {
    const found = organAt(phrase.replace(/^(?:中国共产党|中共)/, '').trim(), 0)
    const places = found?.places.filter(({generic}) => !generic).map(place => place.name) ?? []
    const governs = found !== undefined && /^(?:(?:人民)?政府(?:办公室)?)?$/.test(found.office)
    if (!governs || places.length === 0 || (unit !== undefined && !places.at(-1)!.endsWith(unit.name))) continue
    const value = places.join('') + name.value.slice(unit?.name.length ?? 0)
    if (isOrganName(value)) return {...name, value}
  }
  return undefined
}
