import {existsSync, realpathSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {check, type CheckOptions} from '../../check.js'
import {judgedUnder} from '../../gate/judged.js'
import {pathMatches} from '../../gate/path-pattern.js'
import {settingsFor, type Settings, type OverrideSubject} from '../../gate/settings.js'
import {waiverKey} from '../../gate/waivers.js'
import {onceFor} from '../../text/once.js'
import type {InputFile} from '../../text/source.js'
import {findingsOf} from '../../report/findings.js'
import type {GapReport} from '../../report/gap-report.js'
import {settingOf} from '../../report/threshold-failures.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import type {Arguments} from './arguments.js'
import {notedWaivers, unmetOverrides, type NotedWaiver} from './unmet.js'
import {judgingRulebook} from './judging-rulebook.js'
import {readScope, shown, type GateScope} from './gate-scope.js'
import {environmentSettings, flagSettings, unknownVariables} from './given-settings.js'
import {ignoring} from '../inputs/ignore-files.js'
import {cachedCheck} from '../threads/result-cache.js'
import {configName, folderOf, runFolder, settingsAround, type SettingsAround} from './settings-around.js'

/** What of waivers and documents a report met; plain data, so that it can come from another thread. */
export interface Met {
  readonly document: string
  readonly waivers: readonly string[]
}

/** Where reports are checked under a configuration: what is checked, by what, and how it stands at the gate. */
export interface ConfiguredCheck {
  /** What holds for the run as a whole, and the scope that says so. */
  readonly run: GateScope
  /** Whether anything but the defaults sets up the gate. */
  readonly setUp: boolean
  readonly notes: readonly Fault[]
  /** The paths that the configuration includes; none where it names none. */
  readonly includes: readonly string[]
  readonly rulebook: (name: string) => Promise<Rulebook>
  /** Whether the configuration or an ignore file leaves out a file (a real path). */
  leavesOut(path: string): Promise<boolean>
  /** What waivers and the baseline call an input. */
  document(key: string, name: string): Promise<{readonly scope: GateScope; readonly document: string}>
  /** The settings for one report; what is known of it chooses overrides. */
  settings(scope: GateScope, subject: OverrideSubject): Settings
  /** Judges by `judge` where nothing is kept. */
  check(file: InputFile, key: string, options: CheckOptions, judge?: typeof check): Promise<{readonly report: GapReport; readonly met: Met}>
  /** Waivers that covered nothing in the reports checked, or soon end. */
  waivers(met: readonly Met[]): readonly NotedWaiver[]
  /**
   * Overrides whose files are none of the inputs (real paths), where these are all that the configuration is about or no such
   * folder exists; `named` are the paths that were asked for.
   */
  unmet(inputs: readonly string[], named: readonly string[]): readonly Fault[]
  /** Whether such an override is an error: where it is said so, and by default in a pipeline. */
  readonly strict: boolean
  /** The files of every configuration in use: a change of one concerns every report. */
  files(): readonly string[]
  /** The rulebooks in use that are files of their own. */
  rulebookFiles(): readonly string[]
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Sets up the check under a configuration for a run over `paths`.
 * @throws InputError for every fault of configuration, waivers, baseline and rulebooks
 */
export async function openConfiguration(
  args: Arguments,
  env: Environment,
  paths: readonly string[],
  {baselineToCome = false, around = settingsAround(), now = new Date()} = {},
): Promise<ConfiguredCheck> {
  const rulebooks = new Map<string, {readonly value: Promise<Rulebook>}>()
  const rulebook = onceFor(judgingRulebook, rulebooks)
  const opened: GateScope[] = []
  const scopeOf = scopesBy(args, env, around, async place => {
    const scope = await readScope({...place, rulebook, baselineToCome})
    opened.push(scope)
    return scope
  })
  const run = await scopeOf(runFolder(paths))
  const ignored = ignoring()
  const checkerFor = onceFor((cache: true | string) => cachedCheck(cache === true ? undefined : resolve(cache)))
  const cache = run.settings.cache?.value
  if (typeof cache === 'string') checkerFor(cache)
  const day = isoDay(now)

  const configured: ConfiguredCheck = {
    run,
    setUp: isSetUp(run),
    notes: unknownVariables(env),
    includes: (run.settings.include?.value ?? []).map(pattern => includePath(run.folder, pattern)),
    rulebook,
    leavesOut: async path => {
      const {folder, settings} = await scopeOf(dirname(path))
      const inside = posix(relative(folder, path))
      return (settings.exclude?.value ?? []).some(pattern => pathMatches(pattern, inside)) || ignored(path, around(dirname(path)).ignores)
    },
    document: async (key, name) => {
      const scope = await scopeOf(key === '-' ? realpathSync(process.cwd()) : folderOf(key))
      return {scope, document: key === '-' ? name : posix(relative(namesFrom(scope, run), key))}
    },
    settings: (scope, subject) => settingsFor(scope.layers, subject),
    check: async (file, key, options, judgeAnew = check) => {
      const {scope, document} = await configured.document(key, file.name)
      const {value: cache} = scope.settings.cache!
      const ask = cache === false ? judgeAnew : checkerFor(cache)
      const judge = async (name: string): Promise<GapReport> => ask(file, await rulebook(name), options)
      const report = await judgedUnder(scope, {document, today: day, judge})
      return {report, met: metBy(report, document, scope)}
    },
    waivers: met => notedWaivers(opened, met, day),
    unmet: (inputs, named) => opened.flatMap(scope => unmetOverrides(scope, inputs, named)),
    strict: run.settings.strict?.value ?? (!!env['CI'] && env['CI'] !== 'false'),
    files: () => opened.flatMap(({files}) => files),
    rulebookFiles: () => [...rulebooks.keys()].filter(existsSync),
  }
  return configured
}

/** The folder from which waivers and the baseline name documents: those that an option gives name them alike for the whole run. */
const namesFrom = (scope: GateScope, run: GateScope): string =>
  [scope.settings.waivers, scope.settings.baseline].some(setting => setting && setting.origin.by !== 'file') ? run.folder : scope.folder

/** Whether a threshold, waivers or a baseline were asked for, or something holds for some reports only. */
const isSetUp = ({settings, layers}: GateScope): boolean =>
  layers.overrides.length > 0
  || Object.entries(settings).some(([key, {origin}]) => /^(gate\.|waivers$|baseline$)/.test(key) && origin.by !== 'default')

type Place = Pick<Parameters<typeof readScope>[0], 'config' | 'folder' | 'environment' | 'flags'>

/** Finds the scope of each folder: that of the configuration given, else of the nearest, else of the repository; each is opened once. */
function scopesBy(
  args: Arguments,
  env: Environment,
  around: (folder: string) => SettingsAround,
  open: (place: Place) => Promise<GateScope>,
): (folder: string) => Promise<GateScope> {
  const set = {flags: flagSettings(args), environment: environmentSettings(env)}
  const given = args.text('config') ?? (env['GANGYAO_CONFIG'] || undefined)
  if (given !== undefined && !existsSync(given)) throw new InputError(given, {code: 'config-missing', data: {value: given}})
  const fixed = given === undefined ? undefined : realpathSync(given)
  const byConfig = onceFor((config: string) => open({...set, config, folder: dirname(config)}))
  const byFolder = onceFor((folder: string) => open({...set, config: undefined, folder}))
  return folder => {
    const near = around(folder)
    const looked = !args.on('no-config')
    if (looked && fixed === undefined && near.strange.length > 0) throw new InputError('gangyao', near.strange.map(strangeness))
    const config = looked ? (fixed ?? near.config) : undefined
    return config === undefined ? byFolder(near.repository ?? realpathSync(process.cwd())) : byConfig(config)
  }
}

function metBy(report: GapReport, document: string, {folder, waivers}: GateScope): Met {
  const keys = waivers.size === 0 ? [] : [
    ...findingsOf(report).map(({result: {rule}, fingerprint}) => waiverKey({document, rule, fingerprint})),
    ...thresholdsMet(report).map(rule => waiverKey({document, rule, fingerprint: ''})),
  ]
  return {document: `${folder}\0${document}`, waivers: keys.filter(own => waivers.has(own)).map(own => `${folder}\0${own}`)}
}

/** A pattern of the configuration as a path from the folder of the run; `folder/**` is the folder. */
function includePath(folder: string, pattern: string): string {
  const base = posix(relative(realpathSync(process.cwd()), folder))
  const path = pattern.replace(/^\.\//, '').replace(/(^|\/)\*\*\/?$/, '')
  return [base, path].filter(Boolean).join('/') || '.'
}

/** The settings of the thresholds that a report does not reach, waived or not. */
const thresholdsMet = ({gate}: GapReport): readonly string[] => [
  ...(gate?.waivedThresholds ?? []).map(({threshold}) => threshold),
  ...(gate?.failures ?? []).flatMap(failure => ('fingerprint' in failure ? [] : [settingOf(failure)])),
]

/** What is wrong with a file that looks like settings and is none. */
const strangeness = (path: string): Fault => ({
  code: existsSync(path) ? 'config-misnamed' : 'config-dangling',
  data: {file: shown(path), name: configName},
})

const posix = (path: string): string => path.replaceAll(sep, '/')

const isoDay = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(part => String(part).padStart(2, '0')).join('-')
