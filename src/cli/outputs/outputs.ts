import {closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {InputError} from '../../input-error.js'
import {asInputError} from './faults.js'

/** Files that a run writes: all of them appear when it ends well, else none. */
export interface Outputs {
  /** Adds text or bytes to the end of an output. @throws InputError when it cannot be written */
  append(path: string, data: string | Uint8Array): void
  /** Writes an output that has all its text or bytes at once, and is not left open. @throws InputError when it cannot be written */
  whole(path: string, data: string | Uint8Array): void
  /** Puts every output in its place, and creates their folders. @throws InputError when that fails */
  commit(): void
  /** Leaves nothing behind; after `commit` it does nothing. */
  discard(): void
}

interface Staged {
  readonly target: string
  readonly waiting: string
  readonly path: string
  /** Open as long as more may come. */
  file: number | undefined
}

/** Tells of a real path why it must not be written to, as the code of a fault; `undefined` where it may. */
export type Taken = (realPath: string) => string | undefined

/** Outputs that are written to a temporary folder on the same disk, and renamed when all are whole. What is taken is never overwritten. */
export function stagedOutputs(taken: Taken): Outputs {
  const stages = new Map<string, string>()
  const staged = new Map<string, Staged>()
  const close = (one: Staged): void => {
    const {file, path} = one
    one.file = undefined
    if (file !== undefined) attempt(path, () => closeSync(file))
  }
  const discard = (): void => {
    for (const one of staged.values()) close(one)
    for (const stage of stages.values()) rmSync(stage, {recursive: true, force: true})
    stages.clear()
    staged.clear()
  }
  process.once('exit', discard)

  const stageOf = (folder: string): string => {
    const existing = nearestExisting(folder)
    const known = stages.get(existing)
    if (known) return known
    const made = mkdtempSync(join(existing, '.gangyao-'))
    stages.set(existing, made)
    return made
  }
  const open = (path: string): Staged & {file: number} => {
    const target = resolve(path)
    const known = staged.get(target)
    if (known) return Object.assign(known, {file: known.file ?? openSync(known.waiting, 'a')})
    assertFree(path, taken)
    const waiting = join(stageOf(dirname(target)), String(staged.size))
    const fresh = {target, path, waiting, file: openSync(waiting, 'a')}
    staged.set(target, fresh)
    return fresh
  }

  return {
    append: (path, data) => attempt(path, () => writeFileSync(open(path).file, data)),
    whole: (path, data) => attempt(path, () => {
      const one = open(path)
      writeFileSync(one.file, data)
      close(one)
    }),
    commit() {
      for (const one of staged.values()) close(one)
      putInPlace(staged.values())
      discard()
      process.off('exit', discard)
    },
    discard,
  }
}

/** Puts files where they belong; where one cannot be put, those that are new there go again. @throws InputError */
function putInPlace(files: Iterable<Staged>): void {
  const made: string[] = []
  try {
    for (const {path, target, waiting} of files) attempt(path, () => {
      const first = mkdirSync(dirname(target), {recursive: true})
      if (first) made.unshift(first)
      const exists = existsSync(target)
      if (exists && !statSync(target).isFile()) return writeFileSync(target, readFileSync(waiting))
      renameSync(waiting, target)
      if (!exists) made.unshift(target)
    })
  } catch (error) {
    for (const path of made) rmSync(path, {recursive: true, force: true})
    throw error
  }
}

/** @throws InputError where a path is taken or cannot be a file */
export function assertFree(path: string, taken: Taken): void {
  if (!existsSync(path)) return
  const code = taken(realpathSync(path))
  if (code !== undefined) throw new InputError(path, {code})
  if (statSync(path).isDirectory()) throw new InputError(path, {code: 'output-failed', data: {reason: 'EISDIR'}})
}

function nearestExisting(folder: string): string {
  let existing = folder
  while (!existsSync(existing)) existing = dirname(existing)
  return existing
}

function attempt(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw asInputError(path, error, 'output-failed')
  }
}

/** Names for files of one folder, made from the names of inputs: safe on any system, and no two alike. */
export function fileNames(ending: string): (inputName: string) => string {
  const taken = new Set<string>()
  return inputName => {
    const stem = safeName(basename(inputName).replace(/\.[^.]+$/, ''))
    let name = `${stem}${ending}`
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`
    taken.add(name.toLowerCase())
    return name
  }
}

const longestName = 60

/** A name that is safe on any system. */
export const safeName = (name: string): string => {
  const safe = [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"|?*\\/]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '')]
    .slice(0, longestName)
    .join('')
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `report${safe}` : safe
}
