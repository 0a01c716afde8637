import type {FaultPlace} from '../input-error.js'
import type {Language, RequirementId, Severity} from '../rulebook/rulebook.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import type {FailOn, LeastGrade} from './config.js'
import {pathMatches} from './path-pattern.js'

/** Where a value comes from: an option, a variable of the environment, a place in a file, or the program. */
export type Origin =
  | {readonly by: 'flag' | 'environment'; readonly name: string}
  | {readonly by: 'file'; readonly name: string; readonly at: FaultPlace}
  | {readonly by: 'default'}

/** A value and where it comes from. */
export interface Setting<Value> {
  readonly value: Value
  readonly origin: Origin
}

interface FixedSettings {
  readonly rulebook?: Setting<string>
  readonly include?: Setting<readonly string[]>
  readonly exclude?: Setting<readonly string[]>
  readonly 'gate.fail-on'?: Setting<FailOn>
  readonly 'gate.min-grade'?: Setting<LeastGrade>
  readonly 'gate.min-score'?: Setting<number>
  readonly 'gate.no-regression'?: Setting<boolean>
  readonly 'gate.accept-unread'?: Setting<readonly string[]>
  readonly waivers?: Setting<string>
  readonly baseline?: Setting<string>
  readonly 'report.format'?: Setting<readonly string[]>
  readonly 'report.output'?: Setting<string>
  readonly strict?: Setting<boolean>
  readonly lang?: Setting<Language>
  readonly cache?: Setting<boolean | string>
}

/** What is set, by the path of its key; layers are laid over each other by spreading. */
export type Settings = FixedSettings & {
  readonly [requirement: `gate.min-requirement.${string}`]: Setting<number>
  readonly [rule: `severity.${string}`]: Setting<Severity>
}

/** Settings that hold for some reports only. */
export interface SettingsOverride {
  /** Where its condition on files stands, else itself. */
  readonly origin: Origin
  readonly when: {
    readonly files?: readonly string[]
    readonly kind?: readonly OrganKind[]
    readonly level?: readonly OrganLevel[]
    readonly years?: {readonly from?: number; readonly to?: number}
  }
  readonly settings: Settings
}

/** A configuration with all that it extends, the options and the environment. */
export interface Layers {
  readonly file: Settings
  readonly overrides: readonly SettingsOverride[]
  readonly environment: Settings
  readonly flags: Settings
}

/** A report as overrides choose it; what is not known meets no condition. */
export interface OverrideSubject {
  /** Its path from the configuration's folder, with `/`. */
  readonly document: string
  readonly kind?: OrganKind | undefined
  readonly level?: OrganLevel | undefined
  readonly year?: number | undefined
}

const origin: Origin = {by: 'default'}

/** What holds where nothing is set. A threshold without a default is no gate. */
export const defaults: Settings = {
  rulebook: {value: 'annual-report', origin},
  'gate.fail-on': {value: 'error', origin},
  cache: {value: false, origin},
}

/** What holds for a report, or for the run: options over the environment over overrides, the last first, over the file over defaults. */
export function settingsFor({file, overrides, environment, flags}: Layers, subject?: OverrideSubject): Settings {
  const matching = subject ? overrides.filter(({when}) => chosen(when, subject)) : []
  const merged: Settings = Object.assign({}, defaults, file, ...matching.map(({settings}) => settings), environment, flags)
  const noRegression = merged.baseline && !merged['gate.no-regression']
  const returned = merged['gate.fail-on']!.value !== 'none' && !merged['gate.min-grade']
  return {
    ...merged,
    ...(noRegression ? {'gate.no-regression': {value: true, origin}} : {}),
    ...(returned ? {'gate.min-grade': {value: 'needs-work', origin}} : {}),
  }
}

function chosen(
  {files, kind, level, years}: SettingsOverride['when'],
  {document, kind: isKind, level: isLevel, year}: OverrideSubject,
): boolean {
  if (files && !files.some(pattern => pathMatches(pattern, document))) return false
  if (kind && !(isKind && kind.includes(isKind))) return false
  if (level && !(isLevel && level.includes(isLevel))) return false
  return !years || (year !== undefined && year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity))
}

/** The values whose keys begin with a prefix, by the rest of the key. */
export function settingsUnder<Value extends number | Severity>(
  settings: Settings,
  prefix: 'gate.min-requirement.' | 'severity.',
): ReadonlyMap<string, Setting<Value>> {
  return new Map(
    Object.entries(settings).flatMap(([key, setting]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), setting as Setting<Value>]] : [],
    ),
  )
}

/** The least points by requirement. */
export const minimaOf = (settings: Settings): Readonly<Partial<Record<RequirementId, number>>> =>
  Object.fromEntries([...settingsUnder<number>(settings, 'gate.min-requirement.')].map(([id, {value}]) => [id, value]))
