import {markup, type Markup} from '../text/markup.js'
import {printableLine} from '../text/printable.js'
import {wellFormed} from '../text/well-formed.js'

/** A message, and the lines under it. */
export interface CommentEntry {
  readonly message: string
  readonly lines: readonly string[]
}

/** Who a comment is by, as Word shows it. */
export interface CommentAuthor {
  readonly name: string
  readonly initials: string
}

/** A comment of a Word file: what it says, and by whom. */
export interface CommentText {
  readonly entries: readonly CommentEntry[]
  readonly author: CommentAuthor
}

/** A comment as Word keeps it, without a date; its lines do not take the indents and sizes of the body. */
export function commentXml(id: number, {entries, author}: CommentText, namespace: string): string {
  const lines = entries.flatMap(({message, lines}) => [{text: message, bold: true}, ...lines.map(text => ({text, bold: false}))])
  const paragraphs = lines.map(({text, bold}, index) => paragraph(text, bold, index === 0))
  const bound = namespace === '' ? undefined : markup` xmlns:w="${namespace}"`
  return markup`<w:comment${bound} w:id="${id}" w:author="${author.name}" w:initials="${author.initials}">${paragraphs}</w:comment>`.markup
}

const layout = markup`<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${
  markup`<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/></w:pPr>`}`

function paragraph(text: string, bold: boolean, first: boolean): Markup {
  const reference = first ? markup`<w:r><w:annotationRef/></w:r>` : undefined
  const weight = bold ? markup`<w:b/>` : undefined
  return markup`<w:p>${layout}${reference}<w:r><w:rPr>${weight}<w:sz w:val="20"/></w:rPr>${
    markup`<w:t xml:space="preserve">${wellFormed(printableLine(text))}</w:t></w:r></w:p>`}`
}
