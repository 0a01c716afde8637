import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {tool} from '../../report/bundle.js'
import type {Grade} from '../../report/score.js'
import {buildId} from '../../node/build-id.js'
import {loadRulebookFile} from '../../node.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import {readSidecars} from '../settings/check-plan.js'
import {configuredAround, inputsUnder} from '../inputs/inputs-under-settings.js'
import {flagFacts, outsideFacts, type Outside} from '../settings/facts.js'
import type {Environment} from '../settings/configured-check.js'
import type {Input} from '../inputs/input.js'
import {endingOf} from '../inputs/what-counts.js'
import {findInputs} from '../inputs/inputs.js'
import {limitsOf} from '../settings/options.js'
import {journalFolder} from './journal.js'
import type {ReviewSetup, ReviewTask} from './task.js'
import {settingsAround} from '../settings/settings-around.js'

/** All that a review needs before it begins: whatever can be refused is refused here. */
export interface ReviewPlan {
  readonly setup: ReviewSetup
  readonly rulebook: Rulebook
  /** Last year's files first, then those under review. */
  readonly tasks: readonly ReviewTask[]
  /** The report of the year before, by the key of the report, where a manifest or a sidecar names it. */
  readonly priors: ReadonlyMap<string, string>
  readonly notes: readonly Fault[]
  /** Changes with whatever decides the results beside the files. */
  readonly settings: string
  readonly threads: number | undefined
}

/** @throws InputError when nothing could be reviewed, or the folder to write to holds something else */
export async function planReview(args: Arguments, spoken: Language, env: Environment): Promise<ReviewPlan> {
  const out = args.text('output')
  const faults: Fault[] = []
  if (out === undefined) faults.push({code: 'argument-missing', data: {name: '-o OUT', command: 'review'}})
  const file = args.text('manifest')
  const manifest = file === undefined ? undefined : (await import('../inputs/manifest.js')).readManifest(file)
  const named = args.positionals.length > 0 ? args.positionals : (manifest?.paths ?? [])
  const sought = {args, env, named, around: settingsAround(), now: new Date(), manifest: file}
  const early = await configuredAround(sought)
  const paths = named.length > 0 ? named : (early?.includes ?? [])
  if (paths.length === 0) faults.push({code: 'argument-missing', data: {name: 'DIR', command: 'review'}})
  if (paths.includes('-')) faults.push({code: 'review-stdin'})
  if (faults.length > 0) throw new InputError('gangyao', faults)

  const folder = out!
  assertOwn(folder)
  const output = existsSync(folder) ? realpathSync(folder) : undefined
  const {configured, ...current} = await inputsUnder(sought, early, paths, {output})
  const prior = args.all('prior').length > 0 ? findInputs(args.all('prior'), {output}) : {inputs: [], notes: [], ignored: []}
  const sidecars = await readSidecars([...current.inputs, ...prior.inputs])
  const flags = flagFacts(args)
  const earlier = priorPaths([...(manifest?.outside ?? []), ...sidecars])
  const reviewed = new Set(current.inputs.map(({key}) => key))
  const before = findNamed(prior.inputs, earlier.map(([, path]) => path), reviewed)
  const priors = new Map(earlier.map(([key, path]) => [key, realpathSync(path)]))

  const limits = limitsOf(args)
  const lang = configured.run.settings.lang?.value ?? spoken
  const name = configured.run.settings.rulebook!.value
  const rulebook = await loadRulebookFile(name)
  const [facts, priorFacts] = [outsideFacts(flags, manifest, sidecars), outsideFacts({given: {}}, manifest, sidecars)]
  const tasks = [
    ...before.map(({name: shown, key}): ReviewTask => ({phase: 'prior', name: shown, key, given: priorFacts.of(key)})),
    ...current.inputs.map(({name: shown, key}): ReviewTask => ({phase: 'current', name: shown, key, given: facts.of(key)})),
  ]
  const several = tasks.length > 1 || tasks.some(({name: only}) => endingOf(only) === '.zip')
  const asReport = args.on('as')
  const letters = (args.text('letters') ?? 'needs-work') as Grade
  const setup: ReviewSetup = {out: folder, rulebook: name, lang, limits, asReport, options: flags.given, letters, compared: several}
  return {
    setup,
    rulebook,
    tasks,
    priors,
    notes: [...current.notes, ...prior.notes],
    settings: settingsText(setup, rulebook),
    threads: args.number('threads'),
  }
}

/** The path of last year's report, by the key of the report for which it is named. */
const priorPaths = (outside: readonly (readonly [string, Outside])[]): readonly (readonly [string, string])[] =>
  outside.flatMap(([key, {prior}]) => (prior === undefined ? [] : [[key, prior] as const]))

function settingsText({lang, limits, asReport, options, letters, compared}: ReviewSetup, {digest}: Rulebook): string {
  const program = {version: tool.version, build: buildId ?? null}
  return JSON.stringify({review: 1, ...program, rulebook: digest, lang, limits, asReport, options, letters, compared})
}

/** Files of the year before: those found, and those that are named for single reports; none that is itself reviewed. */
function findNamed(found: readonly Input[], named: readonly string[], reviewed: ReadonlySet<string>): readonly Input[] {
  const all = named.length > 0 ? [...found, ...findInputs(named).inputs] : found
  return [...new Map(all.map(input => [input.key, input])).values()].filter(({key}) => !reviewed.has(key))
}

const ownNames = ['index.html', 'lists.html', 'results.jsonl', 'review.xlsx', 'reports', 'letters']

/** @throws InputError where the folder holds files of these names that no review wrote */
function assertOwn(folder: string): void {
  if (!existsSync(folder)) {
    let above = dirname(resolve(folder))
    while (!existsSync(above)) above = dirname(above)
    if (!statSync(above).isDirectory()) throw new InputError(above, {code: 'not-a-folder'})
    return
  }
  if (!statSync(folder).isDirectory()) throw new InputError(folder, {code: 'not-a-folder'})
  if (existsSync(join(folder, journalFolder))) return
  const taken = readdirSync(folder).filter(name => ownNames.includes(name))
  if (taken.length > 0) throw new InputError(folder, {code: 'review-folder-taken', data: {names: taken.join(' ')}})
}
