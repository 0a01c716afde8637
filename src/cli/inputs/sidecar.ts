import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {nearest} from '../../rulebook/compile.js'
import {parseYaml} from '../../rulebook/yaml.js'
import {asInputError} from './file-bytes.js'
import {factNames, givenFacts, type FactName, type Outside} from '../settings/given-facts.js'

/** The file beside a report that tells facts about it: `report.docx.gangyao.yml`, or `report.gangyao.yml`. */
export const sidecarOf = (path: string): string | undefined => sidecarNames(path).find(existsSync)

/** The names that such a file can have. */
export const sidecarNames = (path: string): readonly string[] => [`${path}.gangyao.yml`, `${path.replace(/\.[^./\\]+$/, '')}.gangyao.yml`]

/**
 * Reads a sidecar: keys organisation, kind, level, year, prior, as.
 * @throws InputError with line and column of every fault
 */
export async function readSidecar(path: string): Promise<Outside> {
  const {value, at, keyAt} = await parseYaml({name: path, text: textOf(path)})
  const keys = factNames.join(' ')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError(path, {code: 'sidecar-shape', data: {keys}, at: {line: 1, column: 1}})
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  const unknown = entries.filter(([key]) => !(factNames as readonly string[]).includes(key)).map(([key]): Fault => ({code: 'sidecar-key', data: {key, keys, known: nearest(key, factNames)}, at: keyAt([], key)}))
  const {outside, faults} = givenFacts(entries.filter(([key]) => (factNames as readonly string[]).includes(key)).map(([key, fact]) => ({name: key as FactName, value: plain(fact), ...at([key])})))
  const prior = outside.prior === undefined ? undefined : join(dirname(path), outside.prior)
  const lost: readonly Fault[] = prior === undefined || existsSync(prior) ? [] : [{code: 'prior-missing', data: {value: outside.prior!}, ...at(['prior'])}]
  if (unknown.length + faults.length + lost.length > 0) throw new InputError(path, [...unknown, ...faults, ...lost])
  return prior === undefined ? outside : {...outside, prior}
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : value === null ? '' : JSON.stringify(value))

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw asInputError(path, error)
  }
}
