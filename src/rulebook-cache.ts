import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {env, getuid} from 'node:process'
import {fileURLToPath} from 'node:url'
import {buildId} from './build-id.js'
import {loadRulebook, type RulebookText} from './rulebook/load.js'
import type {Rulebook} from './rulebook/rulebook.js'

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

export type FindRulebook = (id: string) => RulebookText | undefined

/**
 * Loads a rulebook as `loadRulebook` does, but takes it compiled from the bundle or from the cache folder
 * (`XDG_CACHE_HOME`, else the temporary folder) where none of its texts has changed, and else keeps what it compiles there.
 * @throws InputError with file, line and column of every fault
 */
export async function loadCached(top: RulebookText, find: FindRulebook, build: string | undefined = buildId): Promise<Rulebook> {
  if (build === undefined) return loadRulebook(top, find)
  const cached = cacheFile(top, build)
  for (const file of [bundledFile(top), cached]) {
    const known = file && readEntry(file, top, find, build)
    if (known) return known
  }
  const compiled = await compileRulebook(top, find, build)
  if (cached) writeEntry(cached, compiled)
  return compiled.rulebook
}

/** Compiles a rulebook and records the texts that it was made from. */
export async function compileRulebook(top: RulebookText, find: FindRulebook, build: string): Promise<CompiledRulebook> {
  const texts = [{sha256: hash(top.text)}] as {id?: string; sha256: string}[]
  const rulebook = await loadRulebook(top, id => {
    const found = find(id)
    if (found) texts.push({id, sha256: hash(found.text)})
    return found
  })
  return {build, texts, rulebook}
}

/** A compiled rulebook as JSON, with a SHA-256 of the rulebook's own part, so that damage is noticed. */
export function entryText({build, texts, rulebook}: CompiledRulebook): string {
  const body = JSON.stringify(rulebook)
  return `${JSON.stringify({build, texts, sha256: hash(body)}).slice(0, -1)}${bodyKey}${body}}`
}

const bodyKey = ',"rulebook":'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Where the build has put a built-in rulebook of the same id; its texts are compared all the same. */
function bundledFile({text}: RulebookText): string | undefined {
  const id = /^id:\s*([a-z0-9-]+)\s*$/m.exec(text)?.[1]
  return id && fileURLToPath(new URL(`rules/${id}.json`, import.meta.url))
}

/** The entry in the cache folder, which nobody else may write to. */
function cacheFile({text}: RulebookText, build: string): string | undefined {
  const folder = ownCacheFolder()
  return folder && join(folder, `${hash(`${build}\0${text}`).slice(0, 32)}.json`)
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

function readEntry(file: string, top: RulebookText, find: FindRulebook, build: string): Rulebook | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const middle = text.indexOf(bodyKey)
    const origin = JSON.parse(`${text.slice(0, middle)}}`) as Origin & {readonly sha256: string}
    const body = text.slice(middle + bodyKey.length, -1)
    const current = (id: string | undefined): string | undefined => (id === undefined ? top : find(id))?.text
    const same = origin.build === build && origin.texts.every(({id, sha256}) => sha256 === hash(current(id) ?? ''))
    return same && origin.sha256 === hash(body) ? (JSON.parse(body) as Rulebook) : undefined
  } catch {
    return undefined
  }
}

/** Written whole or not at all; a folder that cannot be written to costs time, never the result. */
function writeEntry(file: string, entry: CompiledRulebook): void {
  const unfinished = `${file}.${randomUUID()}.tmp`
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700})
    writeFileSync(unfinished, entryText(entry), {mode: 0o600})
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
