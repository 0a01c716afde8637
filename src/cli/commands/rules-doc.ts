import {join} from 'node:path'
import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {documentText} from '../../report/formats/markdown.js'
import {printable, printableLine} from '../../text/printable.js'
import {ruleIndex, rulePage} from '../../report/rule-page.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {stagedOutputs} from '../outputs/outputs.js'
import {rulebookArgument} from '../settings/rulebook-argument.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao rules doc`: a page a rule and an index, as Markdown. */
export async function rulesDoc(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const folder = args.text('output')
  if (folder === undefined) throw new InputError('gangyao', {code: 'argument-missing', data: {name: '-o DIR', command: 'rules doc'}})
  const rulebook = await rulebookArgument('rules doc', args)
  const outputs = stagedOutputs(() => false)
  try {
    for (const rule of rulebook.rules) outputs.append(join(folder, `${rule.id}.md`), printable(documentText(rulePage(rule, rulebook, lang))))
    outputs.append(join(folder, 'index.md'), printable(documentText(ruleIndex(rulebook, lang))))
    outputs.commit()
  } finally {
    outputs.discard()
  }
  await terminal.out(`${printableLine(filled(messages[lang].cli.pages, {count: rulebook.rules.length + 1, path: folder}))}\n`)
  return 0
}
