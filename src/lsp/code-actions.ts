import type {CodeAction, Range, TextEdit} from 'vscode-languageserver'
import type {Say} from '../report/words.js'
import {diagnosticOf} from './diagnostics.js'
import {editorRange, touches, type CheckedDraft} from './draft.js'

interface Fix {
  readonly edit: TextEdit
  readonly action: CodeAction
}

/** The edits that are safe at a range: slips and titles that have exactly one right form; and all of them at once. */
export function codeActionsAt(uri: string, checked: CheckedDraft, range: Range, say: Say): readonly CodeAction[] {
  const all = fixesOf(uri, checked, say)
  const here = all.filter(({edit}) => touches(edit.range, range)).map(({action}) => action)
  const edits = apart(all.map(({edit}) => edit))
  return edits.length > 1
    ? [...here, {title: say('replaceAll', {count: edits.length}), kind: 'source.fixAll', edit: {changes: {[uri]: edits}}}]
    : here
}

const fixesOf = (uri: string, {placed}: CheckedDraft, say: Say): readonly Fix[] =>
  placed.flatMap(one => {
    const right = one.finding.gap?.replacement
    if (right === undefined) return []
    const edit = {range: editorRange(one.at), newText: right}
    return [
      {
        edit,
        action: {
          title: say('replaceBy', {right}),
          kind: 'quickfix',
          diagnostics: [diagnosticOf(one, say)],
          isPreferred: true,
          edit: {changes: {[uri]: [edit]}},
        },
      },
    ]
  })

/** The edits of which none reaches into another. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort(
    ({range: {start: one}}, {range: {start: other}}) => one.line - other.line || one.character - other.character,
  )
  const kept: TextEdit[] = []
  for (const edit of sorted) {
    const last = kept.at(-1)?.range.end
    if (!last || last.line < edit.range.start.line || (last.line === edit.range.start.line && last.character <= edit.range.start.character))
      kept.push(edit)
  }
  return kept
}
