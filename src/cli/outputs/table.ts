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

/** Columns that a text takes on a terminal: two for Chinese and full-width characters, none for combining marks and colour codes. */
export function width(text: string): number {
  let columns = 0
  for (const character of text.replace(/\u001b\[\d+m/g, '')) columns += columnsOf(character.codePointAt(0)!)
  return columns
}

const columnsOf = (code: number): number => (code < 0x300 ? 1 : within(marks, code) ? 0 : within(wide, code) ? 2 : 1)

const within = (ranges: readonly (readonly [number, number])[], code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last)

const marks = [[0x300, 0x36f], [0x200b, 0x200f], [0x20d0, 0x20ff], [0xfe00, 0xfe0f]] as const
const wide = [
  [0x4e00, 0x9fff],
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
] as const
