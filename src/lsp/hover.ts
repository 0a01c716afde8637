import type {Hover, Position} from 'vscode-languageserver'
import {adviceLines} from '../report/finding-words.js'
import {documentText} from '../report/formats/markdown.js'
import {list, paragraph, strong} from '../report/nodes.js'
import {placedMessage} from '../report/placed.js'
import {printable} from '../text/printable.js'
import type {Say} from '../report/words.js'
import {editorRange, touches, type CheckedDraft} from './draft.js'

/** What to write, on what basis and for how many points, for everything that is found at a position. */
export function hoverAt({placed}: CheckedDraft, position: Position, say: Say): Hover | null {
  const here = placed.filter(({at}) => touches(editorRange(at), {start: position, end: position}))
  if (here.length === 0) return null
  const children = here.flatMap(one => [
    paragraph(strong(placedMessage(one, say))),
    list(adviceLines(one.finding, say).map(line => [line])),
  ])
  return {contents: {kind: 'markdown', value: printable(documentText({type: 'root', children}))}}
}
