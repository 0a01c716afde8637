import {closeSync, openSync, readdirSync, readlinkSync, readSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {Fault} from '../../input-error.js'
import {diskPath, realPath} from './disk-path.js'
import {ignoredBy, SNIFFED, type IgnoredBy} from './what-counts.js'

/** Something that was found and cannot be read. */
export interface Closed {
  readonly path: string
  readonly fault: Fault
}

/** What a folder holds. Paths are relative to it, with `/`. */
export interface Folder {
  readonly files: readonly string[]
  /** The real path of one of them. */
  readonly realPath: (file: string) => string
  /** What may not be read or leads nowhere, and why. */
  readonly closed: readonly Closed[]
  /** What was left out and should be known. */
  readonly notes: readonly Fault[]
  /** Files that are no documents, and why. */
  readonly ignored: readonly {readonly path: string; readonly by: IgnoredBy}[]
}

/**
 * The report files of a folder and of all folders in it, in the order of their paths. Names that begin with a dot are
 * left out, links that lead out of the folder are not followed, and `skipped` (a real path) is not entered.
 */
export function folderFiles(folder: string, skipped: string | undefined): Folder {
  const root = realPath(folder)
  const files: string[] = []
  const links: string[] = []
  const closed: Closed[] = []
  const notes: Fault[] = []
  const ignored: {path: string; by: IgnoredBy}[] = []

  const open = ['']
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    if (skipped !== undefined && inner !== '' && join(root, inner) === skipped) {
      notes.push({code: 'output-folder-skipped', data: {file: `${folder}/${inner}`}})
      continue
    }
    for (const entry of entriesOf(root, inner, closed)) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) open.push(path)
      } else if (entry.isSymbolicLink()) links.push(path)
      else if (entry.isFile()) {
        const by = ignoredBy(entry.name, () => headOf(join(root, path)))
        if (by === undefined) files.push(path)
        else ignored.push({path, by})
      } else ignored.push({path, by: 'other'})
    }
  }

  const known = new Set(files.map(path => join(root, path)))
  const targets = new Map<string, string>()
  for (const path of links.sort()) {
    const target = targetOf(join(root, path))
    if (target === undefined) {
      const by = ignoredBy(path, () => new Uint8Array())
      if (by === undefined || by === 'other') closed.push({path, fault: danglingLink(join(root, path))})
      else ignored.push({path, by})
    } else if (!`${target}${sep}`.startsWith(`${root}${sep}`))
      notes.push({code: 'link-outside', data: {file: `${folder}/${path}`}})
    else if (!known.has(target) && statSync(target).isFile() && ignoredBy(path, () => headOf(target)) === undefined) {
      known.add(target)
      targets.set(path, target)
      files.push(path)
    }
  }
  const others = ignored.filter(({by}) => by === 'program' || by === 'other').map(({path}) => path)
  if (others.length > 0)
    notes.push({
      code: 'others-not-checked',
      data: {file: folder, count: others.length, endings: others.sort().slice(0, MOST_NAMED).join(' ')},
    })
  return {
    files: files.sort(),
    realPath: file => targets.get(file) ?? join(root, file),
    closed,
    notes,
    ignored: ignored.sort((one, other) => (one.path < other.path ? -1 : 1)),
  }
}

const MOST_NAMED = 8

/** The first bytes of a file; none where it cannot be read, which is told when it is. */
function headOf(path: string): Uint8Array {
  const head = new Uint8Array(SNIFFED)
  try {
    const file = openSync(diskPath(path), 'r')
    try {
      return head.subarray(0, readSync(file, head, 0, SNIFFED, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return head.subarray(0, 0)
  }
}

function entriesOf(root: string, inner: string, closed: Closed[]): ReturnType<typeof readEntries> {
  try {
    return readEntries(join(root, inner))
  } catch (error) {
    closed.push({path: inner, fault: {code: 'file-unreadable', data: {reason: (error as NodeJS.ErrnoException).code ?? String(error)}}})
    return []
  }
}

const readEntries = (path: string) => readdirSync(diskPath(path), {withFileTypes: true})

/** What is said of a link that leads nowhere, or to itself. */
export function danglingLink(path: string): Fault {
  const target = readlinkSync(path)
  return {code: /[\\/]annex[\\/]objects[\\/]/.test(target) ? 'link-to-annex' : 'link-dangling', data: {target}}
}

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
