import {InputError} from '../../input-error.js'
import {loadRulebookFile} from '../../node.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import type {Arguments} from './arguments.js'

/** The rulebook that a `rules` command is about: its argument, or `--rulebook`, or the one that is checked by. */
export function rulebookArgument(command: string, args: Arguments): Promise<Rulebook> {
  const [named, ...extra] = args.positionals
  if (extra.length > 0) throw new InputError('gangyao', extra.map(value => ({code: 'argument-extra', data: {value, command}})))
  return loadRulebookFile(named ?? args.text('rulebook') ?? 'annual-report')
}
