import {once, onceFor} from '../once.js'
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
  readonly opening: () => readonly GbkCell[]
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

/** Finds the characters of GBK that the likelihoods know, each when it is first asked for. */
export function cellsOf(likelihood: Likelihood, shape: Shape): Cells {
  const odds = oddsIn(shape)
  const cellOf = (lead: number, trail: number): GbkCell | undefined => {
    const character = gbkCharacter(lead, trail)
    const number = character === undefined ? undefined : likelihood.numberOf(likelihoodForm(shape.simplify(character)))
    return character === undefined || number === undefined ? undefined : {character, lead, trail, number, odds: odds(character)}
  }
  const known: (GbkCell | undefined | null)[] = Array.from({length: 0x10000}, () => null)
  const of = (lead: number, trail: number): GbkCell | undefined => {
    const at = (lead << 8) | trail
    const cell = known[at]
    return cell === null ? (known[at] = cellOf(lead, trail)) : cell
  }
  const withLead = onceFor((lead: number) => bytes.flatMap(trail => of(lead, trail) ?? []))
  const vanishing = onceFor((lead: number) => openers().flatMap(trail => of(lead, trail) ?? []))
  return {
    of,
    withLead,
    withTrail: onceFor((trail: number) => bytes.flatMap(lead => of(lead, trail) ?? [])),
    vanishing,
    share: onceFor((first: number) => shareOf(bytes.filter(lead => vanishes(first, lead)).flatMap(withLead), likelihood)),
    opening: once(() => bytes.flatMap(vanishing)),
  }
}

/** The first bytes of pairs that are no character. */
const openers = once(() => bytes.filter(byte => bytes.some(second => vanishes(byte, second))))

function shareOf(cells: readonly GbkCell[], likelihood: Likelihood): number {
  const reached = {state: 0}
  return Math.log(cells.reduce((share, {number, odds}) => share + Math.exp(likelihood.step(0, number, reached) + odds), 1e-9))
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
