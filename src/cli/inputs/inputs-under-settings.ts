import type {Arguments} from '../settings/arguments.js'
import type {ConfiguredCheck, Environment, openConfiguration as open} from '../settings/configured-check.js'
import {choiceOptions, gateOptions} from '../settings/options.js'
import type {ChosenInputs} from './chosen-inputs.js'
import {findInputs, type Where} from './inputs.js'
import {hasSettings, type settingsAround} from '../settings/settings-around.js'

/** A run for which inputs are looked for, and the configuration that lies around them. */
export interface Sought {
  readonly args: Arguments
  readonly env: Environment
  /** The paths that the command line or the manifest names. */
  readonly named: readonly string[]
  readonly around: ReturnType<typeof settingsAround>
  readonly now: Date
  readonly manifest: string | undefined
}

/** The check under a configuration where an option or a variable asks for one, or settings lie around what is named. @throws InputError */
export async function configuredAround(
  {args, env, named, around, now}: Sought,
  baselineToCome = false,
): Promise<ConfiguredCheck | undefined> {
  const asked = baselineToCome || isConfigurationAsked(args, env) || hasSettings(around, named)
  return asked ? openConfiguration(args, env, named, {baselineToCome, around, now}) : undefined
}

/**
 * The inputs without what is left out, and the check under a configuration: the one at hand, that of settings around the
 * inputs, or where there is none that of the defaults.
 * @throws InputError
 */
export async function inputsUnder(
  {args, env, named, around, now, manifest}: Sought,
  early: ConfiguredCheck | undefined,
  paths: readonly string[],
  where: Where,
): Promise<ChosenInputs & {readonly configured: ConfiguredCheck}> {
  const found = findInputs(paths, where)
  const configured = early ?? (await openConfiguration(args, env, paths, {around, now}))
  const {chosenInputs} = await import('./chosen-inputs.js')
  const {notes, ...chosen} = await chosenInputs({found, paths, asked: named, configured, args, env, manifest})
  return {...chosen, notes: [...configured.notes, ...notes], configured}
}

/** Whether an option or a variable asks for more than a run by defaults. Looking for files besides costs next to nothing. */
const isConfigurationAsked = (args: Arguments, env: Environment): boolean =>
  [...Object.keys(gateOptions), ...Object.keys(choiceOptions)].some(name => args.on(name))
  || Object.keys(env).some(name => name.startsWith('GANGYAO_') && env[name])

const openConfiguration = async (...asked: Parameters<typeof open>): Promise<ConfiguredCheck> =>
  (await import('../settings/configured-check.js')).openConfiguration(...asked)
