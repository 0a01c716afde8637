import type {SetId} from '../rulebook/rulebook.js'
import {contains, overlaps, type Range} from '../text/range.js'
import type {Kind, KindContext} from '../verdict.js'
import {notApplicable} from '../verdict.js'
import {faultFinding, type Fault} from './faults.js'

export interface WordingOptions {
  /** Wrong words and what they should be. */
  readonly words?: Readonly<Record<string, string>>
  /** Phrases that should not stand in a report. */
  readonly wrong?: SetId
  /** Cancels a match that it overlaps. */
  readonly not?: SetId
  /** Looks only when the report was signed, or else published, in a later year than the one reported. */
  readonly signed?: 'later'
}

/** No word of the report is a known slip. */
export const wording: Kind<WordingOptions> = (nodes, {words = {}, wrong, not, signed}, context) => {
  const {root, text, scoped} = context
  if (signed === 'later' && !signedLater(context)) return notApplicable
  const cancels = not === undefined ? [] : root.hits.of(not)
  const found = [
    ...Object.entries(words).flatMap(([slip, right]) => places(text.folded, slip).map((range): Fault => ({range, found: slip, right}))),
    ...(wrong === undefined ? [] : root.hits.of(wrong).map((range): Fault => ({range, found: text.value.slice(range.from, range.to)}))),
  ]
  return faultFinding(
    found.filter(({range}) => !cancels.some(cancel => overlaps(cancel, range)) && (!scoped || nodes.some(node => contains(node.range, range)))),
  )
}

function places(folded: string, slip: string): readonly Range[] {
  const found: Range[] = []
  for (let from = folded.indexOf(slip); from >= 0; from = folded.indexOf(slip, from + slip.length)) found.push({from, to: from + slip.length})
  return found
}

function signedLater({root, year}: KindContext): boolean {
  const date = root.facts.signedDate ?? root.facts.publishDate
  return date !== undefined && year !== undefined && Number(date.value.slice(0, 4)) > year
}
