import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {printableLine} from '../../text/printable.js'
import {tryExamples} from './rule-examples.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {rulebookArgument} from '../settings/rulebook-argument.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao rules test`: runs the examples of every rule. */
export async function rulesTest(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const results = await tryExamples(await rulebookArgument('rules test', args))
  const words = messages[lang].cli
  const wrong = results.filter(({right}) => !right)
  for (const {rule, expected, index, outcome, text} of wrong) {
    await terminal.out(`${printableLine(filled(words.example, {rule, expected, index, outcome: words[`outcome.${outcome}`], text}))}\n`)
  }
  await terminal.out(`${filled(words.tested, {passed: results.length - wrong.length, failed: wrong.length})}\n`)
  return wrong.length > 0 ? 1 : 0
}
