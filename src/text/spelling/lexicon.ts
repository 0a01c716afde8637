import {wordPairs} from '../repairs/word-pairs.js'
import {lookupIn, pairsIn, type Lookup} from './line-table.js'
import {
  officialNeighbours,
  officialTermEnds,
  officialTerms,
  officialThreeEnds,
  officialThreeRims,
  officialThrees,
  officialWordEnds,
  officialWords,
  standingAlone,
} from './official-words.js'

/** What everybody writes. */
export interface Lexicon {
  /** Of the terms of four characters the last halves by the first half, and the first halves by the last, one behind the other. */
  readonly tailsOf: Lookup
  readonly headsOf: Lookup
  /** Of the terms of three characters the last by the first two, the first by the last two, and the middle by the two around it. */
  readonly thirdsOf: Lookup
  readonly firstsOf: Lookup
  readonly middlesOf: Lookup
  /** The second characters of the words of two that begin with a character, and the first ones of those that end with it. */
  readonly secondsIn: Lookup
  readonly firstsIn: Lookup
  /** Whether two characters are neighbours: 2 in a usual word, 1 only in reports, 0 nowhere. */
  readonly closeness: (first: number, second: number) => number
  /** How often a character stands as a word of its own, 0 (hardly) to 3. */
  readonly alone: (character: number) => number
}

const made: Lexicon[] = []

/** The lexicon, made ready when it is first asked for. */
export const lexicon = (): Lexicon => (made[0] ??= build())

function build(): Lexicon {
  const [usual, written, official] = [wordPairs, officialNeighbours, officialWords].map(pairsIn) as [Has, Has, Has]
  const often = new Uint8Array(65536)
  standingAlone.forEach((characters, index) => {
    for (const character of characters) often[character.charCodeAt(0)] = standingAlone.length - index
  })
  return {
    tailsOf: lookupIn(officialTerms, 2),
    headsOf: lookupIn(officialTermEnds, 2),
    thirdsOf: lookupIn(officialThrees, 2),
    firstsOf: lookupIn(officialThreeEnds, 2),
    middlesOf: lookupIn(officialThreeRims, 2),
    secondsIn: lookupIn(officialWords, 1),
    firstsIn: lookupIn(officialWordEnds, 1),
    closeness: keptPairs((first, second) => (usual(first, second) ? 2 : official(first, second) || written(first, second) ? 1 : 0)),
    alone: character => often[character]!,
  }
}

type Has = (first: number, second: number) => boolean

/** Keeps the last answer for each of many places, which pairs share: a text asks for each two neighbours, and for most again and again. */
function keptPairs(of: (first: number, second: number) => number): (first: number, second: number) => number {
  const pairs = new Uint32Array(0x10000)
  const answers = new Uint8Array(0x10000)
  return (first, second) => {
    const pair = ((first << 16) | second) >>> 0
    const place = (31 * first + second) & 0xffff
    if (pairs[place] !== pair) {
      pairs[place] = pair
      answers[place] = of(first, second)
    }
    return answers[place]!
  }
}
