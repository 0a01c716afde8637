import fc from 'fast-check'
import {InputError} from '../../src/input-error.js'
import {decode} from '../../src/read/encoding.js'
import {toGbk} from '../damage/gbk-bytes.js'
import {rawSeeds} from '../damage/seeds.js'
import {toTraditional} from '../damage/script.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}
const gbk = (text: string): Uint8Array => Uint8Array.from(toGbk(text))
const big5Codes = new Map<string, readonly [number, number]>()
for (let lead = 0xa1; lead <= 0xf9; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('big5').decode(Uint8Array.of(lead, trail))
    if (character.length === 1 && character !== '\uFFFD' && !big5Codes.has(character)) big5Codes.set(character, [lead, trail])
  }
}
const big5 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap(character => (character < '\x80' ? [character.charCodeAt(0)] : big5Codes.get(character) ?? [0x3f])))

const texts = [...rawSeeds().map(({text}) => text.slice(0, 3000)), '2024年法治政府建设年度报告', '区委', '一、', '报告\n', '工作总结abc 2024']
const without = (encode: (text: string) => Uint8Array) => (text: string) => encode(text)
const forms: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
  ['utf-8', 'utf-8', without(utf8)],
  ['utf-8 with a BOM', 'utf-8', text => utf8(`\ufeff${text}`)],
  ['utf-16le with a BOM', 'utf-16le', text => utf16(`\ufeff${text}`, true)],
  ['utf-16be with a BOM', 'utf-16be', text => utf16(`\ufeff${text}`, false)],
  ['utf-16le', 'utf-16le', text => utf16(text, true)],
  ['utf-16be', 'utf-16be', text => utf16(text, false)],
]

const error = (bytes: Uint8Array): unknown => {
  try {
    decode('a.txt', bytes)
  } catch (thrown) {
    return thrown
  }
  return undefined
}
const codeOf = (thrown: unknown): string | undefined => (thrown instanceof InputError ? thrown.faults[0]?.code : undefined)

describe('decode', () => {
  test.each(forms)('%s', (_, encoding, encode) => {
    for (const text of texts) expect(decode('a.txt', encode(text))).toEqual({text, encoding})
  })

  test('gb18030', () => {
    for (const text of texts) {
      const inGbk = new TextDecoder('gb18030').decode(gbk(text))
      expect(decode('a.txt', gbk(text))).toEqual({text: inGbk, encoding: 'gb18030'})
    }
  })

  test('big5', () => {
    for (const text of [...texts, '羅湖區', '報告']) {
      const bytes = big5(toTraditional(text))
      expect(decode('a.txt', bytes)).toEqual({text: new TextDecoder('big5').decode(bytes), encoding: 'big5'})
    }
  })

  test('short pieces of the seeds in GBK and UTF-16', () => {
    for (const {text} of rawSeeds()) {
      for (let at = 0; at + 24 < text.length; at += 97) {
        const piece = text.slice(at, at + 24).trim()
        if (!/[\u4e00-\u9fff]{6}/.test(piece)) continue
        expect([piece, decode('a.txt', gbk(piece)).encoding]).toEqual([piece, 'gb18030'])
        expect([piece, decode('a.txt', utf16(piece, true)).encoding]).toEqual([piece, 'utf-16le'])
      }
    }
  })

  test('a few damaged bytes become U+FFFD', () => {
    const bytes = utf8('2024年法治政府建设年度报告，持续推进依法行政各项工作。'.repeat(4))
    bytes[40] = 0xff
    bytes[100] = 0xc0
    const {text, encoding} = decode('a.txt', bytes)
    expect(encoding).toBe('utf-8')
    expect(text.match(/\uFFFD/g)?.length).toBeLessThan(6)
    expect(text).toContain('依法行政')
  })

  test('a text cut inside a character is still UTF-8', () =>
    expect(decode('a.txt', utf8('法治政府建设年度报告').subarray(0, 28)).encoding).toBe('utf-8'))

  test.each([
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 0xa1, 0xb2, 0xff, 0, 0, 1)],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 1)],
    ['noise', Uint8Array.from({length: 4000}, (_, index) => (index * 7919 + (index * index) % 251) & 0xff)],
    ['controls', Uint8Array.from({length: 200}, (_, index) => (index % 3 ? 0x61 : 0x02))],
  ])('refuses binary content: %s', (_, bytes) => expect(codeOf(error(bytes))).toBe('binary-content'))

  test.each([['nothing', ''], ['white space', ' \n\u3000\t'], ['a BOM', '\ufeff']])('refuses an empty file: %s', (_, text) =>
    expect(codeOf(error(utf8(text)))).toBe('empty-file'))

  test('UTF-8 comes back as it was', () => {
    fc.assert(fc.property(fc.string({unit: fc.constantFrom(...'区政府法治ab1，。\n é😀'), minLength: 1}), text => {
      fc.pre(text.trim() !== '')
      expect(decode('a.txt', utf8(text))).toEqual({text, encoding: 'utf-8'})
    }))
  })
})
