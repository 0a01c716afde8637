const newLine = 10
const units = 0xa000

/** What stands behind a key of one or two UTF-16 units in a table of lines; '' where no line has it. */
export type Lookup = (first: number, second?: number) => string

/**
 * A table of sorted lines, each a key of one or two characters and what goes with it, looked up where it stands: marking where
 * the lines of each first character begin is sooner done than building maps, and most keys are never asked for.
 */
export function lookupIn(table: string, keyLength: 1 | 2): Lookup {
  const begins = beginnings(table)
  return (first, second) => {
    for (let at = begins[first]! - 1; at >= 0 && table.charCodeAt(at) === first;) {
      const end = endOf(table, at)
      const own = table.charCodeAt(at + 1)
      if (keyLength === 1 || own === second) return table.slice(at + keyLength, end)
      if (own > second!) return ''
      at = end + 1
    }
    return ''
  }
}

/** Whether a table with keys of one character has a second character in the line of a first. */
export function pairsIn(table: string): (first: number, second: number) => boolean {
  const begins = beginnings(table)
  return (first, second) => {
    const start = begins[first]!
    if (start === 0) return false
    for (let at = start; at < table.length; at++) {
      const unit = table.charCodeAt(at)
      if (unit === second) return true
      if (unit === newLine) return false
    }
    return false
  }
}

/** For each unit one more than where the first line begins that it begins; 0 where none does. */
function beginnings(table: string): Uint32Array {
  const begins = new Uint32Array(units)
  for (let at = 0; at < table.length; at = endOf(table, at) + 1) {
    const unit = table.charCodeAt(at)
    if (unit !== newLine && begins[unit] === 0) begins[unit] = at + 1
  }
  return begins
}

function endOf(table: string, at: number): number {
  const end = table.indexOf('\n', at)
  return end < 0 ? table.length : end
}
