import {half} from './four-terms.js'
import type {Lexicon} from './lexicon.js'
import type {Suspect} from './suspects.js'

/** A term that would stand at `from` but for one character, for which it has `right`, a UTF-16 unit. */
export interface NearTerm {
  readonly from: number
  readonly length: 3 | 4
  readonly right: number
}

/** The terms of four characters, of two words each, that would stand there but for the suspect. */
export function nearFours(folded: string, {at, left, right}: Suspect, {fours: {headsOf, tailsOf}}: Lexicon): readonly NearTerm[] {
  const two = (offset: number): number => half(folded.charCodeAt(at + offset), folded.charCodeAt(at + offset + 1))
  const found: NearTerm[] = []
  const near = (offset: number, all: readonly number[], place: 0 | 1): void => {
    const known = folded.charCodeAt(place === 0 ? at + 1 : at - 1)
    for (const one of all) {
      const [first, second] = [Math.floor(one / 0x10000), one % 0x10000]
      if ((place === 0 ? second : first) === known) found.push({from: at + offset, length: 4, right: place === 0 ? first : second})
    }
  }
  const isTerm = (offset: number): boolean => tailsOf(two(offset)).includes(two(offset + 2))
  if (left === 0 && right === 0) {
    near(0, headsOf(two(2)), 0)
    near(-3, tailsOf(two(-3)), 1)
  }
  if (left === 0) near(-1, headsOf(two(1)), 1)
  if (right === 0) near(-2, tailsOf(two(-2)), 0)
  return found.length === 0 ? found : found.filter(({from}) => !isTerm(from - at))
}

/** The terms of three characters that would stand there but for the suspect. */
export function nearThrees(folded: string, {at, left, right}: Suspect, {firstsOf, middlesOf, thirdsOf}: Lexicon): readonly NearTerm[] {
  if (left > 0 || right > 0) return []
  const unit = (offset: number): string => folded.charAt(at + offset)
  const isTerm = (from: number): boolean => thirdsOf.get(folded.slice(at + from, at + from + 2))?.includes(unit(from + 2)) ?? false
  const near = (from: number, all: string | undefined): readonly NearTerm[] =>
    all === undefined || isTerm(from) ? [] : Array.from(all, one => ({from: at + from, length: 3, right: one.charCodeAt(0)}))
  return [
    ...near(0, firstsOf.get(unit(1) + unit(2))),
    ...near(-1, middlesOf.get(unit(-1) + unit(1))),
    ...near(-2, thirdsOf.get(unit(-2) + unit(-1))),
  ]
}
