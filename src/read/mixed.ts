/** Lines with as many bytes beyond ASCII tell their encoding. */
const FEWEST_BYTES = 4
const FEWEST_LINES = 2

/**
 * The text of a file that was put together from parts in UTF-8 and in GB18030, each line by its own; `undefined` where it is
 * not such a file.
 */
export function mixedText(bytes: Uint8Array): string | undefined {
  const parts: string[] = []
  const counts = {'utf-8': 0, gb18030: 0}
  let last: keyof typeof counts = 'utf-8'
  for (const line of linesOf(bytes)) {
    const wide = line.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
    const encoding: keyof typeof counts | undefined =
      wide === 0 ? last : (['utf-8', 'gb18030'] as const).find(label => strictly(line, label) !== undefined)
    if (encoding === undefined) return undefined
    if (wide >= FEWEST_BYTES) counts[encoding]++
    last = encoding
    parts.push(strictly(line, encoding) ?? '')
  }
  return counts['utf-8'] >= FEWEST_LINES && counts.gb18030 >= FEWEST_LINES ? parts.join('') : undefined
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end + 1
    yield bytes.subarray(from, to)
    from = to
  }
}

const strictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}
