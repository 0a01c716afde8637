import type {Format, InputFile} from '../text/source.js'
import {zipNames} from './archive/zip-directory.js'

/** What a file is by its content: a format we read, an archive of files, or something we name but do not read. */
export type Detected =
  | {readonly kind: 'report'; readonly format: Format}
  | {readonly kind: 'archive'}
  | {readonly kind: 'encrypted'; readonly what: string}
  | {readonly kind: 'unsupported'; readonly what: string}

const SNIFFED = 4096

/** Recognises a file by its content; only Markdown, which has no signature, by the ending of its name. */
export const detect = ({name, bytes}: InputFile): Detected => {
  if (isPlain(bytes)) return byName(name)
  const head = ascii(bytes.subarray(0, SNIFFED))

  if (/^\s*%PDF-/.test(head) || head.slice(0, 1024).includes('%PDF-')) return report('pdf')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(bytes)
  if (/^(Rar!|7z\xbc\xaf|\x1f\x8b)/.test(head) || head.slice(257, 262) === 'ustar') return {kind: 'archive'}
  const binary = BINARY.find(([signature]) => head.startsWith(signature))
  if (binary) return {kind: 'unsupported', what: binary[1]}
  return text(name, withoutMark(head))
}

/** Whether a file begins as Chinese text in UTF-8 does, and its head holds no `<` of markup and no `%` of PDF: no need to look closer. */
const isPlain = (bytes: Uint8Array): boolean =>
  bytes[0]! >= 0xe3 && bytes[0]! <= 0xe9 && !bytes.subarray(0, SNIFFED).includes(0x3c) && !bytes.subarray(0, 1024).includes(0x25)

const BINARY = [
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM', 'bmp'],
] as const

type Report = Extract<Detected, {kind: 'report'}>

const report = (format: Format): Report => ({kind: 'report', format})

/** Text is Markdown where its name says so. */
const byName = (name: string): Report => report(/\.(md|markdown)$/i.test(name) ? 'md' : 'txt')

const ascii = (bytes: Uint8Array): string => {
  let result = ''
  for (const byte of bytes) result += String.fromCharCode(byte)
  return result
}

/** Drops a byte order mark and the NULs between the ASCII letters of UTF-16. */
const withoutMark = (head: string): string => head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')

const text = (name: string, head: string): Detected => {
  const start = head.replace(/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*/, '').toLowerCase()
  if (start.startsWith('{\\rtf')) return report('rtf')
  if (/^[\w-]+:/.test(start) && /^mime-version:/m.test(start.split(/\r?\n\r?\n/)[0]!)) return report('mhtml')
  if (/^<(!doctype\s+html|html|head|body|meta|title)[\s>]/.test(start)) return report('html')
  if (/^<(\w+:)?uof[\s>]/.test(start) || /^<[^>]*xmlns:uof=/.test(start)) return {kind: 'unsupported', what: 'uof'}
  if (/^<office:document[\s>]/.test(start)) return report('odt')
  if (/<\?mso-application|<w:worddocument|<pkg:package/i.test(head)) return {kind: 'unsupported', what: 'word-xml'}
  if (byName(name).format === 'md') return report('md')
  if (/<(html|body|head)[\s>]/i.test(head) || /^<(div|table|p|h[1-6]|span|article|section|style|script)[\s>]/.test(start))
    return report('html')
  return report('txt')
}

const zip = (bytes: Uint8Array): Detected => {
  const names = zipNames(bytes)
  if (names.some(name => /^word\/document\d*\.xml$/.test(name))) return report('docx')
  if (names.includes('[Content_Types].xml') && names.some(name => name.startsWith('word/'))) return report('docx')
  if (names.some(name => name.toLowerCase() === 'ofd.xml')) return report('ofd')
  const office = OFFICE.find(([part]) => names.some(name => name.startsWith(part)))
  if (office?.[1] === 'odt' && names.includes('content.xml') && isText(bytes)) return report('odt')
  if (office) return {kind: 'unsupported', what: office[1]}
  return {kind: 'archive'}
}

/** Text, not a table or slides: an OpenDocument package says first, unpacked, what it is. */
const isText = (bytes: Uint8Array): boolean => /application\/vnd\.oasis\.opendocument\.text(?!-)/.test(ascii(bytes.subarray(0, 200)))

const OFFICE = [
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['META-INF/manifest.xml', 'odt'],
  ['META-INF/container.xml', 'epub'],
] as const

/** Looks for the names of streams, which stand in UTF-16 in the directory of a compound file. */
const compound = (bytes: Uint8Array): Detected => {
  if (holdsWide(bytes, 'EncryptedPackage')) return {kind: 'encrypted', what: 'docx'}
  if (holdsWide(bytes, 'WordDocument')) return report('doc')
  if (holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book')) return {kind: 'unsupported', what: 'xls'}
  if (holdsWide(bytes, 'PowerPoint Document')) return {kind: 'unsupported', what: 'ppt'}
  return report('doc')
}

/** Directory entries of a compound file begin at multiples of 128. */
const holdsWide = (bytes: Uint8Array, name: string): boolean => {
  for (let at = 512; at + 2 * name.length + 2 <= bytes.length; at += 128) {
    if (isWide(bytes, at, name)) return true
  }
  return false
}

const isWide = (bytes: Uint8Array, at: number, name: string): boolean => {
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false
  }
  return bytes[at + 2 * name.length] === 0
}
