import {documentText} from '../report/formats/markdown.js'
import {heading, paragraph} from '../report/nodes.js'
import {plain} from '../report/plain.js'
import type {Letter} from './letter.js'

/** A letter as Markdown; its texts can never become markup. */
export const letterMarkdown = (letter: Letter): string =>
  documentText({
    type: 'root',
    children: plain(letter).map(({kind, text}) =>
      kind === 'title' ? heading(1, text) : kind === 'heading' ? heading(2, text) : paragraph(text),
    ),
  })
