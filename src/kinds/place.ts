import type {SetId} from '../rulebook/rulebook.js'
import {contains} from '../text/range.js'
import {homeOf, namedPlaces} from '../tree/places-named.js'
import type {Kind} from '../verdict.js'
import {notApplicable} from '../verdict.js'
import {faultFinding} from './faults.js'

export interface PlaceOptions {
  /** A sentence that holds one of these may well name another place. */
  readonly partners: SetId
}

/** The report names no county or city outside its own prefecture, unless as a partner. */
export const place: Kind<PlaceOptions> = (_nodes, {partners}, {root, text}) => {
  const home = homeOf(root.facts.organisation?.value ?? '', text.folded)
  if (home.length === 0) return notApplicable
  const own = root.facts.organisation?.value ?? ''
  const strangers = namedPlaces(text.folded).filter(({name, range, prefectures}) => {
    if (own.includes(name) || prefectures.some(code => home.some(known => code.startsWith(known)))) return false
    const sentence = root.sentences.find(candidate => contains(candidate.range, range))
    return sentence !== undefined && root.hits.within(partners, sentence.range).length === 0
  })
  return faultFinding(strangers.map(({name, range}) => ({range, found: name})))
}
