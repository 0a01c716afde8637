/** Levenshtein distance of two texts divided by the length of the first; fast when they differ little. */
export function errorRate(expected: string, actual: string): number {
  return distance(expected, actual) / Math.max(expected.length, 1)
}

/** Ukkonen's furthest-reaching diagonals: time is the length times the distance. */
export function distance(a: string, b: string): number {
  const target = b.length - a.length
  let reach = new Map<number, number>()
  for (let cost = 0; ; cost++) {
    const next = new Map<number, number>()
    for (let diagonal = -cost; diagonal <= cost; diagonal++) {
      const best = cost === 0 ? 0 : Math.max(
        (reach.get(diagonal) ?? -Infinity) + 1,
        (reach.get(diagonal + 1) ?? -Infinity) + 1,
        reach.get(diagonal - 1) ?? -Infinity,
      )
      if (best === -Infinity) continue
      let at = Math.min(best, a.length)
      while (at < a.length && at + diagonal < b.length && a[at] === b[at + diagonal]) at++
      next.set(diagonal, at)
      if (diagonal === target && at >= a.length) return cost
    }
    reach = next
  }
}
