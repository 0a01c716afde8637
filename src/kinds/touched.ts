import type {LabelledRoot} from '../label/labelled.js'
import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import type {Sentence} from '../tree/nodes.js'
import {around} from '../text/inside.js'

interface Sets {
  readonly terms: SetId
  readonly deeds?: SetId
  readonly avowals?: SetId
}

/**
 * The sentences of the reported year that hold any word of an outline item, or stand under words that hold its terms.
 * The others cannot speak of it: of most items a report has a few words, of many none.
 */
export function touched({terms, deeds, avowals}: Sets, root: LabelledRoot): readonly Sentence[] {
  const {hits, reportedYear} = root
  const indices = new Set<number>()
  for (const set of [terms, deeds, avowals]) {
    if (set === undefined) continue
    for (const hit of hits.of(set)) {
      const index = around(reportedYear, hit)
      if (index >= 0) indices.add(index)
    }
  }
  if (hits.of(terms).length > 0) {
    for (const {words, members} of leads(root)) if (hits.within(terms, words).length > 0) for (const index of members) indices.add(index)
  }
  if (indices.size === 0) return []
  return [...indices].sort((a, b) => a - b).map(index => reportedYear[index]!)
}

/** The words that lead sentences of the reported year, an enumeration item's or a heading's, with the sentences' indices. */
interface Lead {
  readonly words: Range
  readonly members: readonly number[]
}

const known = new WeakMap<LabelledRoot, readonly Lead[]>()

function leads(root: LabelledRoot): readonly Lead[] {
  const before = known.get(root)
  if (before) return before
  const members = new Map<Range, number[]>()
  for (const [index, {item, section}] of root.reportedYear.entries()) {
    const words = item?.head ?? section?.heading.words
    if (words === undefined) continue
    const under = members.get(words)
    if (under) under.push(index)
    else members.set(words, [index])
  }
  const made = [...members].map(([words, members]): Lead => ({words, members}))
  known.set(root, made)
  return made
}
