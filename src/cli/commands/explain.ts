import {InputError} from '../../input-error.js'
import {loadRulebookFile} from '../../node.js'
import {documentText} from '../../report/formats/markdown.js'
import {printable} from '../../text/printable.js'
import {rulePage} from '../../report/rule-page.js'
import {nearest} from '../../rulebook/compile.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/faults.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao explain`: what a rule asks, why, how it is judged, what to write, examples. */
export async function explainCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const [id = ''] = exactly('explain', args, ['RULE'])
  const rulebook = await loadRulebookFile(args.text('rulebook') ?? 'annual-report')
  const rule = rulebook.rules.find(rule => rule.id === id)
  if (!rule) throw new InputError('gangyao', {code: 'unknown-rule', data: {id, known: nearest(id, rulebook.rules.map(rule => rule.id))}})
  await terminal.out(printable(documentText(rulePage(rule, rulebook, lang))))
  return 0
}
