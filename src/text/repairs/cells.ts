import {gbkCharacter} from './gbk.js'
import {scriptMarks, simplified} from './script.js'
import type {Likelihood} from './likelihood.js'
import {likelihoodForm} from './likelihood-form.js'

/** A character by its two bytes, as far as it may stand in a text. */
export interface GbkCell {
  readonly character: string
  readonly lead: number
  readonly trail: number
  /** The number of its Simplified form among the likelihoods. */
  readonly number: number
  /** A logarithm: how unlikely the character is in the script of the text. */
  readonly odds: number
}

/** The characters that a text may have. */
export interface Cells {
  readonly withLead: (lead: number) => readonly GbkCell[]
  readonly withTrail: (trail: number) => readonly GbkCell[]
  readonly of: (lead: number, trail: number) => GbkCell | undefined
  /** Those with a lead whose trail may be the first byte of a pair that is no character. */
  readonly vanishing: (lead: number) => readonly GbkCell[]
  /** A logarithm: how many of the characters of a text begin with a byte that a pair which is no character has behind this one. */
  readonly share: (first: number) => number
  /** All characters whose trail may be the first byte of such a pair. */
  readonly opening: readonly GbkCell[]
}

/** In which script a text is, and what it has. */
export interface Shape {
  readonly traditional: boolean
  readonly has: (character: string) => boolean
  readonly simplify: (character: string) => string
}

/** Whether two bytes are a pair that is no character, which a page drops. */
export const vanishes = (first: number, second: number): boolean =>
  first >= 0x81 && second !== 0x7f && second >= 0x40 && second <= 0xfe && gbkCharacter(first, second) === undefined

/** Collects the characters of GBK that the likelihoods know. */
export function cellsOf(likelihood: Likelihood, shape: Shape): Cells {
  const odds = oddsIn(shape)
  const [byLead, byTrail, table] = [lists(), lists(), new Map<number, GbkCell>()]
  for (const lead of bytes) {
    for (const trail of bytes) {
      const character = gbkCharacter(lead, trail)
      if (character === undefined) continue
      const number = likelihood.numberOf(likelihoodForm(shape.simplify(character)))
      if (number === undefined) continue
      const cell = {character, lead, trail, number, odds: odds(character)}
      byLead[lead]!.push(cell)
      byTrail[trail]!.push(cell)
      table.set((lead << 8) | trail, cell)
    }
  }
  const opens = new Set(bytes.filter(byte => bytes.some(second => vanishes(byte, second))))
  const vanishing = byLead.map(cells => cells.filter(({trail}) => opens.has(trail)))
  return {
    withLead: lead => byLead[lead]!,
    withTrail: trail => byTrail[trail]!,
    of: (lead, trail) => table.get((lead << 8) | trail),
    vanishing: lead => vanishing[lead]!,
    share: memo(first => shareOf(byLead.filter((_, lead) => vanishes(first, lead)).flat(), likelihood)),
    opening: vanishing.flat(),
  }
}

function shareOf(cells: readonly GbkCell[], likelihood: Likelihood): number {
  const reached = {state: 0}
  return Math.log(cells.reduce((share, {number, odds}) => share + Math.exp(likelihood.step(0, number, reached) + odds), 1e-9))
}

function memo(of: (byte: number) => number): (byte: number) => number {
  const known: number[] = []
  return byte => (known[byte] ??= of(byte))
}

/** Full-width signs, of which a page loses the first byte. */
const sign = /[　、。·—～…‘’“”〔〕〈〉《》「」『』【】！（），．：；？]/

/** The same characters, where the one that comes first is a sign. */
export function signsFirst(cells: Cells): Cells {
  const isSign = (cell: GbkCell | undefined): boolean => cell !== undefined && sign.test(cell.character)
  return {
    ...cells,
    of: (lead, trail) => (isSign(cells.of(lead, trail)) ? cells.of(lead, trail) : undefined),
    vanishing: lead => cells.vanishing(lead).filter(isSign),
  }
}

const bytes: readonly number[] = Array.from({length: 0xfe - 0x40 + 1}, (_, index) => 0x40 + index)
const lists = (): GbkCell[][] => Array.from({length: 256}, () => [])

/** Characters of the other script are hardly meant, and in Traditional text those are rare that stand for others in Simplified. */
function oddsIn({traditional, has, simplify}: Shape): (character: string) => number {
  const marks = scriptMarks()
  return character => {
    const simple = simplify(character)
    if (has(character)) return 0
    if (!traditional) return simple === character ? 0 : -8
    return simple === character && marks[character.charCodeAt(0)] === simplified ? -8 : 0
  }
}
