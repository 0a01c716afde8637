import {existsSync, realpathSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import type {Fault, FaultPlace} from '../../input-error.js'
import {pathMatches} from '../../gate/path-pattern.js'
import {isExpired, waiverKey, type Waiver} from '../../gate/waivers.js'
import type {NamedWaiver} from '../../report/bundle.js'
import {globRoot} from '../inputs/glob.js'
import type {GateScope} from './gate-scope.js'
import type {Met} from './configured-check.js'

/** A waiver that should be looked at, and where it stands. */
export interface NotedWaiver extends NamedWaiver {
  readonly at: FaultPlace
}

/** A waiver that ends within so many days is told. */
const soon = 30

/** Waivers of documents that were checked, or are gone, which covered nothing; and those that covered something and soon end. */
export function notedWaivers(scopes: readonly GateScope[], met: readonly Met[], day: string): readonly NotedWaiver[] {
  const [seen, used] = [new Set(met.map(({document}) => document)), new Set(met.flatMap(({waivers}) => waivers))]
  return scopes.flatMap(({folder, waivers, settings}) =>
    [...waivers.values()].flatMap((waiver): NotedWaiver[] => {
      const {document, rule, fingerprint, expires, at} = waiver
      if (!seen.has(`${folder}\0${document}`) && existsSync(join(folder, archiveOf(document)))) return []
      const isUsed = used.has(`${folder}\0${waiverKey(waiver)}`)
      const state = isUsed ? endingState(waiver, day) : isExpired(waiver, day) ? 'over' : 'unused'
      return state === undefined ? [] : [{file: settings.waivers!.value, state, document, rule, fingerprint, expires, at}]
    }),
  )
}

const endingState = (waiver: Waiver, day: string): 'expiring' | undefined =>
  !isExpired(waiver, day) && Date.parse(waiver.expires) - Date.parse(day) <= soon * 86_400_000 ? 'expiring' : undefined

/** What is said of a waiver. */
export const waiverFault = ({state, document, rule, fingerprint, expires, at}: NotedWaiver): Fault => ({
  code: `waiver-${state}`,
  data: {document, rule, fingerprint, expires},
  at,
})

/** The archive that a document lies in, or the document. */
export const archiveOf = (document: string): string => /^(.+?\.zip)\//i.exec(document)?.[1] ?? document

/** Overrides of a configuration that no input meets, though all that it is about was looked at, or whose folder does not exist. */
export function unmetOverrides({folder, layers}: GateScope, inputs: readonly string[], named: readonly string[]): readonly Fault[] {
  const whole = named.every(path => existsSync(path) && holds(realpathSync(path), folder))
  const own = inputs.filter(key => holds(folder, key)).map(key => relative(folder, key).replaceAll(sep, '/'))
  const isMet = (pattern: string): boolean => own.some(path => pathMatches(pattern, path) || pattern.startsWith(`${path}/`))
  return layers.overrides.flatMap(({when: {files}, origin}): Fault[] => {
    const strange = files?.every(pattern => !isMet(pattern) && (whole || !existsSync(join(folder, globRoot(pattern.replace(/^\.\//, ''))))))
    if (!strange || origin.by !== 'file') return []
    return [{code: 'override-unmet', data: {file: origin.name, patterns: files!.join(' ')}, at: origin.at}]
  })
}

const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
