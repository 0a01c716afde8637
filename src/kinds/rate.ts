import type {SetId} from '../rulebook/rulebook.js'
import {rateValue} from './faults/rate-value.js'
import type {Kind} from './verdict.js'
import {faultFinding} from './fault-finding.js'

export interface RateOptions {
  /** Words that name a rate; its value is the number right behind. */
  readonly rates: SetId
  /** `unit`: the value has a unit; `at-most-100`: it is not above 100 %. */
  readonly must: 'unit' | 'at-most-100'
}

/** Rates have a unit, and those that are shares do not pass 100 %. */
export const rate: Kind<RateOptions> = (_nodes, {rates, must}, {root, text}) =>
  faultFinding(
    root.hits.of(rates).flatMap(hit => {
      const given = rateValue(text.folded, hit.to)
      const wrong = given && (must === 'unit' ? given.bare : given.percent && given.value > 100)
      if (!wrong) return []
      const range = {from: hit.from, to: given.range.to}
      return [{range, found: text.value.slice(range.from, range.to)}]
    }),
  )
