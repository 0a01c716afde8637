import {strToU8, zipSync, type Zippable} from 'fflate'
import {isArchive, unpack} from '../../src/read/archive/archive.js'
import {defaultLimits} from '../../src/read/limits.js'
import {wordFile, p} from './word-file.js'

const zip = (files: Zippable): Uint8Array => zipSync(files)

/** Puts other bytes of the same length in place of a name. */
const renamed = (bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array => {
  const result = bytes.slice()
  const name = strToU8(from)
  for (let at = 0; at + name.length <= result.length; at++) if (name.every((byte, i) => result[at + i] === byte)) result.set(to, at)
  return result
}

const unpacked = (bytes: Uint8Array, limits = defaultLimits) => unpack({name: 'a.zip', bytes}, limits)

test('files come out with the path inside the archive', async () => {
  const files = await unpacked(zip({'区局/报告.txt': strToU8('甲'), '区局/': new Uint8Array(), '__MACOSX/._x': strToU8('x')}))
  expect(files.map(member => [member.name, 'file' in member ? new TextDecoder().decode(member.file.bytes) : undefined])).toEqual([['a.zip/区局/报告.txt', '甲']])
})

test('a name in GBK, as old archives have it, is decoded', async () => {
  const [file] = await unpacked(renamed(zip({'xxxx.txt': strToU8('甲')}), 'xxxx', [0xb1, 0xa8, 0xb8, 0xe6]))
  expect(file!.name).toBe('a.zip/报告.txt')
})

test('a name that is neither UTF-8 nor GBK costs nothing: what it says is kept', async () => {
  const [file] = await unpacked(renamed(zip({'xxxx.txt': strToU8('甲')}), 'xxxx', [0xff, 0xb1, 0xa8, 0x31]))
  expect(file).toMatchObject({name: 'a.zip/\ufffd报1.txt', file: {bytes: strToU8('甲')}})
})

test('a zip in a zip is unpacked, a Word file is not', async () => {
  const files = await unpacked(zip({'b.zip': [zip({'c.txt': strToU8('甲')}), {level: 0}], 'd.docx': [wordFile(p('乙')), {level: 0}]}))
  expect(files.map(file => file.name)).toEqual(['a.zip/d.docx', 'a.zip/b.zip/c.txt'])
  expect('file' in files[0]! && isArchive(files[0].file)).toBe(false)
})

let deep = zip({'a.txt': strToU8('甲')})
for (let i = 0; i < 5; i++) deep = zip({'b.zip': deep})
const many = zip(Object.fromEntries(Array.from({length: 20}, (_, i) => [`${i}.txt`, strToU8('甲')])))

test.each([
  ['a name that steps up', zip({'../a.txt': strToU8('甲')}), 'archive-name'],
  ['a name that steps up behind backslashes', zip({'b\\..\\..\\a.txt': strToU8('甲')}), 'archive-name'],
  ['an absolute name', zip({'/etc/a.txt': strToU8('甲')}), 'archive-name'],
  ['a name on a drive', zip({'C:/a.txt': strToU8('甲')}), 'archive-name'],
  ['a name with an escape sequence', zip({'\u001b[31m.txt': strToU8('甲')}), 'archive-name'],
  ['a name that turns the reading direction', zip({'a\u202etxt.exe': strToU8('甲')}), 'archive-name'],
  ['an archive with a damaged file', renamed(zip({'a.txt': [strToU8('abcdef'), {level: 0}]}), 'abc', [120, 121, 122]), 'archive-broken'],
])('%s costs its entry', async (_, bytes, code) => {
  expect(await unpacked(bytes)).toMatchObject([{error: {name: 'InputError', faults: [{code}]}}])
})

test.each([
  ['archives in archives in archives', deep, 'limit-depth'],
  ['an archive that is cut off', many.slice(0, -30), 'archive-broken'],
  ['a bomb', zip({'a.txt': new Uint8Array(60 * 2 ** 20)}), 'zip-bomb'],
])('%s is refused', async (_, bytes, code) => {
  await expect(unpacked(bytes)).rejects.toMatchObject({name: 'InputError', faults: [{code}]})
})

test('the number of files and their size together have limits', async () => {
  await expect(unpacked(many, {...defaultLimits, maxEntries: 19})).rejects.toMatchObject({faults: [{code: 'limit-entries', data: {max: 19}}]})
  await expect(unpacked(many, {...defaultLimits, maxUnpacked: 50})).rejects.toMatchObject({faults: [{code: 'limit-unpacked', data: {max: 50}}]})
  expect(await unpacked(many)).toHaveLength(20)
})
