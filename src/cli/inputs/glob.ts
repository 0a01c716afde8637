import {existsSync, lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {nameMatcher} from '../../gate/path-pattern.js'

/** Whether a path is a pattern: `*` within a name, `**` over folders, `?` a character, `{a,b}` one of several. */
export const isGlob = (path: string): boolean => /[*?]|\{[^}]*,[^}]*\}/.test(path)

/** What a pattern matches, links that lead nowhere too; `closed` are the folders on the way that cannot be read, and why. */
export interface Matches {
  readonly found: readonly string[]
  readonly closed: ReadonlyMap<string, string>
}

/** The files that a pattern matches, in the order of their paths; names that begin with a dot only where the pattern says so. */
export function glob(pattern: string): Matches {
  const parts = partsOf(pattern)
  const closed = new Map<string, string>()
  const found = walk(globRoot(pattern), 0, parts.slice(parts.findIndex(isGlob)), {walked: new Set(), closed})
  return {found: found.filter(path => lstatSync(path, {throwIfNoEntry: false})).sort(), closed}
}

interface Walk {
  readonly walked: Set<string>
  readonly closed: Map<string, string>
}

/** The folder at which a pattern begins; empty for the current one. */
export function globRoot(pattern: string): string {
  const parts = partsOf(pattern)
  return parts.slice(0, parts.findIndex(isGlob)).join('/') || (pattern.startsWith('/') ? '/' : '')
}

const partsOf = (pattern: string): readonly string[] => pattern.replaceAll('\\', '/').split('/')

/** What lies below `root` by the parts from `index` on; a folder is walked once for each part, however many ways lead to it. */
function walk(root: string, index: number, parts: readonly string[], on: Walk): readonly string[] {
  const {walked} = on
  const way = `${index}\0${root}`
  if (walked.has(way)) return []
  walked.add(way)
  const part = parts[index]
  if (part === undefined) return [root]
  const here = root === '' ? '.' : root
  const below = (name: string): string => (root === '' ? name : join(root, name).replaceAll('\\', '/'))
  const last = index === parts.length - 1
  if (!isGlob(part)) return existsSync(join(here, part)) ? walk(below(part), index + 1, parts, on) : []
  const entries = entriesOf(here, on)
  if (part === '**') {
    const folders = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    return [...(last ? [] : walk(root, index + 1, parts, on)), ...folders.flatMap(({name}) => walk(below(name), index, parts, on))]
  }
  const matches = nameMatcher(part)
  return entries
    .filter(({name}) => matches(name) && (part.startsWith('.') || !name.startsWith('.')))
    .filter(entry => last || entry.isDirectory())
    .flatMap(({name}) => walk(below(name), index + 1, parts, on))
}

function entriesOf(folder: string, {closed}: Walk) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason !== 'ENOENT' && reason !== 'ENOTDIR') closed.set(folder, reason)
    return []
  }
}
