import {decoded} from '../read/decoded.js'
import {docxPlaces} from '../read/word/docx-places.js'
import type {Limits} from '../read/limits.js'
import type {InputFile} from '../text/source.js'
import {commentXml, type CommentText} from './comments-part.js'
import {elementsOf, isWord, type Element} from './elements.js'
import {markedDocument} from './marked-document.js'
import {zipped, xmlHead} from './office-package.js'
import {appended, dialectOf, withCommentsContentType, withCommentsRelationship} from './package-parts.js'
import {spotFinder, type Anchor, type Span} from './spots.js'

/** A comment and the characters of the Word file that it is about. */
export interface Anchored {
  readonly comment: CommentText
  readonly anchor: Anchor
}

/** The Word file with the comments behind those that it has; the other parts stay as they are. The same input gives the same bytes. */
export function commentedPackage(file: InputFile, anchored: readonly Anchored[], limits?: Limits): Uint8Array {
  if (anchored.length === 0) return file.bytes
  const {docx, paragraphs} = docxPlaces(file, limits)
  const parts = new Map(docx.all())
  const named = (path: string): string =>
    [...parts.keys()].find(name => name.replaceAll('\\', '/').toLowerCase() === path.toLowerCase()) ?? path
  const change = (path: string, rewrite: (xml: string | undefined) => string): void => {
    const name = named(path)
    const bytes = parts.get(name)
    const part = bytes && decoded(bytes)
    const xml = rewrite(part?.text)
    parts.set(name, part ? part.encode(xml) : new TextEncoder().encode(xml))
  }

  const document = decoded(parts.get(named(docx.path('document')))!).text
  const elements = elementsOf(file.name, document, limits)
  const {word, relations} = dialectOf(document)
  const find = spotFinder(document, elements, paragraphs)
  const placed = anchored
    .flatMap(({comment, anchor}) => {
      const span = find(anchor)
      return span ? [{comment, span}] : []
    })
    .sort((one, other) => one.span.start.at - other.span.start.at || other.span.end.at - one.span.end.at)

  const path = docx.linked('comments') ? docx.path('comments') : freePath(docx.path('document'), named, parts)
  const known = parts.get(named(path))
  const first = freeId([
    ...elements.filter(({space, local}) => space === 'word' && local.startsWith('comment')),
    ...(known ? elementsOf(file.name, decoded(known).text, limits).filter(element => isWord(element, 'comment')) : []),
  ])
  const usual = elements.find(element => isWord(element, 'body'))?.from ?? 0
  const bound = document.startsWith('<w:body', usual)
  const spans = new Map<number, Span>(placed.map(({span}, index) => [first + index, span]))

  change(docx.path('document'), () => markedDocument(document, spans, bound ? '' : ` xmlns:w="${word}"`))
  change(path, (xml = `${xmlHead}<w:comments xmlns:w="${word}"/>`) =>
    appended(xml, prefix => placed.map(({comment}, index) => commentXml(first + index, comment, prefix === 'w:' ? '' : word)).join('')))
  if (!docx.linked('comments')) {
    const [folder, name] = [docx.path('document').replace(/[^/]*$/, ''), docx.path('document').replace(/^.*\//, '')]
    change(`${folder}_rels/${name}.rels`, xml => withCommentsRelationship(xml, relations, path.slice(folder.length)))
    change('[Content_Types].xml', (xml = '<Types/>') => withCommentsContentType(xml, path))
  }
  return zipped(Object.fromEntries(parts))
}

const freeId = (comments: readonly Element[]): number =>
  comments.reduce((free, {attribute}) => Math.max(free, Number.parseInt(attribute('id') ?? '', 10) + 1 || 0), 0)

/** A name beside the document that no part has. */
function freePath(document: string, named: (path: string) => string, parts: ReadonlyMap<string, Uint8Array>): string {
  const folder = document.replace(/[^/]*$/, '')
  for (let number = 0; ; number++) {
    const path = `${folder}comments${number === 0 ? '' : number}.xml`
    if (!parts.has(named(path))) return path
  }
}
