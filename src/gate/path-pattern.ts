/**
 * Whether a path, or one of the folders that it lies in, matches a pattern: `*` within a name, `**` over folders, `?` a
 * character, `{a,b}` one of several. A pattern begins at the configuration's folder.
 *
 * ```text
 * > | reports/** matches reports/2024/a.txt
 * > | reports/drafts matches reports/drafts/a.txt
 * ```
 *
 * For each part it is kept how many of the path's names can be used up so far, so that no pattern takes longer than its
 * length times that of the path.
 */
export function pathMatches(pattern: string, path: string): boolean {
  const parts = pattern.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '').split('/').filter(part => part !== '.')
  const names = path.split('/')
  let used = [0]
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    if (part === '**') used = from(used[0]! + (last ? 1 : 0), names.length)
    else {
      const matches = nameMatcher(part)
      used = used.filter(count => count < names.length && matches(names[count]!)).map(count => count + 1)
    }
    if (used.length === 0) return false
  }
  return true
}

/** Tells whether a name matches the part of a pattern that stands for one name; in time of the part's length times the name's. */
export function nameMatcher(part: string): (name: string) => boolean {
  const pieces = [...part.matchAll(/\*+|\?|\{[^}]*\}|[^]/gu)].map(([piece]) => piece)
  return name => {
    const characters = [...name]
    let read: readonly number[] = [0]
    for (const piece of pieces) {
      read = readOn(piece, characters, read)
      if (read.length === 0) return false
    }
    return read.includes(characters.length)
  }
}

/** The places in a name that a piece of a pattern leads to from some places, in rising order. */
function readOn(piece: string, characters: readonly string[], places: readonly number[]): readonly number[] {
  if (piece.startsWith('*')) return from(places[0]!, characters.length)
  if (piece === '?') return places.filter(place => place < characters.length).map(place => place + 1)
  const texts = piece.length > 1 && piece.startsWith('{') ? piece.slice(1, -1).split(',').map(text => [...text]) : [[piece]]
  const found = new Set<number>()
  for (const place of places) {
    for (const text of texts) if (text.every((character, index) => characters[place + index] === character)) found.add(place + text.length)
  }
  return [...found].sort((one, other) => one - other)
}

const from = (first: number, last: number): number[] => Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index)
