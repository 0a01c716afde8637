import type {Applies} from './rulebook.js'
import {organKinds, organLevels, type OrganKind, type OrganLevel} from '../localities/organ-kind.js'

/** Kind and level of the reporting organ and what follows from them: what decides which rules apply. */
export interface Profile {
  readonly kind?: OrganKind
  readonly level?: OrganLevel
  /** Whether the organ enforces law by itself (行政执法). */
  readonly enforcement: boolean
  readonly year?: number
}

/** Whether a rule applies to a profile; where kind or level is not known, only one that applies to all of them does. */
export function applies({kind, level, enforcement, years}: Applies = {}, profile: Profile): boolean {
  if (kind && !holds(kind, profile.kind, organKinds)) return false
  if (level && !holds(level, profile.level, organLevels)) return false
  if (enforcement !== undefined && profile.kind !== 'government' && enforcement !== profile.enforcement) return false
  if (profile.year === undefined || !years) return true
  return profile.year >= (years.from ?? -Infinity) && profile.year <= (years.to ?? Infinity)
}

/** Whether a rule applies to an organ of which not all is known yet: what is not known excludes nothing. */
export const mayApply = (rule: Applies = {}, profile: Profile): boolean => {
  const {kind, level, ...rest} = rule
  return applies({...rest, ...(kind && profile.kind ? {kind} : {}), ...(level && profile.level ? {level} : {})}, profile)
}

const holds = <Value>(listed: readonly Value[], value: Value | undefined, all: readonly Value[]): boolean =>
  value === undefined ? all.every(each => listed.includes(each)) : listed.includes(value)
