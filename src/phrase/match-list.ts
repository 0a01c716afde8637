import type {Range} from '../text/range.js'
import type {SetPlaces} from './join.js'
import type {PhraseTable} from './phrase-table.js'
import {doubled} from './sightings.js'

/** Takes in matches by phrase, the last phrase first, and gives them out by set in the order of their starts, then of their phrases. */
export interface MatchList {
  /** Begins with a text of so many offsets; the memory of the last is used again. */
  clear(offsets: number): void
  /** Of several matches of a phrase at an offset the longest or the shortest is kept. */
  add(phrase: number, from: number, to: number, longest: boolean): void
  bySet(): SetPlaces
}

export function matchList({sets, firstSet, setOf}: PhraseTable): MatchList {
  // At each offset a list of matches: `newest` of the offset, then `older` of each match; -1 ends it.
  let newest = new Int32Array(0)
  let offsets = 0
  let older = new Int32Array(4096)
  let phraseOf = new Int32Array(4096)
  let toOf = new Int32Array(4096)
  let count = 0

  const grow = (): void => {
    older = doubled(older)
    phraseOf = doubled(phraseOf)
    toOf = doubled(toOf)
  }

  return {
    clear(wanted) {
      count = 0
      offsets = wanted
      if (newest.length < wanted) newest = new Int32Array(wanted)
      newest.fill(-1, 0, wanted)
    },
    add(phrase, from, to, longest) {
      const known = newest[from]!
      if (known >= 0 && phraseOf[known] === phrase) {
        if (longest ? to > toOf[known]! : to < toOf[known]!) toOf[known] = to
        return
      }
      if (count === older.length) grow()
      older[count] = known
      phraseOf[count] = phrase
      toOf[count] = to
      newest[from] = count++
    },
    bySet() {
      const found: Range[][] = new Array(sets)
      for (let from = 0; from < offsets; from++) {
        for (let match = newest[from]!; match >= 0; match = older[match]!) {
          const range = {from, to: toOf[match]!}
          const phrase = phraseOf[match]!
          for (let at = firstSet[phrase]!, last = firstSet[phrase + 1]!; at < last; at++) (found[setOf[at]!] ??= []).push(range)
        }
      }
      return found
    },
  }
}
