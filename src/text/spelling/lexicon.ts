import {pairTable, type PairTable} from '../repairs/counts.js'
import {wordPairs} from '../repairs/word-pairs.js'
import {officialNeighbours, officialTerms, officialThrees, officialWords, standingAlone} from './official-words.js'
import {fourTerms, type FourTerms} from './four-terms.js'

/** What everybody writes. */
export interface Lexicon {
  readonly fours: FourTerms
  /** Of the terms of three characters the last by the first two, the first by the last two, and the middle by the two around it. */
  readonly thirdsOf: ReadonlyMap<string, string>
  readonly firstsOf: ReadonlyMap<string, string>
  readonly middlesOf: ReadonlyMap<string, string>
  /** The second characters of the words of two that begin with a character, and the first ones of those that end with it. */
  readonly secondsIn: ReadonlyMap<string, string>
  readonly firstsIn: ReadonlyMap<string, string>
  /** Whether two characters are neighbours: 2 in a usual word, 1 only in reports, 0 nowhere. */
  readonly closeness: (first: number, second: number) => number
  /** How often a character stands as a word of its own, 0 (hardly) to 3. */
  readonly alone: (character: number) => number
}

const made: Lexicon[] = []

/** The lexicon, built when it is first asked for. */
export const lexicon = (): Lexicon => (made[0] ??= build())

function build(): Lexicon {
  const thirdsOf = lines(officialThrees, 2)
  const secondsIn = lines(officialWords, 1)
  const firstsOf = new Map<string, string>()
  const middlesOf = new Map<string, string>()
  const firstsIn = new Map<string, string>()
  for (const [[first = '', second = ''], thirds] of thirdsOf) {
    for (const third of thirds) {
      append(firstsOf, second + third, first)
      append(middlesOf, first + third, second)
    }
  }
  for (const [first, seconds] of secondsIn) for (const second of seconds) append(firstsIn, second, first)
  const usual = pairTable(wordPairs.length)
  const seen = pairTable(officialNeighbours.length + officialWords.length)
  addLines(usual, wordPairs)
  addLines(seen, officialNeighbours)
  addLines(seen, officialWords)
  const often = new Uint8Array(65536)
  standingAlone.forEach((characters, index) => {
    for (const character of characters) often[character.charCodeAt(0)] = standingAlone.length - index
  })
  return {
    fours: fourTerms(officialTerms),
    thirdsOf,
    firstsOf,
    middlesOf,
    secondsIn,
    firstsIn,
    closeness: (first, second) => (usual.count(first, second) > 0 ? 2 : seen.count(first, second) > 0 ? 1 : 0),
    alone: character => often[character]!,
  }
}

/** Lines that begin with a key of so many characters. */
const lines = (table: string, length: number): ReadonlyMap<string, string> =>
  new Map(table.split('\n').map(line => [line.slice(0, length), line.slice(length)]))

const append = (table: Map<string, string>, key: string, more: string): void => void table.set(key, (table.get(key) ?? '') + more)

const [newLine, space] = [10, 32]

/** Adds the pairs of a table: a line a first character, then the second ones, perhaps in groups. */
function addLines({add}: PairTable, table: string): void {
  let first = 0
  for (let at = 0; at < table.length; at++) {
    const unit = table.charCodeAt(at)
    if (unit === newLine) first = 0
    else if (first === 0) first = unit
    else if (unit !== space) add(first, unit)
  }
}
