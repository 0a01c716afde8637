import type {Range} from '../text/range.js'

const quoted = /"[^"\n]{1,40}"|《[^》\n]{1,80}》/g

/** What stands in quotes or 《》 in a clause: names. */
export function quotedIn(folded: string, {from, to}: Range): readonly Range[] {
  const words = folded.slice(from, to)
  if (!words.includes('"') && !words.includes('《')) return none
  return [...words.matchAll(quoted)].map(({0: whole, index}) => ({from: from + index, to: from + index + whole.length}))
}

const none: readonly Range[] = []
