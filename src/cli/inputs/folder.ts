import {readdirSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {Fault} from '../../input-error.js'
import {endingOf, isReportName} from './input.js'

/** What a folder holds. Paths are relative to it, with `/`. */
export interface Folder {
  readonly files: readonly string[]
  /** The real path of one of them. */
  readonly realPath: (file: string) => string
  /** Folders in it that may not be read. */
  readonly closed: readonly {readonly path: string; readonly reason: string}[]
  /** What was left out and should be known. */
  readonly notes: readonly Fault[]
}

/**
 * The report files of a folder and of all folders in it, in the order of their paths. Names that begin with a dot are
 * left out, links that lead out of the folder are not followed, and `skipped` (a real path) is not entered.
 */
export function folderFiles(folder: string, skipped: string | undefined): Folder {
  const root = realpathSync(folder)
  const files: string[] = []
  const links: string[] = []
  const closed: {path: string; reason: string}[] = []
  const notes: Fault[] = []
  const others: string[] = []

  const open = ['']
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    if (skipped !== undefined && inner !== '' && join(root, inner) === skipped) {
      notes.push({code: 'output-folder-skipped', data: {file: `${folder}/${inner}`}})
      continue
    }
    for (const entry of entriesOf(root, inner, closed)) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) open.push(path)
      else if (entry.isSymbolicLink()) links.push(path)
      else if (entry.isFile() && isReportName(entry.name)) files.push(path)
      else if (entry.isFile() && !isAside(entry.name)) others.push(entry.name)
    }
  }

  const known = new Set(files.map(path => join(root, path)))
  const targets = new Map<string, string>()
  for (const path of links.sort()) {
    const target = targetOf(join(root, path))
    if (target === undefined || !`${target}${sep}`.startsWith(`${root}${sep}`)) notes.push({code: 'link-outside', data: {file: `${folder}/${path}`}})
    else if (!known.has(target) && isReportName(path) && statSync(target).isFile()) {
      known.add(target)
      targets.set(path, target)
      files.push(path)
    }
  }
  if (others.length > 0) notes.push({code: 'others-not-checked', data: {file: folder, count: others.length, endings: [...new Set(others.map(name => endingOf(name) || name))].sort().slice(0, 8).join(' ')}})
  return {files: files.sort(), realPath: file => targets.get(file) ?? join(root, file), closed, notes}
}

/** Settings beside reports, and what systems leave behind. */
const isAside = (name: string): boolean => /\.gangyao\.yml$|^manifest\.csv$|^(Thumbs\.db|desktop\.ini)$|^~\$/i.test(name)

function entriesOf(root: string, inner: string, closed: {path: string; reason: string}[]): ReturnType<typeof readEntries> {
  try {
    return readEntries(join(root, inner))
  } catch (error) {
    closed.push({path: inner, reason: (error as NodeJS.ErrnoException).code ?? String(error)})
    return []
  }
}

const readEntries = (path: string) => readdirSync(path, {withFileTypes: true})

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
