import {pinyin} from 'pinyin-pro'
import {gbkCharacter, gbkCode} from '../../src/text/repairs/gbk.js'
import {toGbk} from './gbk-bytes.js'

/** What becomes of a last byte before ASCII: `?` takes the ASCII character with it, stands for it alone, or nothing is left. */
export type Tail = 'swallowed' | 'kept' | 'dropped'

/** Full-width signs whose first byte gets lost. */
export const signs = /[，。、；：！（“《]/

/**
 * The text as a page shows it that lost the first byte of the sign at an offset: `?` stands there, what follows is read one
 * byte off up to the next ASCII byte or the end of the text, and pairs of bytes that are no character are dropped.
 */
export function loseSign(text: string, at: number, tail: Tail): string {
  const bytes = toGbk(text.slice(at)).slice(1)
  let shown = `${text.slice(0, at)}?`
  for (let index = 0; index < bytes.length; ) {
    const [first = 0, second] = bytes.slice(index, index + 2)
    if (first < 0x80) return shown + inStep(bytes.slice(index))
    if (second !== undefined && second >= 0x40 && first !== 0x80 && first !== 0xff) {
      shown += gbkCharacter(first, second) ?? ''
      index += 2
      continue
    }
    const isLast = second === undefined || second < 0x40
    if (!isLast) shown += first === 0x80 ? '€' : '?'
    else if (tail === 'kept' || (tail === 'swallowed' && second !== undefined && second > 0x20)) shown += '?'
    index += isLast && tail === 'swallowed' && second !== undefined && second > 0x20 ? 2 : 1
    if (isLast) return shown + inStep(bytes.slice(index))
  }
  return shown
}

function inStep(bytes: readonly number[]): string {
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes))
}

/** Adds a note to each of some characters, as advert proxies do. */
export const withNotes = (text: string, isNoted: (character: string) => boolean): string =>
  text.replace(/[\u4e00-\u9fa5]/g, character => (isNoted(character) ? `${character}(${pinyin(character)})` : character))

/** The places of a text where a sign may lose its first byte: two characters follow that are no ASCII. */
export const signsIn = (text: string): readonly number[] =>
  [...text].flatMap((character, at) => (signs.test(character) && /^[^\0-\x7f]{2}/.test(text.slice(at + 1)) && gbkCode(character) !== undefined ? [at] : []))
