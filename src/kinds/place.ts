import type {SetId} from '../rulebook/rulebook.js'
import {contains} from '../text/range.js'
import {aspiredPlaces, homeOf, namedPlaces, sameRank, type NamedPlace} from '../tree/places-named.js'
import type {Kind, KindContext} from '../verdict.js'
import {notApplicable} from '../verdict.js'
import {faultFinding} from './faults.js'

export interface PlaceOptions {
  /** A sentence that holds one of these may well name another place. */
  readonly partners: SetId
}

/** The report names no county or city outside its own prefecture, unless as a partner, and wishes no other place well. */
export const place: Kind<PlaceOptions> = (_nodes, {partners}, context) => {
  const own = context.root.facts.organisation?.value
  if (own === undefined) return notApplicable
  const found = [...strangers(own, partners, context), ...aspiredPlaces(context.text.folded).filter(({name}) => sameRank(own, name) && !own.includes(name) && !own.includes(name.slice(0, -1)))]
  return faultFinding(found.map(({name, range}) => ({range, found: name})))
}

function strangers(own: string, partners: SetId, {root, text}: KindContext): readonly NamedPlace[] {
  const home = homeOf(own, text.folded)
  if (home.length === 0) return []
  return namedPlaces(text.folded).filter(({name, range, prefectures}) => {
    if (own.includes(name) || prefectures.some(code => home.some(known => code.startsWith(known)))) return false
    const sentence = root.sentences.find(candidate => contains(candidate.range, range))
    return sentence !== undefined && root.hits.within(partners, sentence.range).length === 0
  })
}
