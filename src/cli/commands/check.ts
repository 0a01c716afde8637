import type {Language} from '../../rulebook/rulebook.js'
import type {ExitCode} from '../outputs/exit-code.js'
import type {Terminal} from '../outputs/terminal.js'
import type {Arguments} from '../settings/arguments.js'
import type {Environment} from '../settings/configured-check.js'
import {checkOnce} from '../threads/check-run.js'

/** `gangyao check`: checks inputs and writes what was asked for, all of it or nothing. */
export async function checkCommand(args: Arguments, terminal: Terminal, spoken: Language, env: Environment): Promise<ExitCode> {
  if (args.on('print-config')) return (await import('./print-config.js')).printConfig(args, terminal, spoken, env)
  if (args.on('watch')) return (await import('./watch.js')).watchCommand(args, terminal, spoken, env)
  return checkOnce(args, terminal, spoken, env)
}
