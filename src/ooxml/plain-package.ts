import {markup, type Markup} from '../text/markup.js'
import {wellFormed} from '../text/well-formed.js'
import {exactText} from './office-package.js'
import {wordPackage} from './word-package.js'

/** A text as a Word file, a paragraph a line; characters that XML forbids become one that it allows. */
export function plainPackage(text: string): Uint8Array {
  const lines = text.split('\n').map(line => wellFormed(line).replace(/\r/g, ' ').replace(forbidden, '\ufffd'))
  return wordPackage({body: markup`${lines.map(paragraph)}${page}`})
}

const page = markup`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${
  markup`<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`}`

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const paragraph = (line: string): Markup =>
  line === '' ? markup`<w:p/>` : markup`<w:p><w:r><w:t xml:space="preserve">${exactText(line)}</w:t></w:r></w:p>`
