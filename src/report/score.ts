import {traitsOf} from '../kinds/traits.js'
import type {Rule} from '../rulebook/rulebook.js'
import type {Verdict} from '../kinds/verdict.js'

/** The grades, the worst first. */
export const grades = ['return', 'needs-work', 'mostly-complete', 'complete'] as const
export type Grade = (typeof grades)[number]

/** A verdict's share of the 100 points; all values have at most two decimals and add up exactly. */
export interface Scored {
  readonly verdict: Verdict
  readonly points: number
  readonly max: number
}

export interface Score {
  readonly points: number
  readonly max: number
  readonly grade: Grade
  /** Share of `max` that rests on verdicts a person must review, 0 to 1. */
  readonly reviewShare: number
}

/**
 * Spreads 100 points over the rules that apply. The outline items share their points among those that apply, and so do
 * the other rules of each requirement; what does not apply leaves the denominator of its group.
 */
export function scored(verdicts: readonly Verdict[]): readonly Scored[] {
  const groups = new Map<string, {all: number; applicable: number}>()
  for (const {rule, outcome} of verdicts) {
    const group = groups.get(groupOf(rule)) ?? {all: 0, applicable: 0}
    group.all += rule.points
    if (outcome !== 'not-applicable') group.applicable += rule.points
    groups.set(groupOf(rule), group)
  }
  const weights = verdicts.map(({outcome, rule}) => {
    const {all, applicable} = groups.get(groupOf(rule))!
    return outcome === 'not-applicable' || applicable === 0 ? 0 : (rule.points * all) / applicable
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  return verdicts.map((verdict, index) => {
    const from = cents(before, total)
    before += weights[index]!
    const max = cents(before, total) - from
    return {verdict, points: Math.round(max * verdict.credit) / 100, max: max / 100}
  })
}

const groupOf = ({kind, requirement}: Rule): string => traitsOf(kind).group ?? requirement

const cents = (weight: number, total: number): number => (total === 0 ? 0 : Math.round((weight / total) * 10_000))

/** The report's score and grade. */
export function scoreOf(all: readonly Scored[], missing: number): Score {
  const points = sum(all.map(({points}) => points))
  const max = sum(all.map(({max}) => max))
  const review = sum(all.filter(({verdict}) => verdict.outcome === 'review').map(({max}) => max))
  return {points, max, grade: gradeOf(points, missing), reviewShare: max === 0 ? 0 : Math.round((review / max) * 1e4) / 1e4}
}

/** Adds values of two decimals without drift. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + Math.round(value * 100), 0) / 100

function gradeOf(points: number, missing: number): Grade {
  if (missing === 0 && points >= 85) return 'complete'
  if (missing === 0 && points >= 70) return 'mostly-complete'
  return missing <= 1 && points >= 50 ? 'needs-work' : 'return'
}
