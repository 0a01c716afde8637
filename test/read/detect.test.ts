import {strToU8, zipSync} from 'fflate'
import {detect} from '../../src/read/detect.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const CASES: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['text without a signature', 'a.doc', bytesOf('一、甲'), 'txt'],
  ['text with angle brackets', 'a.txt', bytesOf('<广东省纲要>一、甲 a<b'), 'txt'],
  ['text named .md', 'a.MD', bytesOf('# 甲'), 'md'],
  ['Markdown that begins with HTML', 'a.md', bytesOf('<div align="center">甲</div>'), 'md'],
  ['a page saved as .doc', 'a.doc', bytesOf('\ufeff<!-- x -->\n<!DOCTYPE html><html>'), 'html'],
  ['a page in UTF-16', 'a.doc', Uint8Array.from([0xff, 0xfe, ...[...'<html>'].flatMap(char => [char.charCodeAt(0), 0])]), 'html'],
  ['a part of a page', 'a.txt', bytesOf('<div class="a">甲</div>'), 'html'],
  ['RTF', 'a.doc', bytesOf('{\\rtf1\\ansi}'), 'rtf'],
  ['a PDF behind a few bytes', 'a.txt', bytesOf('\n\n%PDF-1.7'), 'pdf'],
  ['a Word file', 'a.zip', zipSync({'word/document.xml': strToU8('<x/>')}), 'docx'],
  ['a zip that stores a Word file', 'a.docx', zipSync({'b.docx': [zipSync({'word/document.xml': strToU8('<x/>')}), {level: 0}]}), 'archive'],
  ['a spreadsheet', 'a.docx', zipSync({'xl/workbook.xml': strToU8('<x/>')}), 'unsupported xlsx'],
  ['an OFD file', 'a.pdf', zipSync({'OFD.xml': strToU8('<x/>')}), 'ofd'],
  ['a page with its pictures in one file', 'a.doc', bytesOf('From: <x>\nSubject: y\nMIME-Version: 1.0\n'), 'mhtml'],
  ['Word XML in one file', 'a.doc', bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'unsupported word-xml'],
]

test.each(CASES)('%s is recognised', (_, name, bytes, expected) => {
  const detected = detect({name, bytes})
  expect(detected.kind === 'report' ? detected.format : detected.kind === 'archive' ? 'archive' : `${detected.kind} ${detected.what}`).toBe(expected)
})
