import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {wellFormed} from '../text/well-formed.js'
import {printableLine} from '../text/printable.js'

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
  return toXml(x('w:comment', {...(namespace === '' ? {} : {'xmlns:w': namespace}), 'w:id': id, 'w:author': author.name, 'w:initials': author.initials}, paragraphs))
}

function paragraph(text: string, bold: boolean, first: boolean): Element {
  return x('w:p', [
    x('w:pPr', [
      x('w:spacing', {'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto'}),
      x('w:ind', {'w:left': 0, 'w:firstLineChars': 0, 'w:firstLine': 0}),
    ]),
    ...(first ? [x('w:r', [x('w:annotationRef')])] : []),
    x('w:r', [x('w:rPr', [...(bold ? [x('w:b')] : []), x('w:sz', {'w:val': 20})]), x('w:t', {'xml:space': 'preserve'}, wellFormed(printableLine(text)))]),
  ])
}
