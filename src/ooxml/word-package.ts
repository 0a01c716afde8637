import type {Markup} from '../text/markup.js'
import {markup} from '../text/markup.js'
import {contentTypes, namespaces, zipped, partText, relationships} from './office-package.js'

/** What a Word file is made of. */
export interface WordParts {
  /** The content of the body, its `sectPr` last. */
  readonly body: Markup
  /** The styles, where the paragraphs name any. */
  readonly styles?: Markup
}

/** A Word file (ECMA-376). The same parts give the same bytes. */
export function wordPackage({body, styles}: WordParts): Uint8Array {
  return zipped({
    '[Content_Types].xml': contentTypes([
      ['word/document.xml', 'wordprocessingml.document.main'],
      ...(styles ? [['word/styles.xml', 'wordprocessingml.styles'] as const] : []),
    ]),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    ...(styles ? {'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml']]), 'word/styles.xml': partText(styles)} : {}),
    'word/document.xml': partText(markup`<w:document xmlns:w="${namespaces.word}"><w:body>${body}</w:body></w:document>`),
  })
}
