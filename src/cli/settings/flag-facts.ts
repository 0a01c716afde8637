import {InputError} from '../../input-error.js'
import type {Arguments} from './arguments.js'
import {givenFacts, type Outside, type WrittenFact} from './given-facts.js'

/** The facts given by options; they hold for every input. @throws InputError */
export function flagFacts(args: Arguments): Outside {
  const written = (['organisation', 'kind', 'level', 'year'] as const).flatMap((name): WrittenFact[] => {
    const value = args.text(name)
    return value === undefined ? [] : [{name, value}]
  })
  const {outside, faults} = givenFacts(written)
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return outside
}
