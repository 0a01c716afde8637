import type {Fault, FaultPlace} from '../../input-error.js'
import {nearest} from '../../rulebook/compile.js'
import {organKinds, organLevels, type OrganKind, type OrganLevel} from '../../localities/organ-kind.js'
import type {Given} from '../../tree/facts.js'

/** What a document can be judged as, whatever it looks like. */
const documentKinds: readonly NonNullable<Given['as']>[] = ['annual-report']

/** The facts that can be given from outside, the report of the year before, and what it is to be judged as. */
export const factNames = ['organisation', 'kind', 'level', 'year', 'prior', 'as'] as const
export type FactName = (typeof factNames)[number]

/** What is known of a report from outside: facts that override what it says, and where last year's report lies. */
export interface Outside {
  readonly given: Given
  /** Its path. */
  readonly prior?: string
}

/** A fact as written somewhere, and where. */
export interface WrittenFact {
  readonly name: FactName
  readonly value: string
  readonly at?: FaultPlace
}

/** Written facts as facts, or what is wrong with each. */
export function givenFacts(written: readonly WrittenFact[]): {readonly outside: Outside; readonly faults: readonly Fault[]} {
  const faults = written.flatMap(fact => factFault(fact) ?? [])
  const of = (wanted: FactName): string | undefined => written.find(({name}) => name === wanted)?.value
  const [organisation, kind, level, year, prior, as] = factNames.map(of)
  const given: Given = {
    ...(organisation ? {organisation} : {}),
    ...(kind ? {kind: kind as OrganKind} : {}),
    ...(level ? {level: level as OrganLevel} : {}),
    ...(year ? {year: Number(year)} : {}),
    ...(as ? {as: as as NonNullable<Given['as']>} : {}),
  }
  return {outside: {given, ...(prior ? {prior} : {})}, faults}
}

function factFault({name, value, at}: WrittenFact): Fault | undefined {
  const place = at ? {at} : {}
  if (value.trim() === '') return {code: 'fact-empty', data: {name}, ...place}
  if (name === 'year') return /^(19|20)\d{2}$/.test(value) ? undefined : {code: 'fact-not-year', data: {value}, ...place}
  const allowed: readonly string[] | undefined = name === 'kind' ? organKinds : name === 'level' ? organLevels : name === 'as' ? documentKinds : undefined
  if (!allowed || allowed.includes(value)) return undefined
  return {code: 'fact-not-allowed', data: {name, value, allowed: allowed.join(' '), known: nearest(value, allowed)}, ...place}
}

/** What the first says, and where it says nothing, the next. */
export const laidOver = (...layers: readonly Outside[]): Outside => layers.reduceRight((under, over) => ({...under, ...over, given: {...under.given, ...over.given}}), {given: {}})
