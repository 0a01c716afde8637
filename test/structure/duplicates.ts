/** Lines that two places share to be listed. */
const shared = 6

/**
 * Pairs of places in some texts that share six or more lines one after the other, whatever their indents; imports, blank
 * lines and lone brackets count for nothing. Each as its two files and the first line that they share.
 */
export function duplicatePairs(sources: readonly {readonly path: string; readonly text: string}[]): readonly string[] {
  const places = new Map<string, {readonly text: number; readonly line: number}[]>()
  const lines = sources.map(({text}) =>
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
  const pairs = new Map<string, string>()
  for (const same of places.values()) {
    for (const [index, one] of same.entries()) {
      // a run of more lines is one pair: its places are as far apart at each of them
      for (const other of same.slice(index + 1)) {
        const key = `${one.text} ${other.text} ${other.line - one.line}`
        if (!pairs.has(key)) pairs.set(key, `${sources[one.text]!.path}, ${sources[other.text]!.path}: ${lines[one.text]![one.line]}`)
      }
    }
  }
  return [...pairs.values()]
}
