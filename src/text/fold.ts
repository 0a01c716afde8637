const dashes = '—–－−‐‑―─'
const openQuotes = '“„‟「『〝"＂'
const closeQuotes = '”」』〞'
const tables: Uint16Array[] = []

/**
 * The text with writing variants made one, at the same offsets: full width to half width, ideographic and
 * no-break spaces to a space, dashes to `-`, double quotes to `"`, brackets `〔〕【】` to `[]`. Matching is done on this.
 *
 * ```text
 * > | （2021—2025年），“放管服”
 *   | (2021-2025年),"放管服"
 * ```
 */
export function fold(value: string): string {
  const folds = foldTable()
  const units = new Uint16Array(value.length)
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    units[index] = folds[unit]! || unit
  }
  return fromUnits(units)
}

/** What each unit becomes; 0 where it stays. */
export const foldTable = (): Uint16Array => (tables[0] ??= build())

function build(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
  const to = (characters: string, target: string): void => {
    for (const character of characters) table[character.charCodeAt(0)] = target.charCodeAt(0)
  }
  to(dashes, '-')
  to(openQuotes + closeQuotes, '"')
  to("‘’＇", "'")
  to('\u3000\u00a0\u2002\u2003\u2009\t', ' ')
  to('〔【［', '[')
  to('〕】］', ']')
  to('·•‧∙・', '·')
  to('｡', '。')
  to('､', '、')
  return table
}

const decoder = new TextDecoder('utf-16le', {ignoreBOM: true})

/** The string of UTF-16 units; a surrogate that stands alone becomes U+FFFD. */
export const fromUnits = (units: Uint16Array): string => decoder.decode(units)
