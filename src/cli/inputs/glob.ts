import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {nameMatcher} from '../../gate/path-pattern.js'

/** Whether a path is a pattern: `*` within a name, `**` over folders, `?` a character, `{a,b}` one of several. */
export const isGlob = (path: string): boolean => /[*?]|\{[^}]*,[^}]*\}/.test(path)

/** The files that a pattern matches, in the order of their paths; names that begin with a dot only where the pattern says so. */
export function glob(pattern: string): readonly string[] {
  const parts = partsOf(pattern)
  return walk(globRoot(pattern), 0, parts.slice(parts.findIndex(isGlob)), new Set()).filter(existsSync).sort()
}

/** The folder at which a pattern begins; empty for the current one. */
export function globRoot(pattern: string): string {
  const parts = partsOf(pattern)
  return parts.slice(0, parts.findIndex(isGlob)).join('/') || (pattern.startsWith('/') ? '/' : '')
}

const partsOf = (pattern: string): readonly string[] => pattern.replaceAll('\\', '/').split('/')

/** What lies below `root` by the parts from `index` on; a folder is walked once for each part, however many ways lead to it. */
function walk(root: string, index: number, parts: readonly string[], walked: Set<string>): readonly string[] {
  const way = `${index}\0${root}`
  if (walked.has(way)) return []
  walked.add(way)
  const part = parts[index]
  if (part === undefined) return [root]
  const here = root === '' ? '.' : root
  const below = (name: string): string => (root === '' ? name : join(root, name).replaceAll('\\', '/'))
  const last = index === parts.length - 1
  if (!isGlob(part)) return existsSync(join(here, part)) ? walk(below(part), index + 1, parts, walked) : []
  const entries = entriesOf(here)
  if (part === '**') {
    const folders = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    return [...(last ? [] : walk(root, index + 1, parts, walked)), ...folders.flatMap(({name}) => walk(below(name), index, parts, walked))]
  }
  const matches = nameMatcher(part)
  return entries
    .filter(({name}) => matches(name) && (part.startsWith('.') || !name.startsWith('.')))
    .filter(entry => last || entry.isDirectory())
    .flatMap(({name}) => walk(below(name), index + 1, parts, walked))
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}
