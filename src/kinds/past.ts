import type {SetId} from '../rulebook/rulebook.js'
import {clauseAt} from '../tree/clause.js'
import {tellingYears} from './faults/named-years.js'
import {notApplicable} from './verdict.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {phrases, required} from './option.js'
import {yearsIn} from './years-in.js'

export interface PastOptions {
  /** Something done. */
  readonly acts: SetId
  /** Words that tell of background or comparison, where an older year may stand. */
  readonly not: SetId
}

/**
 * No act of an earlier year is told as a measure of the reported one.
 *
 * @zh 有没有把往年的事当作本年度的举措
 */
export const past: Kind<PastOptions> = {
  options: {acts: required(phrases), not: required(phrases)},
  judge: (_nodes, {acts, not}, {root, text, year}) => {
    if (year === undefined) return notApplicable
    const sentences = root.parts.measures.sentences.filter(
      ({range, section}) => yearsIn(text, range).some(found => found < year) && (section !== undefined || root.sections.length === 0),
    )
    const stale = sentences
      .flatMap(({range}) => tellingYears(text.folded, range).map(named => ({...named, sentence: range})))
      .filter(named => {
        const clause = clauseAt(text.folded, named.range)
        const done = root.hits.within(acts, {from: named.range.from, to: named.sentence.to})
        const justBefore = named.year === year - 1 && named.month === 12
        return named.year < year && !justBefore && done.length > 0 && root.hits.within(not, clause).length === 0
      })
    return faultFinding(stale.map(({range, year: named}) => ({range, found: String(named), right: String(year)})))
  },
}
