import {signsFirst, type Cells} from './cells.js'
import {advance, finish, root, type Juncture} from './lattice.js'
import {walk, type Likelihood} from './likelihood.js'
import {likelihoodForm} from './likelihood-form.js'
import {sureText} from './posterior.js'
import type {CanRead} from './readings.js'
import {noteAt, shiftedTokens, type Shifted} from './shifted-tokens.js'
import {swallowed} from './swallowed.js'

/** Where shifted text begins: after a note, with the few bytes its reading allows, or with a sign, whose first byte was lost. */
export type Start =
  | {readonly kind: 'note'; readonly before: string; readonly leads: readonly Lead[]; readonly at: number}
  | {readonly kind: 'sign'; readonly before: string; readonly at: number}

/** A byte that may have been lost, and how likely it is by the character that it makes with the byte before it. */
export interface Lead {
  readonly lead: number
  readonly odds: number
}

/** What a text and its reader know. */
export interface Knowledge {
  readonly likelihood: Likelihood
  readonly cells: Cells
  readonly canRead: CanRead
  readonly simplify: (text: string) => string
}

/** Restored characters and where the text is in step with the bytes again. */
interface Restored {
  readonly text: string
  readonly to: number
}

/**
 * How sure a reading must be to be written. Behind a note few bytes may have been lost and seldom a pair was dropped, so that the
 * likeliest reading is nearly always right; behind a sign one of two hundred that are just so sure is wrong.
 */
const sure: Readonly<Record<Start['kind'], number>> = {note: 0.5, sign: 0.995}

/** The first bytes of full-width signs. */
const signLeads = [0xa1, 0xa3]
/** How much likelier than what stands there a reading must be, as a logarithm. */
const likelier = 6
/** The logarithm a character of a text that nobody wrote; a reading with much doubt is written over no other. */
const garbled = -11
/** So many characters behind shifted text say which reading fits. */
const ahead = 4

/**
 * Decodes from a start on, one byte earlier than the text was; characters in doubt are U+FFFD. Nothing where the text is
 * likelier as it stands.
 */
export function shiftedBytes(value: string, start: Start, knowledge: Knowledge): Restored | undefined {
  const shifted = shiftedTokens(value, start.at, knowledge.canRead)
  if (!shifted || (shifted.tokens.length === 0 && start.kind === 'sign')) return undefined
  const {state} = walk(knowledge.likelihood, 0, formOf(start.before, knowledge))
  const layers = layersOf(start, state, shifted, knowledge)
  const last = layers?.at(-1)?.filter(fitting(value, shifted, knowledge))
  if (!layers || !last || last.length === 0) return undefined

  const next = likelihoodForm(knowledge.simplify(value.slice(shifted.to, shifted.to + 12))).slice(0, ahead) || '\n'
  for (const node of last) node.backward = walk(knowledge.likelihood, node.state, shifted.behind + next).score
  const sureOf = sureText([...layers.slice(0, -1), last], sure[start.kind])
  if (start.kind === 'sign') {
    const best = Math.max(...last.map(node => node.best + node.backward))
    const shown = formOf(value.slice(start.at, shifted.to), knowledge) + next
    const asItStands = walk(knowledge.likelihood, state, shown).score
    const doubted = sureOf.split('\uFFFD').length - 1
    if (best < asItStands + likelier || (2 * doubted > sureOf.length && asItStands > garbled * shown.length)) return undefined
  }
  const text = withStop(value, start, sureOf) + shifted.behind
  return {text: shifted.whole ? text : text + swallowed(value, shifted.to), to: shifted.to}
}

/**
 * A full stop that stands there is the second byte of a blank and the first of the sign behind it: a new paragraph. Where
 * the lines are gone it ends the sentence before.
 *
 * ```text
 * > | 重點工作?。ㄒ唬﹫   A1 A3, A8 D2, BB A3 … behind a lost A1 are 　（一）
 *             ^^^^^
 * ```
 */
function withStop(value: string, {kind, before, at}: Start, text: string): string {
  if (kind === 'note' || value[at] !== '。') return text
  return (/[\p{Script=Han}”》）]$/u.test(before) ? '。' : '') + text.slice(1)
}

/** A note behind the shifted text must give a reading of its last character. */
function fitting(value: string, {to}: Shifted, {canRead}: Knowledge): (node: Juncture) => boolean {
  const noted = noteAt(value, to)
  return ({through}) => noted === undefined || canRead(through?.text.at(-1) ?? '', noted)
}

const formOf = (text: string, {simplify}: Knowledge): string => likelihoodForm(simplify(text))

/** The readings before the shifted text and behind each of its tokens; nothing where no reading fits the bytes. */
function layersOf(start: Start, state: number, shifted: Shifted, knowledge: Knowledge): readonly (readonly Juncture[])[] | undefined {
  const {cells, likelihood, canRead} = knowledge
  const leads = start.kind === 'note' ? start.leads : signLeads.map(lead => ({lead, odds: 0}))
  const roots = leads.map(({lead, odds}) => root(lead, state, odds))
  const layers: (readonly Juncture[])[] = [roots]
  for (const [index, token] of shifted.tokens.entries()) {
    const known = index === 0 && start.kind === 'sign' ? signsFirst(cells) : cells
    const nodes = advance(layers.at(-1)!, token, known, likelihood)
    if (nodes.length === 0) return undefined
    layers.push(nodes)
  }
  const {noted} = shifted
  const fits = noted === undefined ? undefined : (character: string): boolean => canRead(character, noted)
  if (!shifted.whole) layers.push(finish(layers.at(-1)!, cells, likelihood, fits))
  return layers
}
