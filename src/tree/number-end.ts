const digits = /(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)/y
const scale = /(?:余|多|几|来)?(?:万|亿|千|百)?(?:余|多)?%?/y

/** The units that a written number can begin with. */
export const numberUnits = '0123456789一二两三四五六七八九十百千'

/**
 * Where a number that begins at an offset may end: before and after what scales it; nowhere when none begins there.
 *
 * ```text
 * > | 办结案件1,200余件
 *             ^^^^^     ^^^^^^
 * ```
 */
export function numberEnds(folded: string, at: number): readonly number[] {
  digits.lastIndex = at
  const match = digits.exec(folded)
  if (!match) return []
  const end = at + match[0].length
  scale.lastIndex = end
  const scaled = scale.exec(folded)?.[0].length ?? 0
  return scaled > 0 ? [end, end + scaled] : [end]
}
