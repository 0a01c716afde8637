/** Lines that two places share to be listed. */
const shared = 6

/**
 * Pairs of places in some texts that share six or more lines one after the other, whatever their indents; imports, blank
 * lines and lone brackets count for nothing.
 */
export function duplicatePairs(texts: readonly string[]): number {
  const places = new Map<string, {readonly text: number; readonly line: number}[]>()
  const lines = texts.map(text =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => /\w/.test(line) && !/^(import|export \{|\} from|\/?\*)/.test(line)),
  )
  lines.forEach((own, text) => {
    for (let line = 0; line + shared <= own.length; line++) {
      const key = own.slice(line, line + shared).join('\n')
      const known = places.get(key) ?? []
      known.push({text, line})
      places.set(key, known)
    }
  })
  const pairs = new Set<string>()
  for (const same of places.values()) {
    for (const [index, one] of same.entries()) {
      // a run of more lines is one pair: its places are as far apart at each of them
      for (const other of same.slice(index + 1)) pairs.add(`${one.text} ${other.text} ${other.line - one.line}`)
    }
  }
  return pairs.size
}
