import type {Range} from '../range.js'
import {commonness} from './commonness.js'
import {countsOf} from './counts.js'
import {isLost, isOpening, longestNote, noteEnds} from './notes.js'
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

const lexicons: Promise<ReadonlyMap<string, string>>[] = []

/** Counts the characters and the pairs of a text, notes left out, and loads the pairs of usual words (75 kB). */
export async function usageIn(value: string): Promise<Usage> {
  const lexicon = await (lexicons[0] ??= loadLexicon())
  const simplify = hasTraditional(value) ? (await loadSimplifier()).character : (character: string) => character
  const notes = notesIn(value)
  const counts = countsOf(without(value, notes))
  const withNote = new Map<string, number>()
  for (const {noted} of notes) if (noted !== '') withNote.set(noted, (withNote.get(noted) ?? 0) + 1)

  const pair = (first: string, second: string): number => {
    if (!first || !second) return 0
    return weight(counts.ofPair(first, second)) + inWords(lexicon.get(simplify(first)) ?? '', simplify(second))
  }
  return {
    noted: character => {
      const bare = counts.of(character) - (withNote.get(character) ?? 0)
      if (bare <= (withNote.get(character) ?? 0)) return withNote.has(character) ? 8 : usual(character)
      return bare > 1 ? -12 : -4
    },
    known: character => commonness(character) > 0 || counts.of(character) > 1,
    score: (before, character, after) =>
      unlikely(before, character, after)
        ? -9
        : usual(character) + 0.5 * weight(counts.of(character)) + 1.5 * (pair(before, character) + pair(character, after)),
  }
}

/** A note, with its brackets and the lost byte before it as far as they stand there, and the character that it follows. */
interface Note extends Range {
  readonly noted: string
}

function notesIn(value: string): readonly Note[] {
  const notes: Note[] = []
  /** The end of the last note that follows a character: its bracket is none. */
  let done = 0
  for (const {from, to, close} of noteEnds(value)) {
    if (to < close) continue
    const letters = Math.max(from, to - longestNote)
    const open = letters === from && isOpening(value.charCodeAt(from - 1)) ? from - 1 : letters
    const start = letters === from && isLost(value.charCodeAt(open - 1)) ? open - 1 : open
    const noted = open < letters && open > done ? characterBefore(value, open) : ''
    notes.push({from: start, to: close + 1, noted})
    if (noted !== '') done = close + 1
  }
  return notes
}

/** The character on the same line before an offset. */
function characterBefore(value: string, at: number): string {
  const from = at > 1 && (value.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1
  return /^.$/u.exec(value.slice(from, at))?.[0] ?? ''
}

function without(value: string, notes: readonly Range[]): string {
  const parts: string[] = []
  let done = 0
  for (const {from, to} of notes) {
    parts.push(value.slice(done, from))
    done = to
  }
  return parts.join('') + value.slice(done)
}

/** Falls with the logarithm of the rank, as the frequency of characters does. */
function usual(character: string): number {
  const value = commonness(character)
  if (value === 2) return 4
  return value > 2 ? 6 - Math.log(4 + 1200 * (3 - value)) : value - 3
}

/** 6 to 1 for the second characters of a line of the lexicon: the earlier group first, and in a group the earlier character. */
function inWords(line: string, second: string): number {
  const at = second === ' ' ? -1 : line.indexOf(second, 1)
  if (at < 0) return 0
  const from = line.lastIndexOf(' ', at) + 1 || 1
  const end = line.indexOf(' ', at)
  const group = line.slice(1, at).split(' ').length - 1
  return 6 - 1.5 * group - (1.5 * (at - from)) / ((end < 0 ? line.length : end) - from)
}

/** A line for each first character: it, and behind it the groups of second ones. */
async function loadLexicon(): Promise<ReadonlyMap<string, string>> {
  const {wordPairs} = await import('./word-pairs.js')
  return new Map(wordPairs.split('\n').map(line => [line.charAt(0), line]))
}

/** Grows with the logarithm of a count. */
const weight = (count: number): number => Math.log2(1 + count)

/** A full stop or comma is not followed by another mark or a closing bracket, nor preceded by an opening one. */
const unlikely = (before: string, character: string, after: string): boolean =>
  /[，。、；：？！）》]/.test(character) && (/[，。、；：？！）》,.;:!?)]/.test(after) || /[，、；：（《“‘(,]/.test(before))
