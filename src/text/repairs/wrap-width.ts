/** The width at which lines were broken: `measure` of a line and from which value on a line counts as full. */
export interface WrapWidth {
  readonly measure: (line: string) => number
  readonly full: number
  /** Lines of exactly this width and none a little shorter: broken by count, so a shorter line ends its paragraph. */
  readonly exact: boolean
}

const widest = 80
const fewestFull = 3

const characters = (line: string): number => line.length

/** Columns halved, so that an ASCII character is half a Chinese one. */
const columns = (line: string): number => line.length - (line.match(/[\x20-\x7e]/g)?.length ?? 0) / 2

/** Whether a line is wider than any width that lines are broken at, however it is measured. */
export function hasWideLine(value: string): boolean {
  for (let from = 0; from < value.length;) {
    const found = value.indexOf('\n', from)
    const to = found < 0 ? value.length : found
    if (to - from > 2 * widest && value.slice(from, to).trim() !== '') return true
    from = to + 1
  }
  return false
}

/**
 * The width at which the lines of a text were broken, or `undefined` where they are not: no line is longer, many are as
 * long, and most of those end inside a sentence.
 */
export function wrapWidth(lines: readonly string[]): WrapWidth | undefined {
  const written = lines.filter(line => line.trim() !== '')
  return fitting(written, characters, 0) ?? fitting(written, columns, 0.5) ?? fitting(written, columns, 2)
}

function fitting(lines: readonly string[], measure: (line: string) => number, slack: number): WrapWidth | undefined {
  const lengths = lines.map(measure)
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  if (width < 12 || width > widest) return undefined

  const full = lines.filter((_, index) => (lengths[index] ?? 0) >= width - slack)
  const nearly = lines.filter((_, index) => (lengths[index] ?? 0) >= width - 4)
  const inside = full.filter(line => !/[。！？!?；;：:]["”’）)]?$/.test(line))
  const areMany = full.length >= fewestFull && full.length >= lines.length * 0.3 && full.length >= nearly.length * 0.7
  return areMany && inside.length >= full.length * 0.7 ? {measure, full: width - slack, exact: slack < 1} : undefined
}
