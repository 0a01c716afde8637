import {commonness} from './commonness.js'
import {noteLetters} from './readings.js'
import {hasTraditional} from './script.js'
import {loadSimplifier} from './simplifier.js'

/** How likely a character is at a place, judged from official Chinese and from the rest of the same text. */
export interface Usage {
  /** Whether the character is one that reports have, or stands in this text more than once. */
  readonly known: (character: string) => boolean
  /** Higher is likelier; the neighbours may be empty. */
  readonly score: (before: string, character: string, after: string) => number
  /** Whether the site notes the character: it notes each occurrence of what it notes. Higher is likelier. */
  readonly noted: (character: string) => number
}

const notes = new RegExp(`[?？\\uFFFD]?[(（]?[${noteLetters}]{1,6}[)）]`, 'gu')
const beforeNote = new RegExp(`(.)[(（][${noteLetters}]{1,6}[)）]`, 'gu')
const lexicons: Promise<ReadonlyMap<string, readonly string[]>>[] = []

/** Counts the characters and the pairs of a text, notes left out, and loads the pairs of usual words (75 kB). */
export async function usageIn(value: string): Promise<Usage> {
  const lexicon = await (lexicons[0] ??= loadLexicon())
  const simplify = hasTraditional(value) ? (await loadSimplifier()).character : (character: string) => character
  const counts = countsOf(value.replace(notes, ''))
  const withNote = new Map<string, number>()
  for (const [, character = ''] of value.matchAll(beforeNote)) withNote.set(character, (withNote.get(character) ?? 0) + 1)

  const weight = (key: string): number => Math.log2(1 + (counts.get(key) ?? 0))
  const pair = (first: string, second: string): number => {
    if (!first || !second) return 0
    return weight(first + second) + inWords(lexicon.get(simplify(first)) ?? [], simplify(second))
  }
  return {
    noted: character => {
      const bare = (counts.get(character) ?? 0) - (withNote.get(character) ?? 0)
      if (bare <= (withNote.get(character) ?? 0)) return withNote.has(character) ? 8 : usual(character)
      return bare > 1 ? -12 : -4
    },
    known: character => commonness(character) > 0 || (counts.get(character) ?? 0) > 1,
    score: (before, character, after) =>
      unlikely(before, character, after)
        ? -9
        : usual(character) + 0.5 * weight(character) + 1.5 * (pair(before, character) + pair(character, after)),
  }
}

/** Falls with the logarithm of the rank, as the frequency of characters does. */
function usual(character: string): number {
  const value = commonness(character)
  if (value === 2) return 4
  return value > 2 ? 6 - Math.log(4 + 1200 * (3 - value)) : value - 3
}

/** 6 to 1: the earlier group first, and in a group the earlier character. */
function inWords(groups: readonly string[], second: string): number {
  const group = groups.findIndex(seconds => seconds.includes(second))
  const seconds = groups[group] ?? ''
  return group < 0 ? 0 : 6 - 1.5 * group - (1.5 * seconds.indexOf(second)) / seconds.length
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let index = 0; index < text.length; index++) {
    add(text.charAt(index))
    add(text.slice(index, index + 2))
  }
  return counts
}

async function loadLexicon(): Promise<ReadonlyMap<string, readonly string[]>> {
  const {wordPairs} = await import('./word-pairs.js')
  return new Map(wordPairs.split('\n').map(line => [line.charAt(0), line.slice(1).split(' ')]))
}

/** A full stop or comma is not followed by another mark or a closing bracket, nor preceded by an opening one. */
const unlikely = (before: string, character: string, after: string): boolean =>
  /[，。、；：？！）》]/.test(character) && (/[，。、；：？！）》,.;:!?)]/.test(after) || /[，、；：（《“‘(,]/.test(before))
