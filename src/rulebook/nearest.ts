/** The known word nearest to an unknown one, or an empty string where none is near. */
export function nearest(word: string, known: readonly string[]): string {
  const ranked = known.map(candidate => ({candidate, far: distance(word, candidate)})).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(2, word.length / 3) ? best.candidate : ''
}

function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
