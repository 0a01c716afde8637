import type {Hits} from '../phrase/scan.js'
import {contains, type Range} from '../text/range.js'

/** The word lists by which sentences are read; a rulebook fills them under `grammar`. */
export const grammarWords = [
  'leader',
  'head',
  'deputy',
  'staff',
  'leading-body',
  'leading-meeting',
  'other-body',
  'outside-body',
  'thing',
  'superior',
  'own-organ',
  'leaders-heading',
  'leading-act',
  'organ-act',
  'making',
  'with-others',
  'avowed',
  'planned',
  'demanded',
  'told',
  'not-done',
  'zero',
  'ongoing',
  'earlier',
  'study',
  'publicity',
  'award',
  'purpose',
  'setting',
  'slogan',
  'carrying-out',
  'rule-of-law',
] as const
export type GrammarWord = (typeof grammarWords)[number]

/** A word list as two sets of a phrase table: its words, and longer words that hold one of them and mean something else. */
export interface WordSets {
  readonly words: number
  readonly not: number
}

export type Grammar = Readonly<Record<GrammarWord, WordSets>>

/** Where the words of each list stand in a text, by start, without those that are part of a longer word. */
export type Marks = Readonly<Record<GrammarWord, readonly Range[]>>

/** The marks of every list, each in one pass. */
export const marksOf = (hits: Hits, grammar: Grammar): Marks =>
  Object.fromEntries(grammarWords.map(word => [word, uncancelled(hits, grammar[word])])) as Record<GrammarWord, readonly Range[]>

function uncancelled(hits: Hits, {words, not}: WordSets): readonly Range[] {
  const cancels = hits.of(not)
  if (cancels.length === 0) return hits.of(words)
  let next = 0
  return hits.of(words).filter(word => {
    while (next < cancels.length && cancels[next]!.to + longestWord < word.from) next++
    for (let index = next; index < cancels.length && cancels[index]!.from < word.to; index++)
      if (contains(cancels[index]!, word)) return false
    return true
  })
}

/** No cancelling phrase is longer than this, gaps included. */
const longestWord = 64
