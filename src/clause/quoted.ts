import {firstEndingAfter} from '../text/inside.js'
import {onceFor} from '../text/once.js'
import type {Range} from '../text/range.js'

const quoted = /"[^"\n]{1,40}"|《[^》\n]{1,80}》/g

/** What stands in quotes or 《》 in a clause: names. */
export function quotedIn(folded: string, {from, to}: Range): readonly Range[] {
  const words = folded.slice(from, to)
  if (!words.includes('"') && !words.includes('《')) return none
  return [...words.matchAll(quoted)].map(({0: whole, index}) => ({from: from + index, to: from + index + whole.length}))
}

const none: readonly Range[] = []

/** Tells of each clause of a text what in quotes holds all of some words in it. */
export function quoting(folded: string): (clause: Range, words: Range) => Range | undefined {
  const names = onceFor((clause: Range) => quotedIn(folded, clause), new WeakMap())
  return (clause, {from, to}) => {
    const all = names(clause)
    const name = all[firstEndingAfter(all, to - 1)]
    return name && name.from <= from ? name : undefined
  }
}
