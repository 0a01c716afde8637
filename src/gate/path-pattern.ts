/**
 * Whether a path, or one of the folders that it lies in, matches a pattern: `*` within a name, `**` over folders, `?` a
 * character, `{a,b}` one of several. A pattern begins at the configuration's folder.
 *
 * ```text
 * > | reports/** matches reports/2024/a.txt
 * > | reports/drafts matches reports/drafts/a.txt
 * ```
 */
export function pathMatches(pattern: string, path: string): boolean {
  const parts = pattern.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '').split('/')
  return matchesParts(parts, path.split('/'))
}

/** Whether the pattern's names use up the path's names from the front; names left over lie in the folder that it names. */
function matchesParts([part, ...rest]: readonly string[], names: readonly string[]): boolean {
  if (part === undefined) return true
  if (part === '.') return matchesParts(rest, names)
  const [name, ...deeper] = names
  if (part !== '**') return name !== undefined && nameMatcher(part).test(name) && matchesParts(rest, deeper)
  if (rest.length === 0) return names.length > 0
  return matchesParts(rest, names) || (names.length > 0 && matchesParts([part, ...rest], deeper))
}

/** A pattern for one name as an expression. */
export const nameMatcher = (part: string): RegExp =>
  new RegExp(`^${part.replace(/\*+|\?|\{[^}]*\}|[\\^$+.()|[\]{}]/g, piece => {
    if (piece.startsWith('*')) return '[^/]*'
    if (piece === '?') return '[^/]'
    return piece.length > 1 ? `(?:${piece.slice(1, -1).split(',').map(escaped).join('|')})` : `\\${piece}`
  })}$`, 'u')

const escaped = (text: string): string => text.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&')
