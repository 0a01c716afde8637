import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Whether a path is a pattern: `*` within a name, `**` over folders, `?` a character, `{a,b}` one of several. */
export const isGlob = (path: string): boolean => /[*?]|\{[^}]*,[^}]*\}/.test(path)

/** The files that a pattern matches, in the order of their paths; names that begin with a dot only where the pattern says so. */
export function glob(pattern: string): readonly string[] {
  const parts = partsOf(pattern)
  return walk(globRoot(pattern), parts.slice(parts.findIndex(isGlob))).filter(existsSync).sort()
}

/** The folder at which a pattern begins; empty for the current one. */
export function globRoot(pattern: string): string {
  const parts = partsOf(pattern)
  return parts.slice(0, parts.findIndex(isGlob)).join('/') || (pattern.startsWith('/') ? '/' : '')
}

const partsOf = (pattern: string): readonly string[] => pattern.replaceAll('\\', '/').split('/')

function walk(root: string, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return [root]
  const here = root === '' ? '.' : root
  const below = (name: string): string => (root === '' ? name : join(root, name).replaceAll('\\', '/'))
  if (!isGlob(part)) return existsSync(join(here, part)) ? walk(below(part), rest) : []
  const entries = entriesOf(here)
  if (part === '**') {
    const deeper = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).flatMap(entry => walk(below(entry.name), [part, ...rest]))
    return [...new Set([...(rest.length > 0 ? walk(root, rest) : []), ...deeper])]
  }
  const matches = matcher(part)
  return entries
    .filter(({name}) => matches.test(name) && (part.startsWith('.') || !name.startsWith('.')))
    .filter(entry => rest.length === 0 || entry.isDirectory())
    .flatMap(({name}) => walk(below(name), rest))
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}

const matcher = (part: string): RegExp =>
  new RegExp(`^${part.replace(/\*+|\?|\{[^}]*\}|[\\^$+.()|[\]{}]/g, piece => {
    if (piece.startsWith('*')) return '.*'
    if (piece === '?') return '.'
    return piece.length > 1 ? `(?:${piece.slice(1, -1).split(',').map(escaped).join('|')})` : `\\${piece}`
  })}$`, 'u')

const escaped = (text: string): string => text.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&')
