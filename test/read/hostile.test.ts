import {strToU8, zipSync, zlibSync} from 'fflate'
import {InputError} from '../../src/input-error.js'
import {defaultLimits} from '../../src/read/limits.js'
import {read} from '../../src/read/read.js'
import {fixtureBytes} from './fixture.js'
import {p, wordFile} from './word-file.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A compound file that holds nothing but the directory entry of an encrypted Word file. */
const encryptedWord = (): Uint8Array => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  ;[...'EncryptedPackage'].forEach((char, i) => void (bytes[1024 + 2 * i] = char.charCodeAt(0)))
  return bytes
}

const pdfHead = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R >>endobj
`
const pdfTail = `trailer<</Root 1 0 R>>
%%EOF
`
const pdfOf = (content: string, page = '', objects = ''): Uint8Array =>
  bytesOf(`${pdfHead.replace(' >>endobj', `${page}>>endobj`)}4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n${objects}${pdfTail}`)

/** A form that draws itself twice in itself, and a page whose content unpacks to 400 MB. */
const drawingItself = pdfOf('/X Do', '/Resources<</XObject<</X 5 0 R>>>>', '5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream endobj\n')
const flateBomb = ((): Uint8Array => {
  const packed = zlibSync(new Uint8Array(400 * 2 ** 20).fill(32), {level: 1})
  return Buffer.concat([Buffer.from(pdfHead), Buffer.from(`4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`), packed, Buffer.from(`\nendstream endobj\n${pdfTail}`)])
})()

/** Paragraphs of which the archive does not look like a bomb. */
const varied = (count: number): string => Array.from({length: count}, (_, index) => p(`${(index * 7919) % 1_000_003}`)).join('')

const nested = (depth: number, open: string, close: string, inner: string): string => open.repeat(depth) + inner + close.repeat(depth)

const table = wordFile(nested(100_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', p('深')))
const bomb = zipSync({'word/document.xml': new Uint8Array(60 * 2 ** 20)})
const entity = zipSync({'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>')})
const cut = (name: string, share: number): Uint8Array => fixtureBytes(name).slice(0, Math.floor(fixtureBytes(name).length * share))

const REFUSED: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['an empty file', 'a.txt', new Uint8Array(), 'empty-file'],
  ['a truncated Word file', 'a.docx', cut('000-typed.docx', 0.7), 'docx-broken'],
  ['an encrypted Word file', 'a.docx', encryptedWord(), 'encrypted-file'],
  ['a Word file that unpacks without end', 'a.docx', bomb, 'zip-bomb'],
  ['a Word file with 100,000 nested tables', 'a.docx', table, 'limit-depth'],
  ['a Word file with external entities', 'a.docx', entity, 'document-type'],
  ['a Word file with a lone surrogate', 'a.docx', wordFile(p('&#xD800;')), 'docx-broken'],
  ['a Word file without text', 'a.docx', wordFile(p('')), 'no-text'],
  ['a truncated binary Word file', 'a.doc', cut('000.doc', 0.5), 'doc-unreadable'],
  ['a truncated RTF', 'a.rtf', cut('000.rtf', 0.5), 'rtf-broken'],
  ['RTF with groups in groups', 'a.rtf', bytesOf(`{\\rtf1 ${nested(50_000, '{', '}', 'x')}}`), 'limit-depth'],
  ['a truncated PDF', 'a.pdf', cut('000.pdf', 0.6), 'pdf-broken'],
  ['an encrypted PDF', 'a.pdf', fixtureBytes('encrypted.pdf'), 'pdf-encrypted'],
  ['a PDF whose form draws itself', 'a.pdf', drawingItself, 'pdf-memory'],
  ['a PDF that unpacks without end', 'a.pdf', flateBomb, 'pdf-memory'],
  ['a text of a million lines', 'a.txt', bytesOf('今\n'.repeat(1_000_000)), 'limit-lines'],
  ['a Word file of 200,000 paragraphs', 'a.docx', wordFile(varied(200_000)), 'limit-lines'],
  ['RTF of a million paragraphs', 'a.rtf', bytesOf(`{\\rtf1 ${'\\u20170?\\par '.repeat(1_000_000)}}`), 'limit-lines'],
  ['Markdown of 40,000 lines', 'a.md', bytesOf('# 今\n'.repeat(40_000)), 'limit-lines'],
  ['a PDF without a text layer', 'a.pdf', pdfOf('0 0 100 100 re f'), 'scanned-pdf'],
  ['a page 10,000 levels deep', 'a.html', bytesOf(`<html><body>${nested(10_000, '<div>', '</div>', '深')}`), 'limit-depth'],
  ['a page 900,000 levels deep', 'a.html', bytesOf(`<html><body>${'<div>'.repeat(900_000)}`), 'limit-depth'],
  ['a page whose formatting never ends', 'a.html', bytesOf(`<html>${Array.from({length: 20_000}, (_, i) => `<b id=${i}>`).join('')}`), 'limit-depth'],
  ['a page that opens its formatting again and again', 'a.html', bytesOf(`<html><p>${Array.from({length: 500}, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(20_000)}`), 'html-tangled'],
  ['a page of a million paragraphs', 'a.html', bytesOf(`<html>${'<p>x'.repeat(1_000_000)}`), 'html-tangled'],
  ['text with a NUL', 'a.txt', bytesOf('法治政府建设年度报告\0如下'), 'binary-content'],
  ['a page without text', 'a.html', bytesOf('<html><script>run()</script><body></body></html>'), 'no-text'],
  ['an archive', 'a.zip', zipSync({'a.txt': strToU8('甲')}), 'archive-not-unpacked'],
  ['a spreadsheet', 'a.docx', zipSync({'xl/workbook.xml': strToU8('<x/>')}), 'unsupported-file'],
  ['a picture', 'a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unsupported-file'],
]

test.each(REFUSED)('%s is refused', async (_, name, bytes, code) => {
  const error = await read({name, bytes}).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(InputError)
  expect((error as InputError).faults.map(fault => fault.code)).toEqual([code])
  expect((error as InputError).file).toBe(name)
})

test('a limit that is passed is named with its value', async () => {
  const bytes = bytesOf('法治政府建设')
  const read10 = read({name: 'a.txt', bytes}, {...defaultLimits, maxBytes: 10})
  await expect(read10).rejects.toMatchObject({faults: [{code: 'limit-bytes', data: {limit: 'maxBytes', max: 10, option: '--max-bytes'}}]})
  await expect(read({name: 'a.txt', bytes}, {...defaultLimits, maxText: 5})).rejects.toMatchObject({faults: [{code: 'limit-text', data: {limit: 'maxText', max: 5, option: '--max-text'}}]})
})

test.each([
  ['a page some hundred levels deep', 'a.html', bytesOf(`<html><body>${nested(300, '<div>', '</div>', '法治政府建设，年度报告。')}`), '法治政府建设，年度报告。'],
  ['a page with a lone surrogate as entity', 'a.html', bytesOf('<html><body><p>法治&#xD800;政府，建设。</p>'), '法治&#xD800;政府，建设。'],
  ['RTF with a lone surrogate', 'a.rtf', bytesOf('{\\rtf1\\ansi\\uc0 \\u-10240 \\u27861 }'), '\ufffd法'],
])('%s is read', async (_, name, bytes, expected) => {
  const {text} = await read({name, bytes})
  expect(text).toContain(expected)
  expect(text).toBe(text.replace(/[\ud800-\udfff]/g, ''))
})

test('a limit that no option lifts names none', async () => {
  const error = await read({name: 'a.md', bytes: bytesOf(`# ${'今'.repeat(600_000)}`)}).catch((error: unknown) => error)
  expect((error as InputError).faults).toEqual([{code: 'limit-text', data: {limit: 'maxText', max: 500_000}}])
})

test('a file whose time is up is refused', async () => {
  const limits = {...defaultLimits, maxSeconds: 1, startedAt: performance.now() - 1001}
  await expect(read({name: 'a.txt', bytes: bytesOf('法治')}, limits)).rejects.toMatchObject({faults: [{code: 'limit-seconds', data: {max: 1}}]})
})
