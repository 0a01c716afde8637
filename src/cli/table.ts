/** Lays rows out in columns, two spaces apart, by the width that a terminal shows; the columns named `right` end flush. */
export function tableLines(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, width(cell))))
  return rows.map(row =>
    row
      .map((cell, index) => {
        const space = ' '.repeat(widths[index]! - width(cell))
        return right.includes(index) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd())
}

/** Columns that a text takes on a terminal: two for Chinese and full-width characters, none for marks and colour codes. */
export function width(text: string): number {
  let columns = 0
  // eslint-disable-next-line no-control-regex
  for (const character of text.replace(/\u001b\[\d+m/g, '')) columns += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
