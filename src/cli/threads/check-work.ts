import {check} from '../../check.js'
import {fails} from '../../report/bundle.js'
import type {Limits} from '../../read/limits.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Given} from '../../tree/facts.js'
import {argumentsOf, type GivenOptions} from '../settings/arguments.js'
import {faultLine, isOutputFault, partRead, refused, type Refused} from '../outputs/faults.js'
import {fileBytes, files, type Input, type Loaded} from '../inputs/input.js'
import type {Target} from '../outputs/formats.js'
import {isPriorFault, type BesidePrior} from '../settings/prior-report.js'
import type {ItemWork} from './item-work.js'
import type {ConfiguredCheck, Environment, Met} from '../settings/configured-check.js'
import {pieceMaker, type Make, type Pieces} from '../outputs/report-writers.js'

/** What holds for every report of a check, on whatever thread. */
export interface CheckRun<Kept> {
  readonly lang: Language
  readonly limits: Limits
  readonly asReport: boolean
  /** The facts that options give. */
  readonly options: Given
  /** Judges a report of which nothing is kept. */
  readonly check: typeof check
  readonly configured: ConfiguredCheck
  readonly make: Make<Kept>
  readonly prior?: BesidePrior | undefined
}

/** What came of a report. */
export interface Passed<Kept> {
  readonly kind: 'checked'
  readonly kept: Kept
  /** Whether it fails the gate. */
  readonly failed: boolean
  /** What is said of it where it was not read whole. */
  readonly inPart?: string
  /** What of the configuration it met. */
  readonly met: Met
}

export type CheckOutcome<Kept> = Passed<Kept> | Refused

/** Checks what an input holds; `given` are the facts of its reports by their keys. Nothing that is wrong with a report is thrown. */
export async function* outcomesOf<Kept>(
  input: Pick<Input, 'name' | 'key' | 'bytes'>,
  given: Readonly<Record<string, Given>>,
  run: CheckRun<Kept>,
): AsyncGenerator<CheckOutcome<Kept>> {
  for await (const loaded of files([input], run.limits)) yield await outcomeOf(loaded, given[loaded.key] ?? run.options, run)
}

async function outcomeOf<Kept>(
  loaded: Loaded,
  given: Given,
  {lang, limits, asReport, check, configured, make, prior}: CheckRun<Kept>,
): Promise<CheckOutcome<Kept>> {
  if ('error' in loaded) return refused(loaded.name, loaded.error, lang)
  const {file, key} = loaded
  try {
    const asked = {lang, limits, given, ...(asReport ? ({as: 'annual-report'} as const) : {})}
    const {report: alone, met} = await configured.check(file, key, asked, check)
    const report = prior ? await prior(alone, file, asked) : alone
    const kept = await make(report, {file, limits})
    const part = partRead(report.file.notes, lang, report.gate?.acceptedUnread)
    return {
      kind: 'checked',
      kept,
      failed: fails(report),
      ...(part ? {inPart: faultLine(report.file.name, part, lang)} : {}),
      met,
    }
  } catch (error) {
    if (isOutputFault(error) || isPriorFault(error)) throw error
    return refused(file.name, error, lang)
  }
}

/** What a worker thread must know to check as this thread does. */
export interface CheckSetup extends Pick<CheckRun<Pieces>, 'lang' | 'limits' | 'asReport' | 'options'> {
  /** What the configuration was opened with. */
  readonly configured: {readonly given: GivenOptions; readonly env: Environment; readonly paths: readonly string[]; readonly now: Date}
  readonly targets: readonly Target[]
  readonly folder: string | undefined
}

/** A file to be checked by a worker thread. */
export interface CheckTask {
  readonly name: string
  readonly key: string
  readonly given: Readonly<Record<string, Given>>
}

/** Checks on a worker thread; what is to be written comes back as bytes, and whole reports as JSON. */
export async function checkWork({configured: asked, ...setup}: CheckSetup): Promise<ItemWork<CheckTask, CheckOutcome<Pieces>>> {
  const {openConfiguration} = await import('../settings/configured-check.js')
  const configured = await openConfiguration(argumentsOf(asked.given), asked.env, asked.paths, {now: asked.now})
  const run: CheckRun<Pieces> = {...setup, check, configured, make: pieceMaker(setup, setup.lang)}
  return async function* ({name, key, given}) {
    const input = {name, key, bytes: (limits: Limits) => fileBytes(name, key, limits)}
    for await (const outcome of outcomesOf(input, given, run))
      yield outcome.kind === 'checked' ? {...outcome, kept: packed(outcome.kept)} : outcome
  }
}

/** As little as can be handed from thread to thread. */
const packed = ({whole, markdown, written, ...rest}: Pieces): Pieces => ({
  ...rest,
  written: written.map(bytesOf),
  ...(markdown === undefined ? {} : {markdown: bytesOf(markdown)!}),
  ...(whole === undefined ? {} : {whole: JSON.stringify(whole)}),
})

const bytesOf = (piece: string | Uint8Array | undefined): Uint8Array | undefined =>
  typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
