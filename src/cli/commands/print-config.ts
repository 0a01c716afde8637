import {existsSync, realpathSync} from 'node:fs'
import {resolve} from 'node:path'
import {InputError} from '../../input-error.js'
import {messages} from '../../messages/messages.js'
import {filled} from '../../messages/filled.js'
import {settingsUnder, type Origin, type Settings, type OverrideSubject} from '../../gate/settings.js'
import '../../node.js'
import {extract} from '../../report/extract.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/faults.js'
import {fileBytes} from '../inputs/input.js'
import {flagFacts} from '../settings/facts.js'
import {openConfiguration, type Environment} from '../settings/configured-check.js'
import {limitsOf} from '../settings/options.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao check --print-config FILE`: every setting that holds for a file, and where it comes from. */
export async function printConfig(args: Arguments, terminal: Terminal, spoken: Language, env: Environment): Promise<ExitCode> {
  const path = args.text('print-config')!
  const configured = await openConfiguration(args, env, [path])
  const lang = configured.run.settings.lang?.value ?? spoken
  const words = messages[lang].gate
  const exists = existsSync(path)
  const {scope, document} = await configured.document(exists ? realpathSync(path) : resolve(path), path)
  const settings = configured.settings(scope, {document, ...(exists ? await factsOf(path, args) : {})})
  const rows = keys
    .flatMap(key => rowsOf(key, settings, words))
    .map(([key = '', value = '', origin = '']) => [`${key}:`, printableLine(value), `# ${printableLine(origin)}`])
  const leftOut = exists && (await configured.leavesOut(realpathSync(path)))
  await terminal.out([`# ${printableLine(document)}`, ...tableLines(rows), ...(leftOut ? [`# ${words['left-out']}`] : []), ''].join('\n'))
  return 0

  function rowsOf(
    key: (typeof keys)[number],
    all: Settings,
    {'no-gate': noGate, 'not-set': notSet}: Record<'no-gate' | 'not-set', string>,
  ): readonly (readonly string[])[] {
    if (key === 'gate.min-requirement.' || key === 'severity.') {
      const under = [...settingsUnder(all, key)].map(([id, {value, origin}]) => [`${key}${id}`, String(value), originWords(origin, lang)])
      return under.length > 0 ? under : [[key.slice(0, -1), key === 'severity.' ? notSet : noGate, originWords({by: 'default'}, lang)]]
    }
    const setting = all[key]
    if (setting === undefined) return [[key, key.startsWith('gate.') ? noGate : notSet, originWords({by: 'default'}, lang)]]
    return [
      [key, typeof setting.value === 'object' ? JSON.stringify(setting.value) : String(setting.value), originWords(setting.origin, lang)],
    ]
  }
}

const keys = [
  'rulebook',
  'include',
  'exclude',
  'gate.fail-on',
  'gate.min-grade',
  'gate.min-score',
  'gate.min-requirement.',
  'gate.no-regression',
  'gate.accept-unread',
  'severity.',
  'waivers',
  'baseline',
  'report.format',
  'report.output',
  'strict',
  'lang',
  'cache',
] as const

function originWords(origin: Origin, lang: Language): string {
  const words = messages[lang].gate
  if (origin.by === 'default') return words['origin.default']
  return origin.by === 'file'
    ? `${origin.name}:${origin.at.line}:${origin.at.column}`
    : filled(words[`origin.${origin.by}`], {name: origin.name})
}

/** What overrides choose by, as far as the file can be read. */
async function factsOf(path: string, args: Arguments): Promise<Partial<OverrideSubject>> {
  try {
    const limits = limitsOf(args)
    const {facts} = await extract({name: path, bytes: await fileBytes(path, path, limits)}, {given: flagFacts(args).given, limits})
    return Object.fromEntries(
      facts.filter(({name}) => ['kind', 'level', 'year'].includes(name)).map(({name, value}) => [name, value]),
    ) as Partial<OverrideSubject>
  } catch (error) {
    if (error instanceof InputError) return {}
    throw error
  }
}
