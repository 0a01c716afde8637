import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {aspiredPlaces, homeOf, namedPlaces, sameRank, slotPlaces, type NamedPlace} from '../localities/places-named.js'
import {notApplicable, type KindContext} from './verdict.js'
import {around} from '../text/inside.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {phrases, required} from './option.js'

export interface PlaceOptions {
  /** A sentence that holds one of these may well name another place. */
  readonly partners: SetId
}

/**
 * The report names no county or city outside its own prefecture, unless as a partner, and wishes no other place well.
 *
 * @zh 有没有写成别的地方
 */
export const place: Kind<PlaceOptions> = {
  options: {partners: required(phrases)},
  judge: (_nodes, {partners}, context) => {
    const own = context.root.facts.organisation?.value
    if (own === undefined) return notApplicable
    const slots = slotPlaces(context.text.folded, own).filter(({range}) => !asPartner(range, partners, context))
    const aspired = sameRank(own, own)
      ? aspiredPlaces(context.text.folded).filter(
          ({name}) => sameRank(own, name) && !own.includes(name) && !own.includes(name.slice(0, -1)),
        )
      : []
    const found = [...strangers(own, partners, context), ...slots, ...aspired]
    return faultFinding(found.map(({name, range}) => ({range, found: name})))
  },
}

function strangers(own: string, partners: SetId, context: KindContext): readonly NamedPlace[] {
  const {root, text} = context
  const others = namedPlaces(text.folded).filter(({name, range}) => !own.includes(name) && around(root.sentences, range) >= 0)
  if (others.length === 0) return []
  const home = homeOf(own, text.folded)
  if (home.length === 0) return []
  return others.filter(
    ({range, prefectures}) => !prefectures.some(code => home.some(known => code.startsWith(known))) && !asPartner(range, partners, context),
  )
}

/** Whether the sentence around a name speaks of it as a partner. */
function asPartner(range: Range, partners: SetId, {root}: KindContext): boolean {
  const sentence = root.sentences[around(root.sentences, range)]
  return sentence !== undefined && root.hits.within(partners, sentence.range).length > 0
}
