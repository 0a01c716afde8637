import {isCharacter} from '../text/comparable.js'

/** A length of gram and the window of which one gram is kept: any common run of `gram + window - 1` units is noticed. */
export interface Sieve {
  readonly gram: number
  readonly window: number
}

/**
 * Calls `found` with hash and offset of the grams that winnowing keeps: of each window of neighbours the one with the
 * smallest hash, so that equal runs keep the same grams wherever they stand. Source: Schleimer, Wilkerson and Aiken,
 * Winnowing (SIGMOD 2003). Grams that are mostly numbers and names are passed over.
 */
export function fingerprints(units: Uint16Array, {gram, window}: Sieve, found: (hash: number, at: number) => void): void {
  const count = units.length - gram + 1
  const drop = power(gram)
  const hashes = new Uint32Array(window)
  let rolling = 0
  let characters = 0
  for (let at = 0; at < gram - 1 && at < units.length; at++) {
    rolling = (Math.imul(rolling, base) + units[at]!) | 0
    if (isCharacter(units[at]!)) characters++
  }
  let least = -1
  let kept = -1
  for (let at = 0; at < count; at++) {
    const next = units[at + gram - 1]!
    rolling = (Math.imul(rolling, base) + next) | 0
    if (isCharacter(next)) characters++
    hashes[at % window] = characters * 3 >= gram * 2 ? mixed(rolling + gram) : none
    const first = units[at]!
    rolling = (rolling - Math.imul(first, drop)) | 0
    if (isCharacter(first)) characters--

    if (at < window - 1 && at < count - 1) continue
    if (least < 0 || least <= at - window) {
      least = Math.max(0, at - window + 1)
      for (let other = least + 1; other <= at; other++) if (hashes[other % window]! <= hashes[least % window]!) least = other
    } else if (hashes[at % window]! <= hashes[least % window]!) least = at
    if (least === kept || hashes[least % window] === none) continue
    kept = least
    found(hashes[least % window]!, least)
  }
}

const base = 0x01000193
const none = 0xffffffff

/** The factor of the unit that leaves a gram of a length. */
function power(gram: number): number {
  let factor = 1
  for (let index = 1; index < gram; index++) factor = Math.imul(factor, base)
  return factor
}

/** Spreads a rolling hash over all bits; never `none`. */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x7feb352d)
  value ^= value >>> 15
  value = Math.imul(value, 0x846ca68b)
  return ((value ^ (value >>> 16)) >>> 0) % none
}
