import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {wellFormed} from '../text/well-formed.js'
import {tool} from '../report/bundle.js'
import {printableLine} from '../text/printable.js'
import type {Comment} from '../report/formats/docx-comments.js'

/** A comment as Word keeps it, without a date; its lines do not take the indents and sizes of the body. */
export function commentXml(id: number, {entries}: Comment, namespace: string): string {
  const lines = entries.flatMap(({message, lines}) => [{text: message, bold: true}, ...lines.map(text => ({text, bold: false}))])
  const paragraphs = lines.map(({text, bold}, index) => paragraph(text, bold, index === 0))
  return toXml(x('w:comment', {...(namespace === '' ? {} : {'xmlns:w': namespace}), 'w:id': id, 'w:author': tool.name, 'w:initials': 'GY'}, paragraphs))
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
