import {blamed} from '../gate/assert-settings.js'
import {configLayers} from '../gate/config-layers.js'
import {readBaseline} from '../gate/baseline.js'
import type {GateRules} from '../gate/judged.js'
import {settingsFor, type Layers, type Setting, type Settings} from '../gate/settings.js'
import {readWaivers, waiverKey} from '../gate/waivers.js'
import {InputError} from '../input-error.js'
import {parseYaml} from '../rulebook/yaml.js'

/** A file that was dropped on the page: its name, without a folder, and its text. */
export interface DroppedText {
  readonly name: string
  readonly text: string
}

/** A dropped file of settings: what it is, and the names of the files that it extends. */
export interface DroppedSettings extends DroppedText {
  readonly kind: 'rulebook' | 'configuration' | 'waivers' | 'baseline'
  readonly bases: readonly string[]
}

/** What sets up the gate on the page, and the files that it comes from. */
export interface PageGate extends GateRules {
  readonly files: readonly string[]
  /** The rulebook that holds where no override names another: a built-in id, or a file's name. */
  readonly rulebook: string
}

const nameOf = (path: string): string => path.replaceAll('\\', '/').split('/').at(-1)!

/** Tells by its keys what a file is; what is none of the others is read as a rulebook, which says what is wrong with it. */
export async function settingsIn(dropped: DroppedText): Promise<DroppedSettings> {
  const {value} = await parseYaml(dropped)
  const keys: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? {...value} : {}
  const bases = [keys['extends']].flat().flatMap(base => (typeof base === 'string' ? [nameOf(base)] : []))
  return {...dropped, kind: kindOf(keys, dropped.name), bases}
}

function kindOf(keys: Readonly<Record<string, unknown>>, name: string): DroppedSettings['kind'] {
  if ('waivers' in keys && Array.isArray(keys['waivers'])) return 'waivers'
  if ('documents' in keys) return 'baseline'
  return 'id' in keys || keys['rulebook'] === 1 || !/config[^/]*\.ya?ml$/i.test(name) ? 'rulebook' : 'configuration'
}

/**
 * The gate as the files set it up: a configuration with what it extends and names, or waivers and a baseline alone. Files
 * are found by their names, whatever folder the configuration names them in.
 * @throws InputError with the place of every fault, and for a file that is named and was not dropped
 */
export async function gateOf(dropped: ReadonlyMap<string, DroppedSettings>): Promise<PageGate | undefined> {
  const all = [...dropped.values()].filter(({kind}) => kind !== 'rulebook')
  if (all.length === 0) return undefined
  const bases = new Set(all.flatMap(({bases}) => bases))
  const last = (wanted: DroppedSettings['kind']): DroppedText | undefined =>
    all.findLast(({kind, name}) => kind === wanted && !bases.has(name))
  const config = last('configuration')
  const own = config
    ? await configLayers(config, {resolve: (_, path) => nameOf(path), find: path => dropped.get(path)})
    : {file: {}, overrides: []}
  const alone = (key: 'waivers' | 'baseline'): Setting<string> | undefined => {
    const file = last(key)
    return file && !own.file[key] ? {value: file.name, origin: {by: 'flag', name: file.name}} : undefined
  }
  const [waiversAlone, baselineAlone] = [alone('waivers'), alone('baseline')]
  const flags: Settings = {...(waiversAlone ? {waivers: waiversAlone} : {}), ...(baselineAlone ? {baseline: baselineAlone} : {})}
  const layers: Layers = {...own, environment: {}, flags}
  const settings = settingsFor(layers)
  const regression = settings['gate.no-regression']
  if (regression?.value && !settings.baseline) throw new InputError(...blamed(regression.origin, {code: 'gate-without-baseline'}))
  const named = ({value, origin}: Setting<string>): DroppedText => {
    const found = dropped.get(value)
    if (!found) throw new InputError(...blamed(origin, {code: 'page-file-missing', data: {value}}))
    return found
  }
  for (const {rulebook} of [settings, ...own.overrides.map(({settings}) => settings)])
    if (rulebook && /\.ya?ml$/i.test(rulebook.value)) named(rulebook)
  const [waivers, baseline] = [settings.waivers && named(settings.waivers), settings.baseline && named(settings.baseline)]
  const accepted = waivers ? await readWaivers(waivers) : []
  return {
    layers,
    waivers: new Map(accepted.map(waiver => [waiverKey(waiver), waiver])),
    baseline: baseline && (await readBaseline(baseline)),
    files: all.map(({name}) => name),
    rulebook: settings.rulebook!.value,
  }
}

/**
 * What waivers and the baseline call a draft of which only the file's name is known: the one document of that name, else the
 * name itself.
 */
export function documentNamed({waivers, baseline}: GateRules, name: string): string {
  const known = new Set([...[...waivers.values()].map(({document}) => document), ...(baseline?.documents.keys() ?? [])])
  const own = [...known].filter(document => nameOf(document) === name)
  return own.length === 1 ? own[0]! : name
}
