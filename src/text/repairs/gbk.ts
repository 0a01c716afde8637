interface GbkTable {
  readonly characters: readonly (string | undefined)[]
  readonly codes: ReadonlyMap<string, number>
}

const tables: GbkTable[] = []

/** The character of two GBK bytes, or `undefined` where none is assigned (private use counts as none). */
export const gbkCharacter = (lead: number, trail: number): string | undefined => table().characters[(lead << 8) | trail]

/** The two GBK bytes of a character as one number (`lead << 8 | trail`), or `undefined` where it has none; private use characters have theirs. */
export const gbkCode = (character: string): number | undefined => table().codes.get(character)

const table = (): GbkTable => (tables[0] ??= build())

/** Decodes every pair once, each on a line of its own, because an unassigned pair may give back its second byte as ASCII. */
function build(): GbkTable {
  const pairs: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push((lead << 8) | trail)
  }
  const bytes = new Uint8Array(pairs.length * 3)
  pairs.forEach((pair, index) => bytes.set([pair >> 8, pair & 0xff, 0x0a], index * 3))

  const characters: (string | undefined)[] = []
  const codes = new Map<string, number>()
  new TextDecoder('gbk').decode(bytes).split('\n').forEach((character, index) => {
    const pair = pairs[index]
    if (pair === undefined || character.length !== 1 || character === '\uFFFD') return
    codes.set(character, pair)
    if (!/[\uE000-\uF8FF]/.test(character)) characters[pair] = character
  })
  return {characters, codes}
}
