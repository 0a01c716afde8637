import {commonCharacters} from './common-characters.js'

const tables: Float32Array[] = []

/** How usual a character is in official Chinese: 3 to 2 frequent, 2 Chinese punctuation, 1 of the first level of GB 2312 or Big5, 0 any other. */
export const commonness = (character: string): number => (tables[0] ??= build())[character.charCodeAt(0)] ?? 0

function build(): Float32Array {
  const table = new Float32Array(65536)
  const levels = levelOne('gbk', [0xb0, 0xd7], [[0xa1, 0xfe]]) + levelOne('big5', [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]])
  for (const character of levels) if (/[\u4e00-\u9fff]/.test(character)) table[character.charCodeAt(0)] = 1
  for (const character of '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·') table[character.charCodeAt(0)] = 2
  for (let index = 0; index < commonCharacters.length; index++) {
    table[commonCharacters.charCodeAt(index)] = 3 - index / commonCharacters.length
  }
  return table
}

/** The characters that an encoding gives its shortest-listed block, which its standard fills with the usual ones. */
function levelOne(encoding: string, [first, last]: readonly [number, number], trails: readonly (readonly [number, number])[]): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail, 0x0a)
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}
