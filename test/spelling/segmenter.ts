/** The words of a list (`word count part-of-speech` a line) with their counts, Chinese ones only. */
export const wordCounts = (list: string): ReadonlyMap<string, number> =>
  new Map([...list.matchAll(/^([一-龥]+) (\d+)/gm)].map(match => [match[1]!, Number(match[2])]))

const longest = 8

/** Cuts a run of Chinese characters into words: the cut whose words are the most frequent together. */
export function segmenter(counts: ReadonlyMap<string, number>): (run: string) => readonly string[] {
  const all = Math.log([...counts.values()].reduce((sum, count) => sum + count, 0))
  return run => {
    const best = new Float64Array(run.length + 1)
    const length = new Uint8Array(run.length + 1)
    for (let from = run.length - 1; from >= 0; from--) {
      best[from] = -Infinity
      for (let size = 1; size <= Math.min(longest, run.length - from); size++) {
        const count = counts.get(run.slice(from, from + size)) ?? (size === 1 ? 1 : 0)
        if (count === 0) continue
        const score = Math.log(count) - all + best[from + size]!
        if (score <= best[from]!) continue
        best[from] = score
        length[from] = size
      }
    }
    const words: string[] = []
    for (let at = 0; at < run.length; at += length[at]!) words.push(run.slice(at, at + length[at]!))
    return words
  }
}
