/** The units that a written number can begin with. */
export const numberUnits = '0123456789一二两三四五六七八九十百千'

const chineseDigits = new Set(Array.from(numberUnits.slice(10), unit => unit.charCodeAt(0)))
const about = '余多几来'
const scales = '万亿千百'
const more = '余多'

/**
 * Where a number that begins at an offset may end: before and after what scales it; nowhere when none begins there.
 *
 * ```text
 * > | 办结案件1,200余件
 *             ^^^^^     ^^^^^^
 * ```
 */
export function numberEnds(folded: string, at: number): readonly number[] {
  const end = digitsEnd(folded, at)
  if (end === at) return none
  const scaled = scaleEnd(folded, end)
  return scaled > end ? [end, scaled] : [end]
}

const none: readonly number[] = []

/** Digits and commas of one number; no quantity has as many. */
const longest = 40

function digitsEnd(text: string, at: number): number {
  const last = at + longest
  let end = at
  if (!isDigit(text, at)) {
    while (end < last && chineseDigits.has(text.charCodeAt(end))) end++
    return end
  }
  while (end < last && (isDigit(text, end) || (text[end] === ',' && end > at))) end++
  if (text[end] !== '.' || !isDigit(text, end + 1)) return end
  do end++
  while (end < last && isDigit(text, end))
  return end
}

const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

function scaleEnd(text: string, at: number): number {
  let end = at
  for (const optional of [about, scales, more, '%']) if (end < text.length && optional.includes(text[end]!)) end++
  return end
}
