import {leastGrades} from '../../gate/config.js'
import {defaultLimits, type Limits} from '../../read/limits.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments, Options} from './arguments.js'

export const languages: readonly Language[] = ['zh', 'en']

/** The language asked for by `--lang`, else by `GANGYAO_LANG`, else English where the environment says so, else Chinese. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  const at = options.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : options[at] === '--lang' ? options[at + 1] : options[at]!.slice('--lang='.length)
  if (asked === 'zh' || asked === 'en') return asked
  const set = env['GANGYAO_LANG']
  if (set === 'zh' || set === 'en') return set
  return /^en/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'en' : 'zh'
}

/** The options that set how much of a file is read. */
export const limitOptions: Options = {
  'max-bytes': {value: 'number'},
  'max-text': {value: 'number'},
  'max-lines': {value: 'number'},
  'max-depth': {value: 'number'},
  'max-entries': {value: 'number'},
  'max-unpacked': {value: 'number'},
  'max-seconds': {value: 'number'},
  'no-ocr': {},
}

/** The limits asked for, the rest by default. */
export const limitsOf = (args: Arguments): Limits => ({
  maxBytes: args.number('max-bytes') ?? defaultLimits.maxBytes,
  maxText: args.number('max-text') ?? defaultLimits.maxText,
  maxLines: args.number('max-lines') ?? defaultLimits.maxLines,
  maxDepth: args.number('max-depth') ?? defaultLimits.maxDepth,
  maxEntries: args.number('max-entries') ?? defaultLimits.maxEntries,
  maxUnpacked: args.number('max-unpacked') ?? defaultLimits.maxUnpacked,
  maxSeconds: args.number('max-seconds') ?? defaultLimits.maxSeconds,
  pictures: !args.on('no-ocr'),
})

/** The options that set up the gate and what it is measured by. */
export const gateOptions: Options = {
  config: {value: 'text'},
  'no-config': {},
  'fail-on': {value: 'text', allowed: ['error', 'warning', 'info', 'none']},
  'min-grade': {value: 'text', allowed: leastGrades},
  'min-score': {value: 'text'},
  'min-requirement': {value: 'text', many: true},
  'no-regression': {},
  strict: {},
  waivers: {value: 'text'},
  baseline: {value: 'text'},
  cache: {optional: true},
}

/** The options that choose among the inputs of a run. */
export const choiceOptions: Options = {
  changed: {optional: true},
  shard: {value: 'text'},
}
