import {Buffer} from 'node:buffer'
import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {env, getuid} from 'node:process'
import {fileURLToPath} from 'node:url'
import {buildId} from './build-id.js'
import {loadRulebook, type FindRulebook, type RulebookText} from '../rulebook/load.js'
import {packedTable, unpackedTable} from '../phrase/packed-table.js'
import type {Rulebook} from '../rulebook/rulebook.js'

/** What a compiled rulebook was made by and from. */
interface Origin {
  readonly build: string
  /** The texts it was made from: its own, and by id those that it extends. */
  readonly texts: readonly {readonly id?: string; readonly sha256: string}[]
}

/** A rulebook compiled, with what it was made by and from. */
export interface CompiledRulebook extends Origin {
  readonly rulebook: Rulebook
}

/**
 * Loads a rulebook as `loadRulebook` does, but takes it compiled from the cache folder (`XDG_CACHE_HOME`, else the temporary
 * folder) where none of its texts has changed, and else keeps what it compiles there.
 * @throws InputError with file, line and column of every fault
 */
export async function loadCached(
  top: RulebookText,
  find: FindRulebook,
  build: string | undefined = buildId,
  known: readonly string[] = [],
): Promise<Rulebook> {
  if (build === undefined) return loadRulebook(top, find, known)
  const cached = cacheFile(top, build)
  const kept = cached && keptRulebook(cached, top, find, build)
  if (kept) return kept
  const compiled = await compileRulebook(top, find, build, known)
  if (cached) writeEntry(cached, compiled)
  return compiled.rulebook
}

/** Compiles a rulebook and records the texts that it was made from. */
export async function compileRulebook(
  top: RulebookText,
  find: FindRulebook,
  build: string,
  known: readonly string[] = [],
): Promise<CompiledRulebook> {
  const texts = [{sha256: hash(top.text)}] as {id?: string; sha256: string}[]
  const rulebook = await loadRulebook(
    top,
    id => {
      const found = find(id)
      if (found) texts.push({id, sha256: hash(found.text)})
      return found
    },
    known,
  )
  return {build, texts, rulebook}
}

/**
 * A compiled rulebook as it is kept: a line of JSON each for its origin, with a SHA-256 of what follows, so that damage is
 * noticed; for the rulebook; for the texts of its phrases; for their table; then the table's numbers.
 */
export function entryBytes({build, texts, rulebook: {phrases, ...rulebook}}: CompiledRulebook): Uint8Array {
  const {json, numbers} = packedTable(phrases)
  const lines = [rulebook, phrases.texts].map(part => `${JSON.stringify(part)}\n`).join('')
  const body = Buffer.concat([Buffer.from(`${lines}${json}\n`), new Uint8Array(numbers.buffer)])
  return Buffer.concat([Buffer.from(`${JSON.stringify({build, texts, sha256: hash(body)})}\n`), body])
}

const hash = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/**
 * A built-in rulebook as the build has compiled it; `undefined` where there is none, or a text that it was made from is
 * no longer what it was then.
 */
export function loadBundled(id: string, bytesOf: (id: string) => Uint8Array | undefined): Rulebook | undefined {
  if (buildId === undefined || !/^[a-z0-9-]+$/.test(id)) return undefined
  try {
    const {origin, rulebook} = readEntry(fileURLToPath(new URL(`rules/${id}.compiled`, import.meta.url)))
    const isCurrent = ({id: of = id, sha256}: Origin['texts'][number]): boolean => sha256 === hash(bytesOf(of) ?? noBytes)
    return origin.build === buildId && origin.texts.every(isCurrent) ? rulebook() : undefined
  } catch {
    return undefined
  }
}

const noBytes = new Uint8Array()

/** The entry in the cache folder, which nobody else may write to. */
function cacheFile({text}: RulebookText, build: string): string | undefined {
  const folder = ownCacheFolder()
  return folder && join(folder, `${hash(`${build}\0${text}`).slice(0, 32)}.compiled`)
}

/** The program's cache folder, or a folder in it; `undefined` where it is somebody else's. */
export function ownCacheFolder(inner = ''): string | undefined {
  const folder = env['XDG_CACHE_HOME'] ? join(env['XDG_CACHE_HOME'], 'gangyao') : join(tmpdir(), `gangyao-${getuid?.() ?? 'cache'}`)
  try {
    if (existsSync(folder) && getuid && statSync(folder).uid !== getuid()) return undefined
  } catch {
    return undefined
  }
  return join(folder, inner)
}

/** An entry's origin at once, and its rulebook when that is wanted. @throws where it is not whole */
function readEntry(file: string): {origin: Origin & {readonly sha256: string}; body: Uint8Array; rulebook: () => Rulebook} {
  const bytes = readFileSync(file)
  let end = -1
  const line = (): (() => string) => {
    const from = end + 1
    const to = (end = bytes.indexOf(lineFeed, from))
    if (to < 0) throw new RangeError('not a whole entry')
    return () => bytes.toString('utf8', from, to)
  }
  const origin = JSON.parse(line()()) as Origin & {readonly sha256: string}
  const body = bytes.subarray(end + 1)
  const [rulebook, texts, json] = [line(), line(), line()]
  // Copied, for numbers must stand at a multiple of their size.
  const numbers = (): Int32Array => new Int32Array(new Uint8Array(bytes.subarray(end + 1)).buffer)
  return {
    origin,
    body,
    rulebook: () => ({
      ...(JSON.parse(rulebook()) as Omit<Rulebook, 'phrases'>),
      phrases: unpackedTable({json: json(), numbers: numbers()}, () => JSON.parse(texts()) as readonly string[]),
    }),
  }
}

const lineFeed = 10

function keptRulebook(file: string, top: RulebookText, find: FindRulebook, build: string): Rulebook | undefined {
  try {
    const {origin, body, rulebook} = readEntry(file)
    const current = (id: string | undefined): string | undefined => (id === undefined ? top : find(id))?.text
    const same = origin.build === build && origin.texts.every(({id, sha256}) => sha256 === hash(current(id) ?? ''))
    return same && origin.sha256 === hash(body) ? rulebook() : undefined
  } catch {
    return undefined
  }
}

/** Written whole or not at all; a folder that cannot be written to costs time, never the result. */
function writeEntry(file: string, entry: CompiledRulebook): void {
  const unfinished = `${file}.${randomUUID()}.tmp`
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700})
    writeFileSync(unfinished, entryBytes(entry), {mode: 0o600})
    renameSync(unfinished, file)
  } catch {
    discard(unfinished)
  }
}

function discard(file: string): void {
  try {
    rmSync(file, {force: true})
  } catch {
    // Where not even this is possible, nothing was written.
  }
}
