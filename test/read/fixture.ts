import {readFileSync} from 'node:fs'
import {setPdfiumLoader} from '../../src/read/pdf/pdfium.js'
import type {Source} from '../../src/text/source.js'

setPdfiumLoader(async () => readFileSync(new URL('../../node_modules/@embedpdf/pdfium/dist/pdfium.wasm', import.meta.url)))

export const fixtureBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url)))

/** The text after markup. */
export const bodyOf = ({text, markup}: Pick<Source, 'text' | 'markup'>): string => {
  let body = ''
  let at = 0
  for (const edit of markup) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) throw new Error(`edit ${edit.from}–${edit.to} is out of order after ${at}`)
    body += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return body + text.slice(at)
}

/** Paragraphs without blanks, empty ones left out. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.replace(/\s+/g, ''))
    .filter(line => line !== '')
