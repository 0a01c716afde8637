import type {Range} from '../range.js'
import {commonness} from './commonness.js'
import {countsOf} from './counts.js'
import {isLost, isOpening, longestNote, noteEnds} from './notes.js'

/** What a text tells of its characters. */
export interface Usage {
  /** Whether the character stands in this text, notes left out. */
  readonly has: (character: string) => boolean
  /** Whether the site notes the character: it notes each occurrence of what it notes. Higher is likelier. */
  readonly noted: (character: string) => number
}

/** Counts the characters of a text, notes left out. */
export function usageIn(value: string): Usage {
  const notes = notesIn(value)
  const counts = countsOf(without(value, notes))
  const withNote = new Map<string, number>()
  for (const {noted} of notes) if (noted !== '') withNote.set(noted, (withNote.get(noted) ?? 0) + 1)
  return {
    has: character => counts.of(character) > 0,
    noted: character => {
      const bare = counts.of(character) - (withNote.get(character) ?? 0)
      if (bare <= (withNote.get(character) ?? 0)) return withNote.has(character) ? 8 : usual(character)
      return bare > 1 ? -12 : -4
    },
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
