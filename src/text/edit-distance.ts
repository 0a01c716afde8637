/** How many characters must be put in, left out or changed to make one text of another (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed))
    }
    row = next
  }
  return row[other.length]!
}
