import {gbkCharacter} from './gbk.js'
import {scriptMarks, simplified} from './script.js'
import type {Likelihood} from './likelihood.js'
import {likelihoodForm} from './likelihood-form.js'
import {once, onceFor} from '../once.js'

/** A character by its two bytes. */
export interface GbkCell {
  readonly character: string
  readonly lead: number
  readonly trail: number
  /** The number of its Simplified form among the likelihoods. */
  readonly number: number
}

/** The characters of GBK that the likelihoods know. */
interface Known {
  readonly withLead: (lead: number) => readonly GbkCell[]
  /** Those with a trail whose lead makes no character with the byte before it. */
  readonly behind: (before: number, trail: number) => readonly GbkCell[]
  readonly of: (lead: number, trail: number) => GbkCell | undefined
  /** Those with a lead whose trail may be the first byte of a pair that is no character. */
  readonly vanishing: (lead: number) => readonly GbkCell[]
  /** Those whose lead makes no character with the byte before it, and whose trail may be the first byte of such a pair. */
  readonly opening: (before: number) => readonly GbkCell[]
}

/** The same, and what a text tells of them. */
export interface Cells extends Known {
  /** A logarithm: how unlikely the character is in the script of the text. */
  readonly odds: (cell: GbkCell) => number
  /** A logarithm: how many of the characters of a text begin with a byte that a pair which is no character has behind this one. */
  readonly share: (first: number) => number
}

/** In which script a text is, and what it has. */
export interface Shape {
  readonly traditional: boolean
  readonly has: (character: string) => boolean
  readonly simplify: (character: string) => string
}

/** Whether two bytes are a pair that is no character, which a page drops. */
const vanishes = (first: number, second: number): boolean =>
  first >= 0x81 && second !== 0x7f && second >= 0x40 && second <= 0xfe && gbkCharacter(first, second) === undefined

/** The characters of GBK as a text may have them. */
export function cellsOf(likelihood: Likelihood, shape: Shape): Cells {
  const known = knownTo(likelihood, shape.simplify)
  const odds = oddsIn(shape)
  const reached = {state: 0}
  const likely = ({number}: GbkCell, its: number): number => Math.exp(likelihood.step(0, number, reached) + its)
  const withLead = onceFor((lead: number) => known.withLead(lead).reduce((share, cell) => share + likely(cell, odds(cell)), 0))
  const share = onceFor((first: number) => Math.log(vanishingBehind(first).reduce((all, lead) => all + withLead(lead), 1e-9)))
  return {...known, odds, share}
}

/** All that is the same for every text; each character is found when it is first asked for. */
function knownTo(likelihood: Likelihood, simplify: Shape['simplify']): Known {
  const table = tables.get(likelihood) ?? tableOf(likelihood, simplify)
  tables.set(likelihood, table)
  return table
}

const tables = new WeakMap<Likelihood, Known>()

function tableOf(likelihood: Likelihood, simplify: Shape['simplify']): Known {
  const find = (lead: number, trail: number): GbkCell | undefined => {
    const character = gbkCharacter(lead, trail)
    const number = character === undefined ? undefined : likelihood.numberOf(likelihoodForm(simplify(character)))
    return character === undefined || number === undefined ? undefined : {character, lead, trail, number}
  }
  const found: (GbkCell | undefined | null)[] = Array.from({length: 0x10000}, () => null)
  const of = (lead: number, trail: number): GbkCell | undefined => {
    const at = (lead << 8) | trail
    const cell = found[at]
    return cell === null ? (found[at] = find(lead, trail)) : cell
  }
  const vanishing = onceFor((lead: number) => openers().flatMap(trail => of(lead, trail) ?? []))
  const behind = onceFor((pair: number) => vanishingBehind(pair >> 8).flatMap(lead => of(lead, pair & 0xff) ?? []))
  return {
    of,
    withLead: onceFor((lead: number) => bytes.flatMap(trail => of(lead, trail) ?? [])),
    behind: (before, trail) => behind((before << 8) | trail),
    vanishing,
    opening: onceFor((before: number) => vanishingBehind(before).flatMap(vanishing)),
  }
}

/** The bytes that are no character behind a first one, which a page drops with it. */
const vanishingBehind = onceFor((first: number) => bytes.filter(second => vanishes(first, second)))

/** The first bytes of pairs that are no character. */
const openers = once(() => bytes.filter(byte => vanishingBehind(byte).length > 0))

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
function oddsIn({traditional, has, simplify}: Shape): (cell: GbkCell) => number {
  const marks = scriptMarks()
  const isForeign = (character: string): boolean => {
    const simple = simplify(character)
    if (has(character)) return false
    return traditional ? simple === character && marks[character.charCodeAt(0)] === simplified : simple !== character
  }
  const known = new Uint8Array(0x10000)
  return ({character, lead, trail}) => {
    const at = (lead << 8) | trail
    if (known[at] === 0) known[at] = isForeign(character) ? 2 : 1
    return known[at] === 2 ? foreign : 0
  }
}

const foreign = -8
