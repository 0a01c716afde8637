import {existsSync, realpathSync} from 'node:fs'
import {join, relative} from 'node:path'
import {InputError, type Fault} from '../input-error.js'
import type {CheckOptions} from '../check.js'
import {loadRulebookFile} from '../node.js'
import type {Limits} from '../read/limits.js'
import type {Rulebook} from '../rulebook/rulebook.js'
import type {Arguments} from './arguments.js'
import {flagFacts} from './flag-facts.js'
import {targetsOf, type Target} from './formats.js'
import {laidOver, type Outside} from './given-facts.js'
import {endingOf, type Input} from './input.js'
import {findInputs} from './inputs.js'
import {limitsOf} from './limit-options.js'
import {readManifest} from './manifest.js'
import {assertFree, fileNames} from './outputs.js'
import {readSidecar, sidecarOf} from './sidecar.js'

/** All that a check needs before it begins: whatever can be refused is refused here. */
export interface CheckPlan {
  readonly inputs: readonly Input[]
  readonly notes: readonly Fault[]
  readonly limits: Limits
  readonly rulebook: Rulebook
  readonly targets: readonly Target[]
  /** Where a gap report a file goes. */
  readonly folder: string | undefined
  readonly gate: boolean
  /** How the file with a key is to be checked: limits, and the facts that are known from outside. */
  readonly options: (key: string) => CheckOptions
  readonly isInput: (realPath: string) => boolean
}

/**
 * Finds inputs, facts, outputs and rulebook.
 * @throws InputError when nothing could be concluded
 */
export async function planCheck(args: Arguments): Promise<CheckPlan> {
  const folder = args.text('output')
  const targets = withTable(targetsOf(args.all('format')), folder)
  const limits = limitsOf(args)
  const flags = flagFacts(args)
  const file = args.text('manifest')
  const manifest = file === undefined ? undefined : readManifest(file)
  const paths = args.positionals.length > 0 ? args.positionals : (manifest?.paths ?? [])
  if (paths.length === 0) throw new InputError('gangyao', {code: 'argument-missing', data: {name: 'FILES', command: 'check'}})

  const {inputs, notes} = findInputs(paths, {stdinName: args.text('stdin-name') ?? 'stdin.txt', output: folder !== undefined && existsSync(folder) ? realpathSync(folder) : undefined})
  const keys = new Set(inputs.map(({key}) => key))
  const isInput = (path: string): boolean => keys.has(path)
  assertOutputsFree(targets, folder, inputs, isInput)
  const sidecars = await readSidecars(inputs)
  return {
    inputs, notes, targets, folder, isInput,
    limits,
    rulebook: await loadRulebookFile(args.text('rulebook') ?? 'annual-report'),
    gate: !args.on('no-gate'),
    options: key => ({
      limits,
      given: laidOver(flags, manifest?.outside.get(key) ?? nothing, sidecars.get(key) ?? nothing).given,
      ...(args.on('as') ? {as: 'annual-report'} : {}),
    }),
  }
}

const nothing: Outside = {given: {}}

/** Without a format for standard output, the table goes there when gap reports go to a folder or nothing else is asked for. */
const withTable = (targets: readonly Target[], folder: string | undefined): readonly Target[] =>
  targets.some(({file}) => file === undefined) || (targets.length > 0 && folder === undefined) ? targets : [...targets, {format: 'pretty'}]

function assertOutputsFree(targets: readonly Target[], folder: string | undefined, inputs: readonly Input[], isInput: (path: string) => boolean): void {
  for (const {file} of targets) if (file !== undefined) assertFree(file, isInput)
  if (folder === undefined) return
  if (existsSync(folder) && !existsSync(join(folder, '.'))) throw new InputError(folder, {code: 'not-a-folder'})
  const nameFor = fileNames('.md')
  for (const {name} of inputs) if (endingOf(name) !== '.zip') assertFree(join(folder, nameFor(name)), isInput)
}

async function readSidecars(inputs: readonly Input[]): Promise<ReadonlyMap<string, Outside>> {
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
