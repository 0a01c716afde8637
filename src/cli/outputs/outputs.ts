import {closeSync, existsSync, mkdirSync, mkdtempSync, openSync, realpathSync, renameSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {asInputError} from './faults.js'
import {openSpool, type Spool} from './spool.js'

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
  readonly path: string
  readonly target: string
  readonly spool: Spool
  readonly from: number
  /** Where in the spool it ends; of one that is still being written to, where the spool does. */
  readonly to: number | undefined
}

/** Tells of a real path why it must not be written to; `undefined` where it may. */
export type Taken = (realPath: string) => Fault | undefined

/**
 * Outputs that are kept in files without names on their own disks, and put in place when all are whole. What is taken is never
 * overwritten.
 */
export function stagedOutputs(taken: Taken): Outputs {
  const staged = new Map<string, Staged>()
  const shared = new Map<string, Spool>()
  const spools = new Set<Spool>()
  const spoolFor = (target: string): Spool => {
    const spool = openSpool(isDevice(target) ? tmpdir() : nearestExisting(dirname(target)))
    spools.add(spool)
    return spool
  }
  const keep = (path: string, make: (target: string) => Omit<Staged, 'path' | 'target'>): Staged => {
    const target = resolve(path)
    const known = staged.get(target)
    if (known) return known
    assertFree(path, taken)
    const fresh = {path, target, ...make(target)}
    staged.set(target, fresh)
    return fresh
  }
  const discard = (): void => {
    for (const spool of spools) spool.close()
    spools.clear()
    shared.clear()
    staged.clear()
  }

  return {
    append: (path, data) => attempt(path, () => keep(path, target => ({spool: spoolFor(target), from: 0, to: undefined})).spool.add(data)),
    whole: (path, data) => attempt(path, () => {
      keep(path, target => {
        const folder = dirname(target)
        const spool = shared.get(folder) ?? spoolFor(target)
        shared.set(folder, spool)
        const from = spool.length
        spool.add(data)
        return {spool, from, to: spool.length}
      })
    }),
    commit() {
      putInPlace([...staged.values()])
      discard()
    },
    discard,
  }
}

/**
 * Copies what is staged to temporary folders on the same disks, and renames it from there; where one cannot be put, those that
 * are new there go again. @throws InputError
 */
function putInPlace(files: readonly Staged[]): void {
  const stages = new Map<string, string>()
  const made: string[] = []
  const stageOf = (folder: string): string => {
    const known = stages.get(folder) ?? mkdtempSync(join(folder, '.gangyao-'))
    stages.set(folder, known)
    return known
  }
  try {
    const waiting = files.map((staged, index) => {
      const {path, target} = staged
      if (isDevice(target)) return staged
      const name = attempt(path, () => join(stageOf(nearestExisting(dirname(target))), String(index)))
      write(staged, name)
      return {...staged, name}
    })
    for (const staged of waiting) {
      if (!('name' in staged)) write(staged, staged.target)
      else attempt(staged.path, () => {
        const {target, name} = staged
        const first = mkdirSync(dirname(target), {recursive: true})
        if (first) made.unshift(first)
        const exists = existsSync(target)
        renameSync(name, target)
        if (!exists) made.unshift(target)
      })
    }
  } catch (error) {
    for (const path of made) rmSync(path, {recursive: true, force: true})
    throw error
  } finally {
    for (const stage of stages.values()) rmSync(stage, {recursive: true, force: true})
  }
}

const write = ({path, spool, from, to = spool.length}: Staged, name: string): void => attempt(path, () => {
  const file = openSync(name, 'w')
  try {
    spool.copy(from, to, file)
  } finally {
    closeSync(file)
  }
})

/** Whether something is there that is no file, such as a pipe, and is written to as it is. */
const isDevice = (path: string): boolean => existsSync(path) && !statSync(path).isFile()

/** @throws InputError where a path is taken or cannot be a file */
export function assertFree(path: string, taken: Taken): void {
  if (!existsSync(path)) return
  const fault = taken(realpathSync(path))
  if (fault) throw new InputError(path, fault)
  if (statSync(path).isDirectory()) throw new InputError(path, {code: 'output-failed', data: {reason: 'EISDIR'}})
}

function nearestExisting(folder: string): string {
  let existing = folder
  while (!existsSync(existing)) existing = dirname(existing)
  return existing
}

function attempt<Result>(path: string, write: () => Result): Result {
  try {
    return write()
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
