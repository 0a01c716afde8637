import {execFileSync} from 'node:child_process'
import {existsSync, realpathSync, statSync} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import {type Fault, InputError} from '../../input-error.js'
import type {Arguments} from '../settings/arguments.js'
import type {Ignored, Shard} from '../../report/bundle.js'
import {fingerprint} from '../../report/fingerprint.js'
import type {ConfiguredCheck, Environment} from '../settings/configured-check.js'
import {sidecarNames} from '../settings/facts.js'
import type {Input} from './input.js'
import type {Inputs} from './inputs.js'

interface Choice {
  readonly found: Inputs
  readonly paths: readonly string[]
  /** Of these, what the command line or the manifest names. */
  readonly asked: readonly string[]
  readonly configured: ConfiguredCheck
  readonly args: Arguments
  readonly env: Environment
  readonly manifest: string | undefined
}

/** The inputs of a run, and of which part of a larger one they are all. */
export interface ChosenInputs extends Inputs {
  readonly shard?: Shard
}

/**
 * The inputs without what the configuration leaves out, those that changed (`--changed`), and of these a part (`--shard`).
 * @throws InputError when nothing is left that the configuration does not leave out
 */
export async function chosenInputs({found, paths, asked, configured, args, env, manifest}: Choice): Promise<ChosenInputs> {
  const named = new Set(paths.filter(path => existsSync(path) && statSync(path).isFile()).map(path => realpathSync(path)))
  const notes: Fault[] = [...found.notes]
  const kept: Input[] = []
  const ignored: Ignored[] = [...found.ignored]
  for (const input of found.inputs) {
    if (input.key === '-' || !(await configured.leavesOut(input.key))) kept.push(input)
    else {
      ignored.push({name: input.name, by: 'settings'})
      if (named.has(input.key)) notes.push({code: 'input-left-out', data: {file: input.name}})
    }
  }
  if (kept.length === 0) throw new InputError('gangyao', {code: 'all-left-out', data: {count: found.inputs.length}})
  const unmet = configured.unmet(found.inputs.map(({key}) => key), asked)
  if (unmet.length > 0 && configured.strict) throw new InputError('gangyao', unmet)
  notes.push(...unmet)
  let inputs: readonly Input[] = kept
  if (args.on('changed')) {
    const changed = changedFiles(args.text('changed'), env)
    const cause = settingsChanged(changed, configured, manifest)
    const all = inputs.length
    if (cause === undefined) inputs = inputs.filter(isChangedIn(changed))
    notes.push(
      cause === undefined ? {code: 'changed-only', data: {count: inputs.length, all}} : {code: 'changed-settings', data: {file: cause}},
    )
  }
  const shard = args.text('shard')
  if (shard === undefined) return {inputs, notes, ignored}
  const part = shardOf(shard, inputs)
  return {
    inputs: part,
    shard: {...placeOf(shard), files: inputs.length, digest: fingerprint(...inputs.map(({name}) => name))},
    ignored,
    notes: [...notes, {code: 'shard-part', data: {value: shard, count: part.length, all: inputs.length}}],
  }
}

/**
 * A report changes with its file and with the facts beside it, even where these were deleted; of what git does not keep here
 * (ignored files, those of a submodule) it cannot tell, so that they are checked.
 */
function isChangedIn(changed: ReadonlySet<string>): (input: Input) => boolean {
  const top = git(process.cwd(), '', 'rev-parse', '--show-toplevel').trim()
  const kept = new Set(git(top, '', 'ls-files', '-z').split('\0').filter(Boolean).map(path => real(join(top, path))))
  return ({key}) => key === '-' || !kept.has(key) || changed.has(key) || sidecarNames(key).some(name => changed.has(name))
}

/** A changed file on which every verdict rests: a configuration, what it names, an ignore file, a rulebook and those beside it. */
function settingsChanged(changed: ReadonlySet<string>, configured: ConfiguredCheck, manifest: string | undefined): string | undefined {
  const named = [...configured.files(), ...(manifest === undefined ? [] : [manifest])].map(real)
  const rulebooks = configured.rulebookFiles().map(file => dirname(real(file)) + sep)
  return [...changed].find(
    path =>
      named.includes(path)
      || /[\\/](gangyao\.config\.yml|\.gangyaoignore)$/.test(path)
      || (/\.ya?ml$/.test(path) && rulebooks.some(folder => path.startsWith(folder))),
  )
}

/**
 * The real paths of the files that differ from where this branch left `ref`: committed or not, new, changed or deleted.
 * Without `ref` it is the target of a merge request where the runner names one, else the last commit.
 * @throws InputError where git cannot tell
 */
export function changedFiles(ref: string | undefined, env: Readonly<Record<string, string | undefined>>): ReadonlySet<string> {
  const asked = ref || target(env)
  const top = git(process.cwd(), asked, 'rev-parse', '--show-toplevel').trim()
  const commit = git(top, asked, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${asked}^{commit}`).trim()
  const base = git(top, asked, 'merge-base', commit, 'HEAD').trim()
  const paths = [
    ...git(top, asked, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base, '--').split('\0'),
    ...git(top, asked, 'ls-files', '--others', '--exclude-standard', '-z').split('\0'),
  ]
  return new Set(paths.filter(Boolean).map(path => real(join(top, path))))
}

/** @throws InputError in a pipeline that does not say what it compares with: against the last commit nothing would have changed there */
function target(env: Readonly<Record<string, string | undefined>>): string {
  const branch = env['GITHUB_BASE_REF']
  const known = branch ? `origin/${branch}` : env['CI_MERGE_REQUEST_DIFF_BASE_SHA']
  if (known) return known
  if (env['CI'] && env['CI'] !== 'false') throw new InputError('gangyao', {code: 'changed-without-ref'})
  return 'HEAD'
}

function git(cwd: string, ref: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, GIT_OPTIONAL_LOCKS: '0'},
    })
  } catch (error) {
    const {stderr, code = ''} = error as {stderr?: string | null; code?: string}
    if (code === 'ENOENT') throw new InputError('gangyao', {code: 'git-missing'})
    const reason = (stderr ?? '').trim().split('\n')[0] || code || `git ${args[0]}`
    throw new InputError('gangyao', {code: 'git-failed', data: {ref, reason}})
  }
}

/** A real path; for what is not there the path from the root. */
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path))

/**
 * The part of a list that a shard `i/n` stands for: of n runs of neighbours the i-th, so that the parts in their order are the list.
 * @throws InputError when it is none
 */
export function shardOf<Item>(shard: string, items: readonly Item[]): readonly Item[] {
  const {part, of} = placeOf(shard)
  const border = (index: number): number => Math.floor((items.length * index) / of)
  return items.slice(border(part - 1), border(part))
}

/** @throws InputError when it is no `i/n` */
function placeOf(shard: string): Pick<Shard, 'part' | 'of'> {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number)
  if (!part || !of || part > of) throw new InputError('gangyao', {code: 'shard-form', data: {value: shard}})
  return {part, of}
}
