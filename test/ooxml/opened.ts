import {strFromU8, unzipSync} from 'fflate'

/** What a comment of a Word file is about, and what it says; read with nothing but expressions. */
export interface ReadComment {
  readonly id: string
  /** The visible text between its marks. */
  readonly about: string
  readonly says: string
}

/** The comments of a Word file in the order in which they begin. */
export function commentsIn(bytes: Uint8Array): readonly ReadComment[] {
  const parts = unzipSync(bytes)
  const document = strFromU8(parts['word/document.xml']!)
  const comments = new Map([...strFromU8(parts['word/comments.xml']!).matchAll(/<w:comment\b[^>]*w:id="(\d+)"[^>]*>([^]*?)<\/w:comment>/g)].map(([, id, inner]) => [id!, textIn(inner!)]))
  return [...document.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(({0: mark, 1: id, index}) => {
    const end = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
    return {id: id!, about: textIn(document.slice(index + mark.length, end)), says: comments.get(id!) ?? ''}
  })
}

/** The text of `w:t` elements, a line a paragraph, without what is deleted. */
export const textIn = (xml: string): string =>
  [...xml.replace(/<w:del\b[^]*?<\/w:del>/g, '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, text]) => (text === undefined ? '\n' : plain(text))).join('').replace(/\n+$/, '')

const plain = (text: string): string => text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&')
