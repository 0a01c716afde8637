import {zlibSync} from 'fflate'
import {brokenStreams} from '../../src/read/pdf/pdf-streams.js'

const text = new TextEncoder().encode('BT /F 10 Tf 50 400 Td <63a8> Tj ET '.repeat(200) + Array.from({length: 400}, (_, i) => `${(i * 7919) % 1000} 0 Td `).join(''))
const packed = zlibSync(text)

/** A PDF with one stream. */
function pdf(data: Uint8Array, dictionary = '/Filter/FlateDecode', more = ''): Uint8Array {
  const [before, behind] = [`%PDF-1.4\n${more}5 0 obj\n<</Length ${data.length}${dictionary}>>\nstream\n`, '\nendstream\nendobj\n%%EOF\n']
  return Uint8Array.from([...new TextEncoder().encode(before), ...data, ...new TextEncoder().encode(behind)])
}

/** The packed text with other bytes at a place. */
const hurt = (at: number, ...bytes: readonly number[]): Uint8Array => {
  const copy = packed.slice()
  copy.set(bytes, at)
  return copy
}

test.each([
  ['a whole one', pdf(packed), 0],
  ['one with zeros in it', pdf(hurt(200, ...Array<number>(100).fill(0))), 1],
  ['one without its head', pdf(hurt(0, 0, 0)), 1],
  ['one that was cut off', pdf(packed.subarray(0, packed.length - 40)), 1],
  ['one in which a byte is another', pdf(hurt(300, packed[300]! ^ 4)), 1],
  ['one without a checksum', pdf(packed.subarray(0, packed.length - 4)), 0],
  ['one with line ends behind its checksum', pdf(Uint8Array.from([...packed, 13, 10])), 0],
  ['one with much behind its checksum', pdf(Uint8Array.from([...packed, ...Array<number>(40).fill(32)])), 0],
  ['one of a wrong length', pdf(packed, '/Length 7/Filter/FlateDecode'), 0],
  ['one whose length another object tells', pdf(packed, '/Length 6 0 R/Filter[/FlateDecode]'), 0],
  ['a broken one whose filter is in a list', pdf(hurt(0, 0, 0), '/Filter [ /FlateDecode ]'), 1],
  ['an empty one', pdf(new Uint8Array()), 0],
  ['one that is not packed', pdf(hurt(0, 0, 0), ''), 0],
  ['a broken picture', pdf(hurt(0, 0, 0), '/Subtype/Image/Filter/FlateDecode'), 0],
  ['a broken font', pdf(hurt(0, 0, 0), '/Length1 9/Filter/FlateDecode'), 0],
  ['one of an encrypted file', pdf(hurt(0, 0, 0), '/Filter/FlateDecode', '<</Encrypt 9 0 R>>\n'), 0],
  ['a broken one behind a whole one', Uint8Array.from([...pdf(packed), ...pdf(hurt(0, 0, 0))]), 1],
])('%s: broken streams are counted', (_, bytes, expected) => {
  expect(brokenStreams(bytes)).toBe(expected)
})
