import {existsSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import {InputError} from '../../input-error.js'
import {readBaseline, type Baseline} from '../../gate/baseline.js'
import {configLayers} from '../../gate/config-layers.js'
import type {GivenText} from '../../gate/read-document.js'
import {assertSettings, blamed} from '../../gate/assert-settings.js'
import {settingsFor, type Layers, type Settings} from '../../gate/settings.js'
import {readWaivers, waiverKey, type Waiver} from '../../gate/waivers.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import {fileText} from '../inputs/input.js'

/** A configuration with what it names, read; or what holds where there is none. */
export interface GateScope {
  /** The folder (a real path) from which documents and patterns are named. */
  readonly folder: string
  readonly layers: Layers
  /** What holds for the run; overrides are not in it. */
  readonly settings: Settings
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly baseline: Baseline | undefined
  /** The files that it was made from: a change of one concerns every report. */
  readonly files: readonly string[]
}

interface Asked {
  /** The configuration's real path; without one, `folder` stands in for its folder. */
  readonly config: string | undefined
  readonly folder: string
  readonly environment: Settings
  readonly flags: Settings
  readonly rulebook: (name: string) => Promise<Rulebook>
  /** Whether the baseline need not be there yet. */
  readonly baselineToCome: boolean
}

/** Where `gangyao baseline` keeps it if nothing else is said. */
const baselineName = 'gangyao.baseline.json'

/**
 * Reads a configuration and the waivers, baseline and rulebooks that it names.
 * @throws InputError with file, line and column of every fault
 */
export async function readScope({config, folder, environment, flags, rulebook, baselineToCome}: Asked): Promise<GateScope> {
  const files: string[] = []
  const find = (path: string): GivenText | undefined => {
    if (!existsSync(path)) return undefined
    files.push(path)
    return {name: path, text: fileText(path)}
  }
  const own =
    config === undefined
      ? {file: {}, overrides: []}
      : await configLayers(find(shown(config))!, {find, resolve: (name, path) => shown(resolve(dirname(name), path))})
  const file: Settings = baselineToCome ? {baseline: {value: baselineName, origin: {by: 'default'}}, ...own.file} : own.file
  const layers = {file, overrides: own.overrides, environment, flags}
  const settings = settingsFor(layers)
  const {waivers, baseline} = settings
  const noBaseline = settings['gate.no-regression']
  if (noBaseline?.value && !baseline && !baselineToCome) throw new InputError(...blamed(noBaseline.origin, {code: 'gate-without-baseline'}))
  if (waivers && !existsSync(waivers.value))
    throw new InputError(...blamed(waivers.origin, {code: 'waivers-missing', data: {value: waivers.value}}))
  if (baseline && !baselineToCome && !existsSync(baseline.value))
    throw new InputError(...blamed(baseline.origin, {code: 'baseline-missing', data: {value: baseline.value}}))
  await assertSettings(layers, settings, rulebook)
  const accepted = waivers ? await readWaivers(find(waivers.value)!) : []
  return {
    folder: config === undefined ? folder : dirname(config),
    layers,
    settings,
    waivers: new Map(accepted.map(waiver => [waiverKey(waiver), waiver])),
    baseline: baseline && existsSync(baseline.value) ? await readBaseline(find(baseline.value)!) : undefined,
    files,
  }
}

/** A path as messages show it: from the folder of the run where it lies in it. */
export function shown(path: string): string {
  const inside = relative(process.cwd(), path)
  return inside === '' || inside.startsWith(`..${sep}..${sep}..`) ? path : inside.replaceAll(sep, '/')
}
