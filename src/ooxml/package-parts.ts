import {namespaces, xmlHead} from './office-package.js'

const transitional: {readonly word: string; readonly relations: string} = namespaces
const strict = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The names by which a document's XML speaks of Word's elements and of its relationships. */
export const dialectOf = (document: string): typeof transitional => (document.includes(strict.word) ? strict : transitional)

/** The XML with one more child at the end of its root element; `child` is given the root's prefix with its colon, or an empty text. */
export function appended(xml: string, child: (prefix: string) => string): string {
  const closing = /<\/([\w.-]+:)?[\w.-]+\s*>(?:\s|<!--(?:[^-]|-(?!->))*-->)*$/.exec(xml)
  if (closing) return xml.slice(0, closing.index) + child(closing[1] ?? '') + xml.slice(closing.index)
  return xml.replace(
    /<(([\w.-]+:)?[\w.-]+)([^<>]*)\/>\s*$/,
    (_whole, name: string, prefix: string | undefined, rest: string) => `<${name}${rest}>${child(prefix ?? '')}</${name}>`,
  )
}

/** Names `comments` as a part of the document that `relationships` belong to. */
export function withCommentsRelationship(relationships: string | undefined, relations: string, target: string): string {
  const known = relationships ?? `${xmlHead}<Relationships xmlns="${namespaces.relationships}"/>`
  const ids = new Set([...known.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map(match => match[1]))
  let number = ids.size + 1
  while (ids.has(`rId${number}`)) number++
  return appended(known, prefix => `<${prefix}Relationship Id="rId${number}" Type="${relations}/comments" Target="${target}"/>`)
}

/** Names the content type of the comments' part. */
export const withCommentsContentType = (types: string, path: string): string =>
  appended(types, prefix => `<${prefix}Override PartName="/${path}" ContentType="${commentsType}"/>`)
