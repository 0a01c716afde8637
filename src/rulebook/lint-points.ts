import type {LintFinding} from './lint.js'
import {rulesFor} from './outline-for.js'
import type {Rulebook} from './rulebook.js'

/** Requirements whose points depend on the outline: the sum of their rules is another with each. */
export function pointFindings(rulebook: Rulebook): readonly LintFinding[] {
  const sums = (id: string): readonly number[] => rulebook.outlines.map(({years}) => sumOf(rulebook, id, years.from))
  return Object.keys(rulebook.requirements).flatMap((id): readonly LintFinding[] => {
    const own = sums(id)
    return own.every(sum => sum === own[0])
      ? []
      : [{severity: 'warning', code: 'points-differ', data: {sums: own.join(' ')}, where: `requirements.${id}`}]
  })
}

const sumOf = (rulebook: Rulebook, id: string, year: number): number =>
  Math.round(
    rulesFor(rulebook, year)
      .filter(({requirement}) => requirement === id)
      .reduce((sum, {points}) => sum + points, 0) * 1e4,
  ) / 1e4
