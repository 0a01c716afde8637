import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Fault, type FaultPlace, InputError} from '../../input-error.js'
import {organKinds, organLevels, type OrganKind, type OrganLevel} from '../../localities/organ-kind.js'
import {nearest} from '../../rulebook/compile.js'
import {parseYaml} from '../../rulebook/yaml.js'
import type {Given} from '../../tree/facts.js'
import {fileText} from '../inputs/input.js'
import type {Manifest} from '../inputs/manifest.js'
import type {Arguments} from './arguments.js'

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

/** What a fact can be, where only a few values are known. */
const allowedFor: Readonly<Partial<Record<FactName, readonly string[]>>> = {kind: organKinds, level: organLevels, as: documentKinds}

function factFault({name, value, at}: WrittenFact): Fault | undefined {
  const place = at ? {at} : {}
  if (value.trim() === '') return {code: 'fact-empty', data: {name}, ...place}
  if (name === 'year') return /^(19|20)\d{2}$/.test(value) ? undefined : {code: 'fact-not-year', data: {value}, ...place}
  const allowed = allowedFor[name]
  if (!allowed || allowed.includes(value)) return undefined
  return {code: 'fact-not-allowed', data: {name, value, allowed: allowed.join(' '), known: nearest(value, allowed)}, ...place}
}

/** What the first says, and where it says nothing, the next. */
export const laidOver = (...layers: readonly Outside[]): Outside =>
  layers.reduceRight((under, over) => ({...under, ...over, given: {...under.given, ...over.given}}), {given: {}})

/** The facts given by options; they hold for every input. @throws InputError */
export function flagFacts(args: Arguments): Outside {
  const written = (['organisation', 'kind', 'level', 'year'] as const).flatMap((name): WrittenFact[] => {
    const value = args.text(name)
    return value === undefined ? [] : [{name, value}]
  })
  const {outside, faults} = givenFacts(written)
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return outside
}

/** The file beside a report that tells facts about it: `report.docx.gangyao.yml`, or `report.gangyao.yml`. */
export const sidecarOf = (path: string): string | undefined => sidecarNames(path).find(existsSync)

/** The names that such a file can have. */
export const sidecarNames = (path: string): readonly string[] => [`${path}.gangyao.yml`, `${path.replace(/\.[^./\\]+$/, '')}.gangyao.yml`]

const mostFaults = 20

/**
 * Reads a sidecar: keys organisation, kind, level, year, prior, as.
 * @throws InputError with line and column of every fault
 */
export async function readSidecar(path: string): Promise<Outside> {
  const {value, at, keyAt} = await parseYaml({name: path, text: fileText(path)})
  const keys = factNames.join(' ')
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(path, {code: 'sidecar-shape', data: {keys}, at: {line: 1, column: 1}})
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  const unknown = entries
    .filter(([key]) => !(factNames as readonly string[]).includes(key))
    .slice(0, mostFaults)
    .map(([key]): Fault => ({code: 'sidecar-key', data: {key, keys, known: nearest(key, factNames)}, at: keyAt([], key)}))
  const {outside, faults} = givenFacts(
    entries
      .filter(([key]) => (factNames as readonly string[]).includes(key))
      .map(([key, fact]) => ({name: key as FactName, value: plain(fact), ...at([key])})),
  )
  const prior = outside.prior === undefined ? undefined : join(dirname(path), outside.prior)
  const lost: readonly Fault[] =
    prior === undefined || existsSync(prior) ? [] : [{code: 'prior-missing', data: {value: outside.prior!}, ...at(['prior'])}]
  if (unknown.length + faults.length + lost.length > 0) throw new InputError(path, [...unknown, ...faults, ...lost])
  return prior === undefined ? outside : {...outside, prior}
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value === null ? '' : JSON.stringify(value)

/** What is known from outside of a file and of the members of an archive, by their keys; of all others what options say. */
export interface OutsideFacts {
  readonly options: Given
  /** The facts of a file and of its members, those of the options among them. */
  of(key: string): Readonly<Record<string, Given>>
}

/** Options go before the manifest, the manifest before sidecars. */
export function outsideFacts(options: Outside, manifest: Manifest | undefined, sidecars: ReadonlyMap<string, Outside>): OutsideFacts {
  const members = new Map<string, string[]>()
  for (const [member, archive] of manifest?.archives ?? []) {
    const known = members.get(archive) ?? []
    known.push(member)
    members.set(archive, known)
  }
  return {
    options: options.given,
    of: key => Object.fromEntries([key, ...(members.get(key) ?? [])].flatMap(own => {
      const [told, beside] = [manifest?.outside.get(own), sidecars.get(own)]
      return told || beside ? [[own, laidOver(options, told ?? nothing, beside ?? nothing).given]] : []
    })),
  }
}

const nothing: Outside = {given: {}}
