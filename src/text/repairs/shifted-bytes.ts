import {gbkCharacter, gbkCode} from './gbk.js'
import {noteLetters, type CanRead} from './readings.js'
import type {Usage} from './usage.js'

/** Where shifted text begins: after a note, with the few bytes its reading allows, or after a mark, with any byte. */
export type Start =
  | {readonly kind: 'note'; readonly before: string; readonly leads: readonly Lead[]; readonly at: number}
  | {readonly kind: 'mark'; readonly before: string; readonly mark: number; readonly at: number}

/** A byte that may have been lost, and the character that it makes with the byte before it, which the note names. */
export interface Lead {
  readonly lead: number
  readonly noted: string
}

/** Restored characters and where the text is in step with the bytes again. */
interface Restored {
  readonly text: string
  readonly to: number
  /** How well the characters that the notes stand for fit the site's habit. */
  readonly noted: number
}

const note = new RegExp(`[(（]([${noteLetters}]{1,6})[)）]`, 'uy')
const swallowingNote = new RegExp(`[?？\\uFFFD][(（]?([${noteLetters}]{1,6})[)）]`, 'uy')
const keptBracket = new RegExp(`[?？\\uFFFD][(（][${noteLetters}]{1,6}[)）]`, 'u')
const longestChain = 600

/** Decodes from a start on, one byte earlier than the text was, and gives the likeliest whole reading, if there is one. */
export function shiftedBytes(value: string, start: Start, canRead: CanRead, usage: Usage): Restored | undefined {
  const walk: Walk = {
    value,
    canRead,
    usage,
    end: Math.min(value.length, start.at + longestChain),
    mayLose: start.kind === 'note',
    swallows: !keptBracket.test(value),
  }
  const found =
    start.kind === 'note'
      ? start.leads.flatMap(({lead, noted}) =>
          step(walk, {at: start.at, pending: lead, text: '', before: start.before, noted: usage.noted(noted)}),
        )
      : anyByte.flatMap(lead =>
          take(walk, {at: start.at, pending: lead, text: '', before: start.before, noted: 0}, 0xa3, {at: start.at, pending: start.mark}),
        )
  return likeliest(walk, start.before, found)
}

interface Walk {
  readonly value: string
  readonly canRead: CanRead
  readonly usage: Usage
  readonly end: number
  /** Whether a byte lost at the end of the chain may be guessed. */
  readonly mayLose: boolean
  /** Whether the site's decoder swallowed the ASCII character after a lost byte, as it did the bracket of a note. */
  readonly swallows: boolean
}

/** `pending` is a first byte that still lacks its second; `before` is the character before the chain. */
interface State {
  readonly at: number
  readonly pending: number
  readonly text: string
  readonly before: string
  readonly noted: number
}

function step(walk: Walk, state: State): readonly Restored[] {
  const {value, canRead} = walk
  const {at, pending, text} = state
  if (at > walk.end) return []
  if (pending < 0x80) return [{text: text + String.fromCharCode(pending), to: at, noted: state.noted}]

  const noted = match(note, value, at)
  if (noted) return canRead(value.charAt(at - 1), noted[1] ?? '') ? step(walk, {...state, at: at + noted[0].length}) : []

  const swallowed = match(swallowingNote, value, at)
  if (swallowed) {
    const to = at + swallowed[0].length
    return anyByte
      .map(trail => gbkCharacter(pending, trail) ?? '')
      .filter(character => canRead(character, swallowed[1] ?? ''))
      .map(character => ({text: text + character, to, noted: state.noted + walk.usage.noted(character)}))
  }

  const character = value.charAt(at)
  if (/[?\uFFFD]/.test(character)) return walk.mayLose ? lost(walk, state, at + 1) : []
  if (/^[\0-\x20]?$/.test(character)) return walk.mayLose ? lost(walk, state, at) : []

  const code = character.charCodeAt(0)
  if (code < 0x80) {
    const narrowed = take(walk, state, 0xa3, {at: at + 1, pending: code | 0x80})
    return code < 0x40 ? narrowed : [...whole(walk, state, code, at + 1), ...narrowed]
  }
  const alone = character === '€' ? whole(walk, state, 0x80, at + 1) : []
  if (alone.length > 0) return alone
  const pair = gbkCode(character)
  return pair === undefined ? [] : take(walk, state, pair >> 8, {at: at + 1, pending: pair & 0xff})
}

/** Completes the pending character with `trail` and goes on with the next pending byte. */
function take(walk: Walk, state: State, trail: number, next: Pick<State, 'at' | 'pending'>): readonly Restored[] {
  const character = known(walk, state.pending, trail)
  return character === undefined ? [] : step(walk, {...state, ...next, text: state.text + character})
}

/** Completes the pending character with a second byte that was decoded alone (ASCII, or 80 as `€`): the text is in step again. */
function whole(walk: Walk, state: State, trail: number, to: number): readonly Restored[] {
  const character = known(walk, state.pending, trail)
  return character === undefined ? [] : [{text: state.text + character, to, noted: state.noted}]
}

/** The second byte is gone: every character that has the first, or U+FFFD where none of them is clearly meant. */
function lost(walk: Walk, state: State, to: number): readonly Restored[] {
  const before = state.text.at(-1) ?? state.before
  const after = walk.value.charAt(to)
  const ranked = anyByte
    .flatMap(trail => known(walk, state.pending, trail) ?? [])
    .map(character => ({character, score: walk.usage.score(before, character, after)}))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  const character = best && best.score - (second?.score ?? 0) >= 1 ? best.character : '\uFFFD'
  return [{text: state.text + character + swallowedAfter(walk, to), to, noted: state.noted}]
}

/**
 * The ASCII character that went with the lost byte, where the decoder swallows those: the first figure of a year, a comma
 * in a text with ASCII commas, else U+FFFD. Nothing where white space or a mark still stands there.
 */
function swallowedAfter({value, swallows}: Walk, at: number): string {
  if (!swallows || !/[?\uFFFD]/.test(value.charAt(at - 1)) || /^[\0-\x20,.;:!?()，。；：！？、“”（）《》]?$/.test(value.charAt(at)))
    return ''
  if (/^0\d\d年/.test(value.slice(at, at + 4))) return '2'
  if (/[\d.]/.test(value.charAt(at))) return '\uFFFD'
  return value.split(',').length > value.split('，').length ? ',' : '\uFFFD'
}

function known(walk: Walk, lead: number, trail: number): string | undefined {
  const character = gbkCharacter(lead, trail)
  return character !== undefined && walk.usage.known(character) ? character : undefined
}

function match(pattern: RegExp, value: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(value)
}

/** The reading with the best score; a note that follows must name its last character. */
function likeliest(walk: Walk, before: string, found: readonly Restored[]): Restored | undefined {
  let best: {readonly restored: Restored; readonly score: number} | undefined
  for (const restored of found) {
    const noted = match(note, walk.value, restored.to)
    if (noted && !walk.canRead(restored.text.at(-1) ?? '', noted[1] ?? '')) continue
    const characters = [before, ...restored.text, noted ? '' : walk.value.charAt(restored.to)]
    const scores = characters
      .slice(1, -1)
      .map((character, index) => walk.usage.score(characters[index] ?? '', character, characters[index + 2] ?? ''))
    const score = scores.reduce((sum, one) => sum + one, restored.noted) / scores.length
    if (!best || score > best.score) best = {restored, score}
  }
  return best?.restored
}

const anyByte: readonly number[] = Array.from({length: 0xfe - 0x40 + 1}, (_, index) => 0x40 + index)
