import type {Applies} from './rulebook.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'

/** Kind and level of the reporting organ and what follows from them: what decides which rules apply. */
export interface Profile {
  readonly kind?: OrganKind
  readonly level?: OrganLevel
  /** Whether the organ enforces law by itself (行政执法). */
  readonly enforcement: boolean
  readonly year?: number
}

/** Whether a rule applies to a profile; what is not known excludes nothing. */
export function applies({kind, level, enforcement, years}: Applies = {}, profile: Profile): boolean {
  if (kind && profile.kind && !kind.includes(profile.kind)) return false
  if (level && profile.level && !level.includes(profile.level)) return false
  if (enforcement !== undefined && profile.kind === 'department' && enforcement !== profile.enforcement) return false
  if (profile.year === undefined || !years) return true
  return profile.year >= (years.from ?? -Infinity) && profile.year <= (years.to ?? Infinity)
}
