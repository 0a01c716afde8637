import {documentText} from '../report/formats/markdown.js'
import {heading, paragraph, table} from '../report/nodes.js'
import {plain} from '../report/plain.js'
import type {Letter, LetterPart} from './letter.js'

/** A letter as Markdown; its texts can never become markup. */
export const letterMarkdown = (letter: Letter): string => documentText({type: 'root', children: plain(letter).map(nodeOf)})

function nodeOf({kind, text, rows = []}: LetterPart) {
  if (kind === 'table') return table(rows[0]!, rows.slice(1))
  if (kind === 'title') return heading(1, text)
  return kind === 'heading' || kind === 'attachment' ? heading(2, text) : paragraph(text)
}
