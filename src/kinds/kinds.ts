import type {Kind} from '../verdict.js'
import {agreement} from './agreement.js'
import {cause} from './cause.js'
import {citation} from './citation.js'
import {count} from './count.js'
import {coverage} from './coverage.js'
import {pairing} from './pairing.js'
import {pattern} from './pattern.js'
import {presence} from './presence.js'
import {sequence} from './sequence.js'

/** The rule kinds by the name that a rulebook calls them; the schema has checked each rule's options against its kind. */
export const kinds: Readonly<Record<string, Kind<never>>> = {presence, pattern, cause, count, sequence, coverage, pairing, agreement, citation}
