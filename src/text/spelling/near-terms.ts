import type {Lexicon} from './lexicon.js'
import type {Suspect} from './suspects.js'

/** A term that would stand at `from` but for one character, for which it has `right`, a UTF-16 unit. */
export interface NearTerm {
  readonly from: number
  readonly length: 3 | 4
  readonly right: number
}

/** The terms of four characters, of two words each, that would stand there but for the suspect. */
export function nearFours(folded: string, {at, left, right}: Suspect, {headsOf, tailsOf}: Lexicon): readonly NearTerm[] {
  const unit = (offset: number): number => folded.charCodeAt(at + offset)
  const found: NearTerm[] = []
  /** Of the halves, one behind the other, those that have the suspect's neighbour in its place; `place` is the suspect's in its half. */
  const near = (offset: number, halves: string, place: 0 | 1): void => {
    const known = unit(place === 0 ? 1 : -1)
    for (let half = 0; half < halves.length; half += 2)
      if (halves.charCodeAt(half + 1 - place) === known) found.push({from: at + offset, length: 4, right: halves.charCodeAt(half + place)})
  }
  if (left === 0 && right === 0) {
    near(0, headsOf(unit(2), unit(3)), 0)
    near(-3, tailsOf(unit(-3), unit(-2)), 1)
  }
  if (left === 0) near(-1, headsOf(unit(1), unit(2)), 1)
  if (right === 0) near(-2, tailsOf(unit(-2), unit(-1)), 0)
  const isTerm = (from: number): boolean =>
    pairsOf(tailsOf(folded.charCodeAt(from), folded.charCodeAt(from + 1))).includes(folded.slice(from + 2, from + 4))
  return found.length === 0 ? found : found.filter(({from}) => !isTerm(from))
}

const pairsOf = (halves: string): readonly string[] => halves.match(/../g) ?? []

/** The terms of three characters that would stand there but for the suspect. */
export function nearThrees(folded: string, {at, left, right}: Suspect, {firstsOf, middlesOf, thirdsOf}: Lexicon): readonly NearTerm[] {
  if (left > 0 || right > 0) return []
  const unit = (offset: number): number => folded.charCodeAt(at + offset)
  const isTerm = (from: number): boolean => thirdsOf(unit(from), unit(from + 1)).includes(folded.charAt(at + from + 2))
  const near = (from: number, all: string): readonly NearTerm[] =>
    all === '' || isTerm(from) ? [] : Array.from(all, one => ({from: at + from, length: 3, right: one.charCodeAt(0)}))
  return [
    ...near(0, firstsOf(unit(1), unit(2))),
    ...near(-1, middlesOf(unit(-1), unit(1))),
    ...near(-2, thirdsOf(unit(-2), unit(-1))),
  ]
}
