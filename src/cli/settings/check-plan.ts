import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import type {Ignored, Shard} from '../../report/bundle.js'
import type {Limits} from '../../read/limits.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import type {Arguments} from './arguments.js'
import type {CheckSetup} from '../threads/check-work.js'
import {configuredAround, inputsUnder} from '../inputs/inputs-under-settings.js'
import {flagFacts, type Outside, outsideFacts, type OutsideFacts, readSidecar, sidecarNames, sidecarOf} from './facts.js'
import type {ConfiguredCheck, Environment} from './configured-check.js'
import {targetsOf, type Target} from '../outputs/formats.js'
import type {Input} from '../inputs/input.js'
import {endingOf} from '../inputs/what-counts.js'
import {limitsOf} from './options.js'
import {assertFree, fileNames, type Taken} from '../outputs/outputs.js'
import {besidePrior, severalReports, type BesidePrior} from './prior-report.js'
import {configName, ignoreName, settingsAround} from './settings-around.js'

/** All that a check needs before it begins: whatever can be refused is refused here. */
export interface CheckPlan {
  /** The language that a configuration asks for. */
  readonly lang: Language | undefined
  /** The gate, set up by configuration and options or by default. */
  readonly configured: ConfiguredCheck
  readonly inputs: readonly Input[]
  readonly notes: readonly Fault[]
  readonly ignored: readonly Ignored[]
  /** Of which larger run this is a part. */
  readonly shard: Shard | undefined
  readonly limits: Limits
  readonly rulebook: Rulebook
  readonly targets: readonly Target[]
  /** Where a gap report a file goes. */
  readonly folder: string | undefined
  readonly gate: boolean
  /** Whether anything but the defaults sets up the gate. */
  readonly gateSetUp: boolean
  /** What is known of the reports from outside. */
  readonly facts: OutsideFacts
  readonly asReport: boolean
  /** Holds a report beside last year's, where one was given. */
  readonly prior: BesidePrior | undefined
  /** How many threads are to be used; as many as help where nothing is said. */
  readonly threads: number | undefined
  /** What a worker thread must know to check by this plan. */
  readonly setup: (lang: Language) => CheckSetup
  /** Whether a file is one that the run reads. */
  readonly taken: Taken
}

/**
 * Finds inputs, facts, outputs and rulebook.
 * @throws InputError when nothing could be concluded
 */
export async function planCheck(args: Arguments, env: Environment, {command = 'check', baselineToCome = false} = {}): Promise<CheckPlan> {
  const now = new Date()
  const limits = limitsOf(args)
  const flags = flagFacts(args)
  const file = args.text('manifest')
  const manifest = file === undefined ? undefined : (await import('../inputs/manifest.js')).readManifest(file)
  const named = args.positionals.length > 0 ? args.positionals : (manifest?.paths ?? [])
  const sought = {args, env, named, around: settingsAround(), now, manifest: file}
  const early = await configuredAround(sought, baselineToCome)
  const paths = named.length > 0 ? named : (early?.includes ?? [])
  if (paths.length === 0) throw new InputError('gangyao', {code: 'argument-missing', data: {name: 'FILES', command}})
  const folder = early ? early.run.settings['report.output']?.value : args.text('output')
  const targets = withTable(targetsOf(early ? (early.run.settings['report.format']?.value ?? []) : args.all('format')), folder)

  const {configured, inputs, notes, ignored, shard} = await inputsUnder(sought, early, paths, {
    stdinName: args.text('stdin-name') ?? 'stdin.txt',
    output: folder !== undefined && existsSync(folder) ? realpathSync(folder) : undefined,
  })
  const keys = new Set(inputs.map(({key}) => key))
  const priorFile = args.text('prior')
  const beside = inputs.flatMap(({key}) => (key === '-' ? [] : sidecarNames(key)))
  const settings = settingFiles(configured, [file, priorFile, ...beside].filter(path => path !== undefined))
  const taken: Taken = path =>
    keys.has(path) ? {code: 'output-is-input'} : settings(path) ? {code: 'output-is-setting'} : undefined
  assertOutputsFree(targets, folder, inputs, taken)
  const facts = outsideFacts(flags, manifest, await readSidecars(inputs))
  const asReport = args.on('as')
  const name = configured.run.settings.rulebook!.value
  const rulebook = await configured.rulebook(name)
  if (priorFile !== undefined && inputs.length > 1) throw severalReports()
  const opened = {given: args.given, env: ownVariables(env), paths: early ? named : paths, now}
  return {
    inputs, notes, ignored, shard, targets, folder, taken, limits, configured, facts, asReport,
    lang: configured.run.settings.lang?.value,
    rulebook,
    prior: priorFile === undefined ? undefined : await besidePrior(priorFile, rulebook, {limits, ...(asReport ? asReportToo : {})}),
    gate: !args.on('no-gate'),
    gateSetUp: configured.setUp,
    threads: args.number('threads'),
    setup: lang => ({lang, limits, asReport, options: facts.options, configured: opened, targets, folder}),
  }
}

const asReportToo = {as: 'annual-report'} as const

const ownVariables = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('GANGYAO_')))

/** Without a format for standard output, the table goes there when gap reports go to a folder or nothing else is asked for. */
const withTable = (targets: readonly Target[], folder: string | undefined): readonly Target[] =>
  targets.some(({file}) => file === undefined) || (targets.length > 0 && folder === undefined) ? targets : [...targets, {format: 'pretty'}]

function assertOutputsFree(
  targets: readonly Target[],
  folder: string | undefined,
  inputs: readonly Input[],
  taken: Taken,
): void {
  for (const {file} of targets) if (file !== undefined) assertFree(file, taken)
  if (inputs.length > 1 && targets.some(({format}) => format === 'docx'))
    throw new InputError('gangyao', {code: 'output-one-document', data: {format: 'docx'}})
  if (folder === undefined) return
  if (existsSync(folder) && !existsSync(join(folder, '.'))) throw new InputError(folder, {code: 'not-a-folder'})
  const nameFor = fileNames('.md')
  for (const {name} of inputs) if (endingOf(name) !== '.zip') assertFree(join(folder, nameFor(name)), taken)
}

/**
 * Whether a file (a real path) is one that a run goes by: one of `others`, what a configuration names, a rulebook or what it
 * may extend, an ignore file.
 */
function settingFiles(configured: ConfiguredCheck, others: readonly string[]): (path: string) => boolean {
  const known = new Set([...configured.files(), ...others].filter(path => existsSync(path)).map(path => realpathSync(path)))
  const rulebooks = new Set(configured.rulebookFiles().map(path => dirname(realpathSync(path))))
  return path =>
    known.has(path)
    || [ignoreName, configName].includes(basename(path))
    || (/\.ya?ml$/i.test(path) && rulebooks.has(dirname(path)))
}

export async function readSidecars(inputs: readonly Input[]): Promise<ReadonlyMap<string, Outside>> {
  const known = new Map<string, Outside>()
  const faults: Fault[] = []
  for (const {key} of inputs) {
    const path = key === '-' ? undefined : sidecarOf(key)
    if (path === undefined) continue
    try {
      known.set(key, await readSidecar(path))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      faults.push(...error.faults.map(fault => ({...fault, data: {...fault.data, file: relative(process.cwd(), path)}})))
    }
  }
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return known
}
