import {InputError, type Fault, type FaultPlace} from '../input-error.js'
import {cutTexts} from './cut-texts.js'
import type {RulebookText} from './load.js'
import type {Path, PathFault} from './path-fault.js'
import type {RawRulebook} from './raw.js'
import {schemaFaults, type SchemaFault} from './validate.js'

/** A fault with the file that it is in. */
export interface LocatedFault {
  readonly file: string
  readonly fault: Fault & {readonly at?: FaultPlace}
}

/** A rulebook as read from YAML that can tell where each value stands; without `raw` nothing of it could be read. */
export interface Layer {
  readonly name: string
  readonly text: string
  /** What of it is sound. */
  readonly raw?: RawRulebook
  readonly faults: readonly LocatedFault[]
  /** The entries (`rules`, `ID`) that have a fault and are left out of `raw`. */
  readonly unsound: readonly Path[]
  has(path: Path): boolean
  /** A fault at the place of its value, or of the nearest thing above it that exists. */
  place(fault: PathFault): LocatedFault
}

/** A YAML text as plain data that can tell where each value and key stands. */
export interface ParsedYaml {
  readonly value: unknown
  has(path: Path): boolean
  /** Line and column of the value, or of the nearest thing above it that exists. */
  at(path: Path): {at: FaultPlace}
  /** Where a key itself stands, for keys that should not be there. */
  keyAt(path: Path, key: string): FaultPlace
  /** The texts that end where a comment begins without a blank, as `- 学法 #次` does; each with its place. */
  cut(): readonly Fault[]
}

/**
 * Parses YAML; aliases are not followed. By the schema `failsafe` every value is a text.
 * @throws InputError with the faults of its syntax
 */
export async function parseYaml(
  {name, text}: RulebookText,
  {schema = 'core'}: {readonly schema?: 'core' | 'failsafe'} = {},
): Promise<ParsedYaml> {
  const {parseDocument, LineCounter, visit} = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {lineCounter, schema, maxAliasCount: 0} as Parameters<typeof parseDocument>[1])
  const placeOf = (offset: number): FaultPlace => {
    const {line, col} = lineCounter.linePos(offset)
    return {line: Math.max(1, line), column: Math.max(1, col)}
  }
  // What follows the first fault of syntax is mostly its echo.
  if (document.errors.length > 0) {
    const [first] = document.errors
    throw new InputError(name, {
      code: 'yaml-syntax',
      data: {reason: first!.code},
      at: placeOf(first!.pos[0]),
    })
  }
  const at = (path: Path): {at: FaultPlace} => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as {range?: readonly number[]} | undefined
      if (node?.range) return {at: placeOf(node.range[0]!)}
    }
    return {at: {line: 1, column: 1}}
  }
  return {
    value: toPlain(name, document),
    has: path => document.hasIn(path),
    at,
    keyAt: (path, key) => keyPlace(document, path, key, placeOf),
    cut: () => cutTexts(text, document, visit).map(({offset, ...data}) => ({code: 'yaml-cut', data, at: placeOf(offset)})),
  }
}

/** Reads and validates one rulebook; every fault of syntax and of the schema is told in it. */
export async function readLayer(given: RulebookText): Promise<Layer> {
  const {name, text} = given
  const parsed = await parsedOr(given)
  if (parsed instanceof InputError) return {...unreadable(given), faults: parsed.faults.map(fault => ({file: name, fault}))}
  const {value, has, at, keyAt, cut} = parsed
  const place = ({path, key, ...fault}: PathFault): LocatedFault => ({
    file: name,
    fault: {...fault, at: key === undefined ? at(path).at : keyAt(path, key)},
  })
  const found = await schemaFaults(value)
  const faults = [...cut().map(fault => ({file: name, fault})), ...found.map(place)]
  if (!isTable(value)) return {...unreadable(given), faults}
  const unsound = found.map(entryOf).filter(path => path.length > 0)
  return {name, text, raw: without(value as RawRulebook, unsound), faults, unsound, has, place}
}

/** A rulebook of which nothing could be read. */
export const unreadable = ({name, text}: RulebookText): Layer => ({
  name,
  text,
  faults: [],
  unsound: [],
  has: () => false,
  place: ({path: _path, key: _key, ...fault}) => ({file: name, fault}),
})

/**
 * Reads and validates one rulebook.
 * @throws InputError with every fault of YAML syntax or of the schema
 */
export async function readYaml(given: RulebookText): Promise<{readonly raw: RawRulebook}> {
  const {raw, faults} = await readLayer(given)
  if (faults.length > 0 || raw === undefined)
    throw new InputError(
      given.name,
      faults.map(({fault}) => fault),
    )
  return {raw}
}

async function parsedOr(given: RulebookText): Promise<ParsedYaml | InputError> {
  try {
    return await parseYaml(given)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** The entry that a fault is in: a key of the top, or of one of its tables. */
const entryOf = ({path, key}: SchemaFault): Path => (key === undefined ? path : [...path, key]).slice(0, 2)

/** A rulebook without the entries at these paths; of a path that leads nowhere in a table the whole key of the top is left out. */
function without(raw: RawRulebook, paths: readonly Path[]): RawRulebook {
  const bad = (table: string, inner: unknown): boolean =>
    paths.some(([key, entry]) => key === table && (entry === undefined || !isTable(inner)))
  const kept = Object.entries(raw)
    .filter(([table, inner]) => !bad(table, inner))
    .map(([table, inner]): [string, unknown] => {
      const entries = paths.flatMap(([key, entry]) => (key === table ? [String(entry)] : []))
      return [
        table,
        entries.length === 0 ? inner : Object.fromEntries(Object.entries(inner as object).filter(([name]) => !entries.includes(name))),
      ]
    })
  return Object.fromEntries(kept) as unknown as RawRulebook
}

const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function toPlain(name: string, document: {toJS(options: {maxAliasCount: number}): unknown}): unknown {
  try {
    return document.toJS({maxAliasCount: 0})
  } catch (error) {
    throw new InputError(name, {code: 'yaml-syntax', data: {reason: error instanceof Error ? error.message : String(error)}})
  }
}

/** Where a key itself stands, for keys that should not be there. */
function keyPlace(
  document: {getIn(path: Path, keep: boolean): unknown},
  path: Path,
  key: string,
  placeOf: (offset: number) => FaultPlace,
): FaultPlace {
  const map = (path.length === 0 ? (document as unknown as {contents: unknown}).contents : document.getIn(path, true)) as
    {items?: readonly {key: {value?: unknown; range?: readonly number[]}}[]; range?: readonly number[]} | undefined
  const pair = map?.items?.find(item => String(item.key?.value) === key)
  return placeOf(pair?.key.range?.[0] ?? map?.range?.[0] ?? 0)
}
