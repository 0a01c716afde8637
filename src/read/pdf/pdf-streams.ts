import {Inflate} from 'fflate'

/** More than this much of a stream is not looked at: what holds text is smaller. */
const MOST_UNPACKED = 32 * 2 ** 20
const CHUNK = 16 * 2 ** 10
/** Line ends and the like that may stand behind a checksum. */
const MOST_BEHIND = 8
/** A dictionary that stands before a stream is not longer. */
const LONGEST_DICTIONARY = 4000

/**
 * How many streams of a PDF that may hold text cannot be unpacked to their end. The engine shows what there is of them and
 * says nothing. Pictures and fonts do not count, nor do the streams of an encrypted file, which are told by nobody.
 */
export function brokenStreams(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes)
  if (/\/Encrypt\b/.test(text)) return 0
  let count = 0
  for (let at = text.indexOf('stream'); at >= 0; ) {
    const behind = at + 'stream'.length
    const from = text[behind] === '\n' ? behind + 1 : text.startsWith('\r\n', behind) ? behind + 2 : undefined
    const dictionary = from === undefined ? undefined : dictionaryBefore(text, at)
    if (from === undefined || dictionary === undefined) {
      at = text.indexOf('stream', behind)
      continue
    }
    const end = text.indexOf('endstream', from + lengthIn(dictionary))
    const to = end < 0 ? bytes.length : end
    if (holdsText(dictionary) && !unpacks(bytes.subarray(from, to))) count++
    at = text.indexOf('stream', to + 'endstream'.length)
  }
  return count
}

/** The dictionary right before the keyword `stream`. */
function dictionaryBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at)
  if (!/>>\s*$/.test(before)) return undefined
  const start = before.lastIndexOf(' obj')
  return start < 0 ? undefined : before.slice(start)
}

/** The length that a dictionary gives itself; 0 where another object does. */
const lengthIn = (dictionary: string): number => Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1] ?? 0)

const holdsText = (dictionary: string): boolean =>
  /\/(?:Filter|F)\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary) &&
  !/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Length1\b|\/Alternate\b/.test(dictionary)

/** Whether a stream is whole: it unpacks, to what its checksum (RFC 1950) says. Some programs leave the checksum out. */
function unpacks(packed: Uint8Array): boolean {
  if (packed.every(byte => byte === 0x0a || byte === 0x0d)) return true
  if ((packed[0]! & 0x0f) !== 8) return false
  const sum = sumUnpacked(packed)
  if (sum === undefined || sum === 'long') return sum === 'long'
  const written = [sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255]
  const sumAt = (at: number): boolean => written.every((byte, index) => packed[at + index] === byte)
  for (let at = packed.length - 4; at >= Math.max(0, packed.length - 4 - MOST_BEHIND); at--) if (sumAt(at)) return true
  const end = deflatedEnd(packed)
  return packed.length - end < 4 || sumAt(end)
}

/** Where the packed data end, before a checksum: all that is less does not unpack. */
function deflatedEnd(packed: Uint8Array): number {
  let [short, enough] = [2, packed.length]
  while (enough - short > 1) {
    const middle = (short + enough) >> 1
    if (sumUnpacked(packed.subarray(0, middle)) === undefined) short = middle
    else enough = middle
  }
  return enough
}

/** The checksum of what is unpacked; `undefined` where it cannot be, `long` where it is more than is looked at. */
function sumUnpacked(packed: Uint8Array): number | 'long' | undefined {
  let [size, low, high] = [0, 1, 0]
  const inflater = new Inflate(piece => {
    size += piece.length
    for (const byte of piece) {
      low = (low + byte) % 65_521
      high = (high + low) % 65_521
    }
  })
  try {
    for (let at = 2; at < packed.length; at += CHUNK) {
      if (size > MOST_UNPACKED) return 'long'
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
    return ((high << 16) | low) >>> 0
  } catch {
    return undefined
  }
}
