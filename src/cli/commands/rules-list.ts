import {messages} from '../../messages/messages.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {rulebookArgument} from '../settings/rulebook-argument.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao rules list`: every rule with what it is worth. */
export async function rulesList(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const {rules} = await rulebookArgument('rules list', args)
  const words = messages[lang].cli
  const head = [words['rules.id'], words['rules.requirement'], words['rules.points'], words['rules.severity'], words['rules.title']]
  const rows = rules.map(({id, requirement, points, severity, title}) => [id, requirement, String(points), severity, printableLine(title[lang])])
  await terminal.out(`${tableLines([head, ...rows], [2]).join('\n')}\n`)
  return 0
}
