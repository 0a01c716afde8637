import {InputError, type Fault} from '../input-error.js'
import {nearest} from '../rulebook/nearest.js'
import type {Rulebook} from '../rulebook/rulebook.js'
import {settingsUnder, type Layers, type Origin, type Settings} from './settings.js'

/** Every rulebook that can be asked for loads, and every rule of which the severity is set is in one of them. @throws InputError */
export async function assertSettings(
  {overrides}: Layers,
  settings: Settings,
  rulebook: (name: string) => Promise<Rulebook>,
): Promise<void> {
  const names = [settings.rulebook!.value, ...(isGiven(settings) ? [] : overrides.flatMap(({settings: own}) => own.rulebook?.value ?? []))]
  const ids: string[] = []
  for (const name of new Set(names)) ids.push(...(await rulebook(name)).rules.map(({id}) => id))
  for (const {settings: own} of overrides) {
    for (const [rule, {origin}] of settingsUnder(own, 'severity.'))
      if (!ids.includes(rule)) throw new InputError(...blamed(origin, {code: 'config-rule', data: {id: rule, known: nearest(rule, ids)}}))
  }
}

/** Whether an option or the environment names the rulebook, so that no override does. */
const isGiven = ({rulebook}: Settings): boolean => rulebook!.origin.by === 'flag' || rulebook!.origin.by === 'environment'

/** A fault at the place where a setting stands. */
export const blamed = (origin: Origin, fault: Fault): [string, Fault] =>
  origin.by === 'file' ? [origin.name, {...fault, at: origin.at}] : ['gangyao', fault]
