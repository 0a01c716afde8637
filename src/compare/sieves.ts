import type {Sieve} from './fingerprints.js'

/** Notices any passage of 40 units of which two words of two characters were changed: one run of 11 is always left. */
export const short: Sieve = {gram: 8, window: 4}

/** Notices exact runs of 23 whose short grams are each everybody's; also what tells stock phrases. */
export const long: Sieve = {gram: 16, window: 8}
