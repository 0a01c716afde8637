import type {SetId} from '../rulebook/rulebook.js'
import {rateValue} from './faults/rate-value.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, phrases, required} from './option.js'

export interface RateOptions {
  /** Words that name a rate; its value is the number right behind. */
  readonly rates: SetId
  /** `unit`: the value has a unit; `at-most-100`: it is not above 100 %. */
  readonly must: 'unit' | 'at-most-100'
}

/**
 * Rates have a unit, and those that are shares do not pass 100 %.
 *
 * @zh 比率有没有单位、占比有没有超过百分之百
 */
export const rate: Kind<RateOptions> = {
  options: {rates: required(phrases), must: required(choice('unit', 'at-most-100'))},
  judge: (_nodes, {rates, must}, {root, text}) =>
    faultFinding(
      root.hits.of(rates).flatMap(hit => {
        const given = rateValue(text.folded, hit.to)
        const wrong = given && (must === 'unit' ? given.bare : given.percent && given.value > 100)
        if (!wrong) return []
        const range = {from: hit.from, to: given.range.to}
        return [{range, found: text.value.slice(range.from, range.to)}]
      }),
    ),
}
