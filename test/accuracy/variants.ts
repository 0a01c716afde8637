import {injectPinyinNotes} from '../damage/pinyin-notes.js'
import {toGbk} from '../damage/gbk-bytes.js'
import {hardWrap} from '../damage/hard-wrap.js'
import {toTraditional} from '../damage/script.js'
import {toFullWidth, toHalfWidth} from '../damage/width.js'

/** A way to write the same report differently, which must not change what is said of it. */
export interface Variant {
  readonly name: string
  readonly file: (text: string) => {readonly ending: string; readonly bytes: Uint8Array}
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...Array(text.length).keys()].flatMap(index => [text.charCodeAt(index) & 0xff, text.charCodeAt(index) >> 8])])
const txt = (change: (text: string) => string, encode = utf8): Variant['file'] => text => ({ending: '.txt', bytes: encode(change(text))})

/** `# ` for a title line, `## ` for `一、`, `### ` for `（一）` lines of their own, with the numbers kept. */
const asMarkdown = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .map(line => (/^[一二三四五六七八九十]+、/.test(line) && line.length < 60 ? `## ${line}` : /^[(（][一二三四五六七八九十]+[)）]/.test(line) && line.length < 60 ? `### ${line}` : line))
    .join('\n\n')

/** Markdown headings in the place of `一、`: the numbers of the first level are gone. */
const numberless = (text: string): string => asMarkdown(text).replace(/^## [一二三四五六七八九十]+、/gm, '## ')

export const variants: readonly Variant[] = [
  {name: 'Traditional script', file: txt(toTraditional)},
  {name: 'GB18030', file: txt(text => text, text => Uint8Array.from(toGbk(text)))},
  {name: 'UTF-16', file: txt(text => text, utf16)},
  {name: 'CRLF', file: txt(text => text.replaceAll('\n', '\r\n'))},
  {name: 'full width', file: txt(toFullWidth)},
  {name: 'half width', file: txt(toHalfWidth)},
  {name: 'hard-wrapped at 35', file: txt(text => hardWrap(text, 35))},
  {name: 'Markdown headings', file: text => ({ending: '.md', bytes: utf8(asMarkdown(text))})},
  {name: 'Markdown headings for 一、', file: text => ({ending: '.md', bytes: utf8(numberless(text))})},
  {name: 'pinyin notes on GBK bytes', file: txt(text => injectPinyinNotes(toTraditional(text), 7))},
]
