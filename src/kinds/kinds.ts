import type {AnyKind} from './kind.js'
import {acts} from './acts.js'
import {agreement} from './agreement.js'
import {cause} from './cause.js'
import {citation} from './citation.js'
import {count} from './count.js'
import {coverage} from './coverage.js'
import {fact} from './fact.js'
import {formula} from './formula.js'
import {meeting} from './meeting.js'
import {pairing} from './pairing.js'
import {past} from './past.js'
import {pattern} from './pattern.js'
import {personal} from './personal.js'
import {place} from './place.js'
import {presence} from './presence.js'
import {promise} from './promise.js'
import {rate} from './rate.js'
import {sequence} from './sequence.js'
import {slip} from './slip.js'
import {spelling} from './spelling.js'
import {talk} from './talk.js'
import {wording} from './wording.js'

// Written by build/kinds.mjs.
/** The rule kinds by the name that a rulebook calls them; the schema has checked each rule's options against its kind. */
export const kinds: Readonly<Record<string, AnyKind>> = {
  acts,
  agreement,
  cause,
  citation,
  count,
  coverage,
  fact,
  formula,
  meeting,
  pairing,
  past,
  pattern,
  personal,
  place,
  presence,
  promise,
  rate,
  sequence,
  slip,
  spelling,
  talk,
  wording,
}
