import {commonCharacters} from './common-characters.js'

const tables: Float32Array[] = []
const frequent: Uint8Array[] = []

/** Whether a code point is a character of the most frequent, which is quicker to know than how usual any character is. */
export const isFrequent = (code: number): boolean => (frequent[0] ??= markFrequent())[code] === 1

function markFrequent(): Uint8Array {
  const table = new Uint8Array(65536)
  for (let index = 0; index < commonCharacters.length; index++) table[commonCharacters.charCodeAt(index)] = 1
  return table
}

/**
 * How usual a character is in official Chinese: 3 to 2 frequent, 2 Chinese punctuation, 1 of the first level of GB 2312
 * or Big5, 0 any other.
 */
export const commonness = (character: string): number => (tables[0] ??= build())[character.charCodeAt(0)] ?? 0

function build(): Float32Array {
  const table = new Float32Array(65536)
  markLevelOne(table, 'gbk', [0xb0, 0xd7], [[0xa1, 0xfe]])
  markLevelOne(
    table,
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  )
  for (const character of '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·') table[character.charCodeAt(0)] = 2
  for (let index = 0; index < commonCharacters.length; index++) {
    table[commonCharacters.charCodeAt(index)] = 3 - index / commonCharacters.length
  }
  return table
}

/** Marks the characters that an encoding gives its shortest-listed block, which its standard fills with the usual ones. */
function markLevelOne(
  table: Float32Array,
  encoding: string,
  [first, last]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): void {
  const bytes = new Uint8Array((last - first + 1) * 0xff * 2)
  let at = 0
  for (let lead = first; lead <= last; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) {
        bytes[at++] = lead
        bytes[at++] = trail
      }
    }
  }
  const level = new TextDecoder(encoding).decode(bytes.subarray(0, at))
  for (let index = 0; index < level.length; index++) {
    const unit = level.charCodeAt(index)
    if (unit >= 0x4e00 && unit <= 0x9fff) table[unit] = 1
  }
}
