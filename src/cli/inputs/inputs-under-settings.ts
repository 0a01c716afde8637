import {dirname} from 'node:path'
import type {Arguments} from '../settings/arguments.js'
import {chosenInputs} from './chosen-inputs.js'
import type {Desk, Environment, openDesk as OpenDesk} from '../settings/configured-check.js'
import {choiceOptions, gateOptions} from '../settings/gate-options.js'
import {findInputs, type Inputs, type Where} from './inputs.js'
import {hasSettings, type surroundings} from '../settings/settings-around.js'

/** A run for which inputs are looked for, and the configuration that lies around them. */
export interface Sought {
  readonly args: Arguments
  readonly env: Environment
  /** The paths that the command line or the manifest names. */
  readonly named: readonly string[]
  readonly around: ReturnType<typeof surroundings>
  readonly now: Date
  readonly manifest: string | undefined
}

/** The desk where an option or a variable asks for one, or settings lie around what is named. @throws InputError */
export async function deskAround({args, env, named, around, now}: Sought, baselineToCome = false): Promise<Desk | undefined> {
  const asked = baselineToCome || isDeskAsked(args, env) || hasSettings(around, named)
  return asked ? openDesk(args, env, named, {baselineToCome, around, now}) : undefined
}

/** The inputs without what is left out, and the desk: the one at hand, or that of settings around the inputs. @throws InputError */
export async function inputsUnder({args, env, around, now, manifest}: Sought, early: Desk | undefined, paths: readonly string[], where: Where): Promise<Inputs & {readonly desk: Desk | undefined}> {
  const found = findInputs(paths, where)
  const desk = early ?? (hasSettings(around, [...new Set(found.inputs.map(({key}) => dirname(key)))]) ? await openDesk(args, env, paths, {around, now}) : undefined)
  if (!desk) return {...found, desk}
  const {inputs, notes, ignored} = await chosenInputs({found, paths, desk, args, env, manifest})
  return {inputs, notes: [...desk.notes, ...notes], ignored, desk}
}

/** Whether an option or a variable asks for more than a run by defaults. Looking for files besides costs next to nothing. */
const isDeskAsked = (args: Arguments, env: Environment): boolean =>
  [...Object.keys(gateOptions), ...Object.keys(choiceOptions)].some(name => args.on(name)) || Object.keys(env).some(name => name.startsWith('GANGYAO_') && env[name])

const openDesk = async (...asked: Parameters<typeof OpenDesk>): Promise<Desk> => (await import('../settings/configured-check.js')).openDesk(...asked)
