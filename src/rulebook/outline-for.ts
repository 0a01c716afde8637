import type {Outline, Rule, Rulebook} from './rulebook.js'

/** The outline for a year: the one that it lies in, else the one nearest to it; for an unknown year the latest. */
export function outlineFor({outlines}: Pick<Rulebook, 'outlines'>, year: number | undefined): Outline | undefined {
  if (year === undefined) return outlines.at(-1)
  const far = ({years: {from, to}}: Outline): number => Math.max(from - year, year - to, 0)
  return [...outlines].sort((a, b) => far(a) - far(b))[0]
}

/** The rules that judge a report on a year: those on the items of another outline are left out. */
export function rulesFor(rulebook: Pick<Rulebook, 'outlines' | 'rules'>, year: number | undefined): readonly Rule[] {
  const chosen = outlineFor(rulebook, year)?.id
  return rulebook.rules.filter(({on}) => on === undefined || on.outline === chosen)
}
