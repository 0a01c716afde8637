import {InputError, type Fault} from '../../input-error.js'
import {leastGrades} from '../../gate/config.js'
import type {Origin, Settings} from '../../gate/settings.js'
import {nearest} from '../../rulebook/compile.js'
import {requirementIds} from '../../rulebook/rulebook.js'
import type {Arguments} from './arguments.js'

/** Reads a value as written; a fault where it is none. */
type Reading = (value: string) => {readonly value: unknown} | Fault

const text: Reading = value => ({value})
const list: Reading = value => ({value: value.split(/[\s,]+/).filter(Boolean)})
const oneOf =
  (...allowed: readonly string[]): Reading =>
  value =>
    allowed.includes(value)
      ? {value}
      : {code: 'setting-not-allowed', data: {value, allowed: allowed.join(' '), known: nearest(value, allowed)}}
const yesNo: Reading = value =>
  /^(1|true|yes|on)$/i.test(value)
    ? {value: true}
    : /^(0|false|no|off)$/i.test(value)
      ? {value: false}
      : {code: 'setting-not-allowed', data: {value, allowed: 'true false', known: ''}}
const points: Reading = value =>
  /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100 ? {value: Number(value)} : {code: 'setting-not-points', data: {value}}
const folder: Reading = value =>
  /^(0|false|no|off)$/i.test(value) ? {value: false} : /^(1|true|yes|on)?$/i.test(value) ? {value: true} : {value}

/** What an option and a variable `GANGYAO_…` of the same name set. */
const readings: Readonly<Record<string, readonly [key: string, reading: Reading]>> = {
  rulebook: ['rulebook', text],
  'fail-on': ['gate.fail-on', oneOf('error', 'warning', 'info', 'none')],
  'min-grade': ['gate.min-grade', oneOf(...leastGrades)],
  'min-score': ['gate.min-score', points],
  'no-regression': ['gate.no-regression', yesNo],
  waivers: ['waivers', text],
  baseline: ['baseline', text],
  format: ['report.format', list],
  output: ['report.output', text],
  strict: ['strict', yesNo],
  lang: ['lang', oneOf('zh', 'en')],
  cache: ['cache', folder],
}

/** The settings that options give. @throws InputError */
export function flagSettings(args: Arguments): Settings {
  const given = Object.entries(readings).flatMap(([name, [key, reading]]): Given[] => {
    const origin: Origin = {by: 'flag', name: `--${name}`}
    if (name === 'format') return args.all(name).length > 0 ? [[key, origin, {value: args.all(name)}]] : []
    if (name === 'no-regression' || name === 'strict') return args.on(name) ? [[key, origin, {value: true}]] : []
    const value = args.text(name)
    return value === undefined ? [] : [[key, origin, reading(value)]]
  })
  return settingsOf([...given, ...args.all('min-requirement').map(value => minimum(value, {by: 'flag', name: '--min-requirement'}))])
}

/** The settings that variables `GANGYAO_…` give; an empty one gives nothing. @throws InputError */
export function environmentSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(readings).flatMap(([name, [key, reading]]): Given[] => {
    const value = env[variableOf(name)]
    return value ? [[key, {by: 'environment', name: variableOf(name)}, reading(value)]] : []
  })
  const minima = (env[variableOf('min-requirement')] ?? '').split(/[\s,]+/).filter(Boolean)
  return settingsOf([...given, ...minima.map(value => minimum(value, {by: 'environment', name: variableOf('min-requirement')}))])
}

/** Variables that look like ours and set nothing: most likely a slip of the pen. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): readonly Fault[] {
  const names = [...Object.keys(readings), 'min-requirement', 'config'].map(variableOf)
  return Object.keys(env)
    .filter(name => name.startsWith(prefix) && !names.includes(name))
    .sort()
    .map((name): Fault => ({code: 'variable-unknown', data: {name, known: nearest(name, names)}}))
}

const prefix = 'GANGYAO_'

const variableOf = (name: string): string => prefix + name.toUpperCase().replaceAll('-', '_')

type Given = readonly [key: string, origin: Origin, read: ReturnType<Reading>]

/** `REQUIREMENT=POINTS`. */
function minimum(written: string, origin: Origin): Given {
  const [id = '', value = ''] = written.split('=')
  if (!(requirementIds as readonly string[]).includes(id))
    return [
      '',
      origin,
      {code: 'setting-not-requirement', data: {value: written, allowed: requirementIds.join(' '), known: nearest(id, requirementIds)}},
    ]
  return [`gate.min-requirement.${id}`, origin, points(value)]
}

function settingsOf(given: readonly Given[]): Settings {
  const faults = given.flatMap(([, origin, read]): Fault[] =>
    'code' in read ? [{...read, data: {...read.data, name: 'name' in origin ? origin.name : ''}}] : [],
  )
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return Object.fromEntries(
    given.flatMap(([key, origin, read]) => ('code' in read ? [] : [[key, {value: read.value, origin}]])),
  ) as Settings
}
