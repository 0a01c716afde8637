import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'
import {isFullName, isZone, kindOf} from '../localities/organ.js'
import {wholeOrgan} from '../localities/organ-name.js'
import type {Fact, FactOrigin} from './facts.js'
import {completedBy, extended, fuller} from './full-name.js'
import type {Candidate, OrganEvidence} from './organ-evidence.js'
import {canCallItself, type SelfName} from './self-name.js'
import {mentions, shortSubjects, subjects} from './subjects.js'

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
