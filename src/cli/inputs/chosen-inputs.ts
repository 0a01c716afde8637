import {existsSync, realpathSync, statSync} from 'node:fs'
import {dirname, resolve, sep} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import type {Arguments} from '../settings/arguments.js'
import type {Desk, Environment} from '../settings/configured-check.js'
import type {Ignored} from '../../report/bundle.js'
import type {Input} from './input.js'
import type {Inputs} from './inputs.js'
import {sidecarNames} from './sidecar.js'

interface Choice {
  readonly found: Inputs
  readonly paths: readonly string[]
  readonly desk: Desk
  readonly args: Arguments
  readonly env: Environment
  readonly manifest: string | undefined
}

/**
 * The inputs without what the configuration leaves out, those that changed (`--changed`), and of these a part (`--shard`).
 * @throws InputError when nothing is left that the configuration does not leave out
 */
export async function chosenInputs({found, paths, desk, args, env, manifest}: Choice): Promise<Inputs> {
  const named = new Set(paths.filter(path => existsSync(path) && statSync(path).isFile()).map(path => realpathSync(path)))
  const notes: Fault[] = [...found.notes]
  const kept: Input[] = []
  const ignored: Ignored[] = [...found.ignored]
  for (const input of found.inputs) {
    if (input.key === '-' || !(await desk.leavesOut(input.key))) kept.push(input)
    else {
      ignored.push({name: input.name, by: 'settings'})
      if (named.has(input.key)) notes.push({code: 'input-left-out', data: {file: input.name}})
    }
  }
  if (kept.length === 0) throw new InputError('gangyao', {code: 'all-left-out', data: {count: found.inputs.length}})
  let inputs: readonly Input[] = kept
  if (args.on('changed')) {
    const {changedFiles} = await import('./changed-files.js')
    const changed = changedFiles(args.text('changed'), env)
    const cause = settingsChanged(changed, desk, manifest)
    const all = inputs.length
    if (cause === undefined) inputs = inputs.filter(({key}) => isChanged(key, changed))
    notes.push(cause === undefined ? {code: 'changed-only', data: {count: inputs.length, all}} : {code: 'changed-settings', data: {file: cause}})
  }
  const shard = args.text('shard')
  if (shard === undefined) return {inputs, notes, ignored}
  const {shardOf} = await import('./shard.js')
  const part = shardOf(shard, inputs)
  return {inputs: part, ignored, notes: [...notes, {code: 'shard-part', data: {value: shard, count: part.length, all: inputs.length}}]}
}

/** A report changes with its file and with the facts beside it, even where these were deleted. */
const isChanged = (key: string, changed: ReadonlySet<string>): boolean => key === '-' || changed.has(key) || sidecarNames(key).some(name => changed.has(name))

/** A changed file on which every verdict rests: a configuration, what it names, an ignore file, a rulebook and those beside it. */
function settingsChanged(changed: ReadonlySet<string>, desk: Desk, manifest: string | undefined): string | undefined {
  const named = [...desk.files(), ...(manifest === undefined ? [] : [manifest])].map(real)
  const rulebooks = desk.rulebookFiles().map(file => dirname(real(file)) + sep)
  return [...changed].find(path => named.includes(path) || /[\\/](gangyao\.config\.yml|\.gangyaoignore)$/.test(path) || (/\.ya?ml$/.test(path) && rulebooks.some(folder => path.startsWith(folder))))
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path))
