import {InputError} from '../input-error.js'
import {mixedText} from './mixed.js'
import {commonness} from '../text/repairs/commonness.js'

export interface Decoded {
  readonly text: string
  /** WHATWG label, lower case; two where a file is put together from parts. */
  readonly encoding: string
}

const sampleSize = 1 << 16
const legacyEncodings = ['gb18030', 'big5']

/**
 * Decodes UTF-8, UTF-16 (each with or without a BOM, which is left out), GB18030 or Big5, whichever gives the most usual
 * Chinese; a few undecodable bytes become U+FFFD. Throws `empty-file` and `binary-content`.
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  const decoded = marked(bytes) ?? unmarked(name, bytes)
  if (!/[^\s\u200b-\u200f\ufeff]/.test(decoded.text)) throw new InputError(name, {code: 'empty-file'})
  if (isBinary(decoded.text)) throw binary(name)
  return decoded
}

/** By the byte order mark. */
function marked(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return using('utf-8', bytes)
  if (first === 0xff && second === 0xfe) return using('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return using('utf-16be', bytes)
  return undefined
}

function unmarked(name: string, bytes: Uint8Array): Decoded {
  const utf8 = wholeUtf8(bytes)
  const hasNul = bytes.subarray(0, sampleSize).includes(0)
  if (utf8 !== undefined && !hasNul) return {text: utf8, encoding: 'utf-8'}

  const mixed = hasNul ? undefined : mixedText(bytes)
  if (mixed !== undefined) return {text: mixed, encoding: 'utf-8, gb18030'}
  const sample = bytes.subarray(0, sampleSize)
  const candidates = hasNul ? [] : ['utf-8', ...legacyEncodings]
  if (bytes.length % 2 === 0 || hasNul) candidates.push('utf-16le', 'utf-16be')
  const ranked = candidates
    .map(encoding => ({encoding, score: plausibility(using(encoding, sample).text)}))
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (best === undefined || best.score <= 0) throw binary(name)
  return using(best.encoding, bytes)
}

function wholeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

const using = (encoding: string, bytes: Uint8Array): Decoded => ({text: new TextDecoder(encoding).decode(bytes), encoding})

/** Mean over the characters of how well each fits a Chinese text; 0 and below is no text. ASCII beside Chinese counts little. */
function plausibility(text: string): number {
  let score = 0
  let weight = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const isAscii = code < 0x80 && !isControl(code)
    const characterWeight = isAscii ? 0.1 : 1
    weight += characterWeight
    score += characterWeight * (isAscii ? 1 : fitness(text.charAt(index), code))
  }
  return weight === 0 ? 0 : score / weight
}

function fitness(character: string, code: number): number {
  if (code === 0xfffd || isControl(code) || (code >= 0xe000 && code <= 0xf8ff)) return -8
  const value = commonness(character)
  if (value > 0) return value >= 2 ? 3 : 1
  if ((code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x203b) || code === 0x3000) return 2
  return code >= 0x4e00 && code <= 0x9fff ? -1 : -2
}

const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) || code === 0x7f

/** A NUL, or more controls and undecodable characters than a damaged text has. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const bad = text.match(/[\x01-\x08\x0b\x0e-\x1f\x7f\uFFFD]/g)?.length ?? 0
  return bad > 2 && bad > text.length / 20
}

const binary = (name: string): InputError => new InputError(name, {code: 'binary-content'})
