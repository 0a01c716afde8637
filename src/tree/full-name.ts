import {isCentralOrgan} from '../localities/central-organs.js'
import {isOrganName, kindOf} from '../localities/organ.js'
import {organAt, wholeOrgan} from '../localities/organ-name.js'
import {placeChain} from '../localities/place-chain.js'
import {placeAt} from '../localities/places.js'
import {canBeSameOrgan} from '../localities/same-organ.js'
import type {Fact} from './facts.js'
import type {Candidate, OrganEvidence} from './organ-evidence.js'

/** The name with the listed places that stand before it elsewhere in the text: `古田镇人民政府`, `上杭县古田镇人民政府`. */
export function extended(name: Candidate, {text: {folded}, signature}: OrganEvidence): Candidate {
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
export function fuller(first: Candidate, others: readonly Candidate[]): Candidate {
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
export function completedBy(name: Candidate, {addressee, text, body}: OrganEvidence): Fact<string> | undefined {
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
