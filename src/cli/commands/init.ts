import {existsSync} from 'node:fs'
import {basename} from 'node:path'
import {examine} from '../../check.js'
import {InputError} from '../../input-error.js'
import {loadRulebookFile} from '../../node.js'
import {priorOf, type Prior} from '../../draft/prior.js'
import {defaultLimits} from '../../read/limits.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import {skeleton} from '../../draft/skeleton.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/faults.js'
import {fileBytes} from '../inputs/input.js'
import {flagFacts} from '../settings/facts.js'
import {stagedOutputs} from '../outputs/outputs.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao init`: a report before it is written: headings, what each part must hold, what last year's report leaves to answer. */
export async function initCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  exactly('init', args, [])
  const {given} = flagFacts(args)
  const name = args.text('rulebook') ?? 'annual-report'
  const rulebook = await loadRulebookFile(name)
  const last = args.text('prior')
  const prior = last === undefined ? undefined : await priorIn(last, rulebook)
  const year = given.year ?? (prior?.year === undefined ? undefined : prior.year + 1)
  if (year === undefined) throw new InputError('gangyao', {code: 'argument-missing', data: {name: '--year', command: 'init'}})
  const text = skeleton(rulebook, {...given, year, ...(prior ? {prior} : {})}, lang)
  if (text === undefined) throw new InputError(name, {code: 'skeleton-missing', data: {rulebook: rulebook.id}})
  await write(text, args.text('output'), terminal)
  return 0
}

async function priorIn(path: string, rulebook: Rulebook): Promise<Prior & {readonly year: number | undefined}> {
  const name = basename(path)
  const examined = await examine({name, bytes: await fileBytes(name, path, defaultLimits)}, rulebook, {as: 'annual-report'})
  return {...priorOf(examined), year: examined.root.facts.year?.value}
}

/** A draft that is there already is never overwritten. */
async function write(text: string, file: string | undefined, terminal: Terminal): Promise<void> {
  if (file === undefined) return terminal.out(text)
  if (existsSync(file)) throw new InputError(file, {code: 'output-exists'})
  const outputs = stagedOutputs(() => undefined)
  try {
    outputs.append(file, text)
    outputs.commit()
  } finally {
    outputs.discard()
  }
}
