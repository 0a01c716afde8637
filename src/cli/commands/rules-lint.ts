import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {printableLine} from '../../text/printable.js'
import {lint, type LintFinding} from '../../rulebook/lint.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {rulebookArgument} from '../settings/rulebook-argument.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao rules lint`: what does not work in a rulebook that loads. Exit code 1 when something is an error. */
export async function rulesLint(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const findings = await lint(await rulebookArgument('rules lint', args))
  const words = messages[lang].cli
  for (const finding of findings) await terminal.out(`${printableLine(`${finding.where}: ${words[`lint.${finding.severity}`]}: ${wording(finding, lang)}`)}\n`)
  const errors = findings.filter(({severity}) => severity === 'error').length
  await terminal.out(`${filled(words.linted, {errors, warnings: findings.length - errors})}\n`)
  return errors > 0 ? 1 : 0
}

function wording({code, data}: LintFinding, lang: Language): string {
  const words = messages[lang].lint as Readonly<Record<string, string>>
  const why = words[`why.${data['why']}`]
  return filled(words[code] ?? code, {...data, ...(why === undefined ? {} : {why})})
}
