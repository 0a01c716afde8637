import type {Markup} from '../text/markup.js'
import {markup} from '../text/markup.js'
import {contentTypes, namespaces, zipped, partText, relationships} from './office-package.js'

/** What a Word file is made of. */
export interface WordParts {
  /** The content of the body, its `sectPr` last. */
  readonly body: Markup
  /** The styles, where the paragraphs name any. */
  readonly styles?: Markup
  /** What stands at the foot of each page; the body's `sectPr` names it by `footerId`. */
  readonly footer?: Markup
}

/** The relation of the foot of the pages, which is the second after the styles. */
export const footerId = 'rId2'

/** A Word file (ECMA-376). The same parts give the same bytes. */
export function wordPackage({body, styles, footer}: WordParts): Uint8Array {
  const parts = [
    ...(styles ? [{name: 'styles', content: styles}] : []),
    ...(footer ? [{name: 'footer', content: markup`<w:ftr xmlns:w="${namespaces.word}">${footer}</w:ftr>`}] : []),
  ]
  const document = markup`<w:document xmlns:w="${namespaces.word}" xmlns:r="${namespaces.relations}"><w:body>${body}</w:body></w:document>`
  return zipped({
    '[Content_Types].xml': contentTypes([
      ['word/document.xml', 'wordprocessingml.document.main'],
      ...parts.map(({name}) => [`word/${name}.xml`, `wordprocessingml.${name}`] as const),
    ]),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    ...(parts.length > 0 ? {'word/_rels/document.xml.rels': relationships(parts.map(({name}) => [name, `${name}.xml`]))} : {}),
    ...Object.fromEntries(parts.map(({name, content}) => [`word/${name}.xml`, partText(content)])),
    'word/document.xml': partText(document),
  })
}
