import {parseArgs} from 'node:util'
import {InputError, type Fault} from '../../input-error.js'
import {nearest} from '../../rulebook/compile.js'

/** What an option takes; one without `value` takes nothing. */
export interface CommandOption {
  readonly short?: string
  readonly value?: 'text' | 'number'
  /** Without `value`: may be given one all the same, as `--name=VALUE`. */
  readonly optional?: boolean
  readonly many?: boolean
  readonly allowed?: readonly string[]
  /** The least number that is allowed. */
  readonly least?: number
  /** The greatest, where there is one. */
  readonly most?: number
}

export type Options = Readonly<Record<string, CommandOption>>

/** Options with what they were given, and the arguments that are none. */
export interface GivenOptions {
  readonly positionals: readonly string[]
  readonly options: ReadonlyMap<string, readonly string[]>
}

/** The arguments of a command, checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** What they were read from: plain data, that another thread can be given. */
  readonly given: GivenOptions
  on(name: string): boolean
  text(name: string): string | undefined
  number(name: string): number | undefined
  all(name: string): readonly string[]
}

/**
 * Reads the arguments of a command.
 * @throws InputError with every fault: unknown options with the nearest known one, missing and wrong values
 */
export function readArguments(command: string, args: readonly string[], options: Options): Arguments {
  const {tokens} = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, {short, value}]) => [
        name,
        {type: value ? 'string' : 'boolean', multiple: true, ...(short ? {short} : {})} as const,
      ]),
    ),
  })
  const faults: Fault[] = []
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    const fault = option ? valueFault(token, option, given.has(token.name)) : unknown(token.rawName, options)
    if (fault) faults.push({...fault, data: {...fault.data, command}})
    else given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ''])
  }
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return argumentsOf({positionals, options: given})
}

/** Arguments that were read before. */
export function argumentsOf(given: GivenOptions): Arguments {
  const {positionals, options} = given
  const text = (name: string): string | undefined => options.get(name)?.[0]
  return {
    positionals,
    given,
    on: name => options.has(name),
    text,
    number: name => (text(name) === undefined ? undefined : Number(text(name))),
    all: name => options.get(name) ?? [],
  }
}

interface OptionToken {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function valueFault(
  {rawName, value, inlineValue}: OptionToken,
  {value: takes, optional, many, allowed, least = 1, most}: CommandOption,
  twice: boolean,
): Fault | undefined {
  const data = {name: rawName, value: value ?? ''}
  if (!takes) return value === undefined || optional ? undefined : {code: 'option-value-unexpected', data}
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) return {code: 'option-value-missing', data}
  if (twice && !many) return {code: 'option-twice', data}
  if (takes === 'number' && (!/^\d{1,15}$/.test(value) || Number(value) < least)) return {code: 'option-not-number', data: {...data, least}}
  if (takes === 'number' && most !== undefined && Number(value) > most) return {code: 'option-too-great', data: {...data, most}}
  if (allowed && !allowed.includes(value))
    return {code: 'option-not-allowed', data: {...data, allowed: allowed.join(' '), known: nearest(value, allowed)}}
  return undefined
}

/** Names the option that a long name begins or is near to. */
function unknown(rawName: string, options: Options): Fault {
  const names = Object.keys(options).map(name => `--${name}`)
  const begun = rawName.length > 3 ? names.find(name => name.startsWith(rawName)) : undefined
  return {code: 'unknown-option', data: {name: rawName, known: begun ?? (rawName.startsWith('--') ? nearest(rawName, names) : '')}}
}

/** Exactly the named positional arguments. @throws InputError where one is missing or too many are given */
export function exactly(command: string, {positionals}: Arguments, names: readonly string[]): readonly string[] {
  const missing = names.slice(positionals.length).map((name): Fault => ({code: 'argument-missing', data: {name, command}}))
  const extra = positionals.slice(names.length).map((value): Fault => ({code: 'argument-extra', data: {value, command}}))
  if (missing.length + extra.length > 0) throw new InputError('gangyao', [...missing, ...extra])
  return positionals
}
