import {gbkCode} from '../../src/text/repairs/gbk.js'

/** GBK bytes of a text, characters that GBK lacks as `?`. */
export function toGbk(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : gbkCode(character) ?? 0x3f
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return bytes
}

/** What becomes of a second byte that does not fit: PHP's mbstring swallows it with the first, browsers keep it. */
export type BadPair = 'swallowed' | 'kept'

/** Decodes GBK as a site does: a pair that is no character becomes `?`, a single 80 `€`; before white space mbstring drops the first byte without a trace. */
export function fromGbk(bytes: readonly number[], badPair: BadPair): string {
  const pairs = new TextDecoder('gbk', {fatal: true})
  let text = ''
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      continue
    }
    if (lead === 0x80) {
      text += '€'
      continue
    }
    const trail = bytes[index + 1] ?? 0x0a
    const fits = lead < 0xff && trail >= 0x40 && trail !== 0x7f && trail < 0xff
    if (fits) {
      text += decoded(pairs, lead, trail)
      index++
    } else if (badPair === 'kept') text += '?'
    else if (trail > 0x20) {
      text += '?'
      index++
    }
  }
  return text
}

function decoded(pairs: TextDecoder, lead: number, trail: number): string {
  try {
    return pairs.decode(Uint8Array.of(lead, trail))
  } catch {
    return '?'
  }
}

/** Puts `replacement` in the place of each occurrence of two bytes, wherever they stand, as a byte-wise search and replace does. */
export function replacePair(bytes: readonly number[], pair: number, replacement: readonly number[]): number[] {
  const result: number[] = []
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === pair >> 8 && bytes[index + 1] === (pair & 0xff)) {
      result.push(...replacement)
      index++
    } else result.push(bytes[index] ?? 0)
  }
  return result
}
