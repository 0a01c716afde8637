import {InputError, type FaultPlace} from '../input-error.js'
import type {Path} from './compile.js'
import type {RulebookText} from './load.js'
import type {RawRulebook} from './raw.js'
import {schemaFaults} from './validate.js'

/** A rulebook as read from YAML that can tell where each value stands. */
export interface Located {
  readonly name: string
  readonly text: string
  readonly raw: RawRulebook
  has(path: Path): boolean
  /** Line and column of the value, or of the nearest thing above it that exists. */
  at(path: Path): {at: FaultPlace}
}

const mostFaults = 20

/** A YAML text as plain data that can tell where each value and key stands. */
export interface ParsedYaml {
  readonly value: unknown
  has(path: Path): boolean
  /** Line and column of the value, or of the nearest thing above it that exists. */
  at(path: Path): {at: FaultPlace}
  /** Where a key itself stands, for keys that should not be there. */
  keyAt(path: Path, key: string): FaultPlace
}

/**
 * Parses YAML; aliases are not followed. By the schema `failsafe` every value is a text.
 * @throws InputError with the faults of its syntax
 */
export async function parseYaml({name, text}: RulebookText, {schema = 'core'}: {readonly schema?: 'core' | 'failsafe'} = {}): Promise<ParsedYaml> {
  const {parseDocument, LineCounter} = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {lineCounter, schema, maxAliasCount: 0} as Parameters<typeof parseDocument>[1])
  const placeOf = (offset: number): FaultPlace => {
    const {line, col} = lineCounter.linePos(offset)
    return {line: Math.max(1, line), column: Math.max(1, col)}
  }
  // What follows the first fault of syntax is mostly its echo.
  if (document.errors.length > 0) {
    const [first] = document.errors
    throw new InputError(name, {code: 'yaml-syntax', data: {reason: first!.message.split('\n')[0]!.replace(/ at line.*/, '')}, at: placeOf(first!.pos[0])})
  }
  const at = (path: Path): {at: FaultPlace} => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as {range?: readonly number[]} | undefined
      if (node?.range) return {at: placeOf(node.range[0]!)}
    }
    return {at: {line: 1, column: 1}}
  }
  return {value: toPlain(name, document), has: path => document.hasIn(path), at, keyAt: (path, key) => keyPlace(document, path, key, placeOf)}
}

/**
 * Reads and validates one rulebook.
 * @throws InputError with every fault of YAML syntax or of the schema
 */
export async function readYaml({name, text}: RulebookText): Promise<Located> {
  const {value: raw, has, at, keyAt} = await parseYaml({name, text})
  const faults = await schemaFaults(raw)
  if (faults.length > 0) throw new InputError(name, faults.slice(0, mostFaults).map(({path, key, ...fault}) => ({...fault, at: key === undefined ? at(path).at : keyAt(path, key)})))
  return {name, text, raw: raw as RawRulebook, at, has}
}

function toPlain(name: string, document: {toJS(options: {maxAliasCount: number}): unknown}): unknown {
  try {
    return document.toJS({maxAliasCount: 0})
  } catch (error) {
    throw new InputError(name, {code: 'yaml-syntax', data: {reason: error instanceof Error ? error.message : String(error)}})
  }
}

/** Where a key itself stands, for keys that should not be there. */
function keyPlace(document: {getIn(path: Path, keep: boolean): unknown}, path: Path, key: string, placeOf: (offset: number) => FaultPlace): FaultPlace {
  const map = (path.length === 0 ? (document as unknown as {contents: unknown}).contents : document.getIn(path, true)) as {items?: readonly {key: {value?: unknown; range?: readonly number[]}}[]; range?: readonly number[]} | undefined
  const pair = map?.items?.find(item => String(item.key?.value) === key)
  return placeOf(pair?.key.range?.[0] ?? map?.range?.[0] ?? 0)
}
