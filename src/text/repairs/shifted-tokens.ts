import {commonness} from './commonness.js'
import {gbkCode} from './gbk.js'
import type {Token} from './lattice.js'
import {noteLetters, type CanRead} from './readings.js'

/** Shifted text as it stands: its bytes, and where and how it ends. */
export interface Shifted {
  readonly tokens: readonly Token[]
  /** Where the text goes on in step. */
  readonly to: number
  /** The reading that a note gives for the last character, whose second byte is lost. */
  readonly noted?: string
  /** Whether the last character is whole: its second byte was read by itself, or a byte behind it with the one before. */
  readonly whole: boolean
  /** What the last pair swallowed that stood behind the text: a letter. */
  readonly behind: string
}

const note = new RegExp(`[(（]([${noteLetters}]{1,6})[)）]`, 'uy')
const swallowingNote = new RegExp(`[?？\\uFFFD][(（]?([${noteLetters}]{1,6})[)）]`, 'uy')
const longest = 600

/** Reads shifted text from an offset on, up to where its bytes are in step again; nothing where it holds what no bytes give. */
export function shiftedTokens(value: string, from: number, canRead: CanRead): Shifted | undefined {
  const tokens: Token[] = []
  const ended = (to: number, more: Partial<Shifted> = {}): Shifted => ({tokens, to, whole: false, behind: '', ...more})
  const most = Math.min(value.length, from + longest)
  for (let at = from; at <= most; at++) {
    const noted = match(note, value, at)
    if (noted) {
      if (at === from) return undefined
      if (!canRead(value.charAt(at - 1), noted[1] ?? '')) return ended(at, {noted: noted[1] ?? ''})
      at += noted[0].length - 1
      continue
    }
    const swallowed = match(swallowingNote, value, at)
    if (swallowed) return ended(at + swallowed[0].length, {noted: swallowed[1] ?? ''})

    const character = value.charAt(at)
    if (/[?\uFFFD]/.test(character)) return ended(at + 1)
    if (/^[\0-\x20]?$/.test(character)) return ended(at)

    const unit = character.charCodeAt(0)
    if (unit >= 0x40 && unit < 0x80) {
      tokens.push({kind: 'single', byte: unit})
      return ended(at + 1, {whole: true})
    }
    if (unit < 0x80 && at > from && !isNarrowed(value, at)) return ended(at)
    if (character === '€') {
      tokens.push({kind: 'single', byte: 0x80})
      return ended(at + 1, {whole: true})
    }
    const pair = unit < 0x80 ? 0xa380 | unit : gbkCode(character)
    if (pair === undefined) return undefined
    tokens.push({kind: 'pair', first: pair >> 8, second: pair & 0xff})
    if ((pair & 0xff) < 0x80) return ended(at + 1, {whole: true, behind: String.fromCharCode(pair & 0xff)})
  }
  return undefined
}

/** Whether an ASCII mark stands for two bytes of shifted text that a site took for a full-width one: what follows is no usual text. */
const isNarrowed = (value: string, at: number): boolean => /[,!:;.()]/.test(value.charAt(at)) && looksShifted(value, at + 1)

/** Second bytes that are read by themselves before a Chinese character, as `t衆` for 羣衆 whose first byte went with the sign. */
const single = /[@-~€][\u4e00-\u9fa5]/y

/** Whether one of the next characters is rare in official Chinese: shifted text has such all over. */
export function looksShifted(value: string, from: number): boolean {
  if (match(single, value, from)) return true
  for (const character of value.slice(from, from + 4)) {
    if (character < '\x80') return false
    if (commonness(character) < 2 && gbkCode(character) !== undefined) return true
  }
  return false
}

/** The letters of a note that stands at an offset. */
export const noteAt = (value: string, at: number): string | undefined => match(note, value, at)?.[1]

function match(pattern: RegExp, value: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(value)
}
