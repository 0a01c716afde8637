import type {GbkCell, Cells} from './cells.js'
import {gbkCharacter} from './gbk.js'
import {neverCounted, type Likelihood, type Reached} from './likelihood.js'

/** What stands in shifted text: a pair of bytes, or the last byte of a character that was read by itself. */
export type Token =
  | {readonly kind: 'pair'; readonly first: number; readonly second: number}
  | {readonly kind: 'single'; readonly byte: number}

/** A beginning of a reading: `pending` is a first byte that still lacks its second, `inStep` where none does. */
export interface Juncture {
  readonly pending: number
  readonly state: number
  /** The logarithm of the likelihood of all readings that lead here. */
  forward: number
  backward: number
  /** The likeliest of them, and the way it took. */
  best: number
  through?: Way
  readonly ways: Way[]
}

/** The characters that are completed between two tokens. */
export interface Way {
  readonly from: Juncture
  readonly text: string
  readonly weight: number
}

export const inStep = -1

/** A reading that a pair which vanished leaves with one byte unknown: the character before it, and its second byte. */
interface Open {
  readonly from: Juncture
  readonly text: string
  readonly weight: number
  readonly trail: number
  readonly state: number
}

/** So many readings are followed, and those that fall behind the best by more than this are given up. */
const [width, behind] = [150, 10]
/** So many readings in which two pairs vanished in a row are followed. */
const [openTwice, widthTwice] = [25, 40]

/** The logarithm of the share of characters that one note fits. */
const fittingAny = -5

export const root = (pending: number, state: number, weight: number): Juncture => ({
  pending,
  state,
  forward: weight,
  backward: -Infinity,
  best: weight,
  ways: [],
})

/** The readings behind one more token; pairs that are no character may have vanished before it. */
export function advance(nodes: readonly Juncture[], token: Token, cells: Cells, likelihood: Likelihood): readonly Juncture[] {
  const next = new Layer()
  const weigh = weighing(cells, likelihood)
  const reached: Reached = {state: 0}
  const second = token.kind === 'pair' ? token.second : inStep
  const first = token.kind === 'pair' ? token.first : token.byte
  for (const node of nodes) {
    const cell = cells.of(node.pending, first)
    if (cell) next.add(node, second, {text: cell.character, weight: weigh(node.state, cell, reached)}, reached.state)
    else next.addRare(node, second, gbkCharacter(node.pending, first))
  }
  const open = opened(nodes, cells, likelihood)
  for (const {from, text, weight, trail, state} of [...open, ...openedTwice(open, cells, likelihood)]) {
    for (const cell of cells.behind(trail, first)) {
      const whole = weight + weigh(state, cell, reached)
      next.add(from, second, {text: text + cell.character, weight: whole}, reached.state)
    }
  }
  return next.likeliest()
}

/** The readings whose last character lost its second byte without a trace, and those where a further one is not known at all. */
export function finish(
  nodes: readonly Juncture[],
  cells: Cells,
  likelihood: Likelihood,
  fits?: (character: string) => boolean,
): readonly Juncture[] {
  const next = new Layer()
  const weigh = weighing(cells, likelihood)
  const reached: Reached = {state: 0}
  for (const node of nodes) {
    for (const cell of cells.withLead(node.pending)) {
      if (fits && !fits(cell.character)) continue
      next.add(node, inStep, {text: cell.character, weight: weigh(node.state, cell, reached)}, reached.state)
    }
    for (const cell of cells.vanishing(node.pending)) {
      const weight = weigh(node.state, cell, reached) + cells.share(cell.trail) + (fits ? fittingAny : 0)
      next.add(node, inStep, {text: `${cell.character}\uFFFD`, weight}, 0)
    }
  }
  return next.likeliest()
}

function opened(nodes: readonly Juncture[], cells: Cells, likelihood: Likelihood): readonly Open[] {
  const weigh = weighing(cells, likelihood)
  const reached: Reached = {state: 0}
  const open: Open[] = []
  for (const from of nodes) {
    for (const cell of cells.vanishing(from.pending)) {
      const weight = weigh(from.state, cell, reached)
      open.push({from, text: cell.character, weight, trail: cell.trail, state: reached.state})
    }
  }
  return likeliestOpen(open, width)
}

function openedTwice(open: readonly Open[], cells: Cells, likelihood: Likelihood): readonly Open[] {
  const weigh = weighing(cells, likelihood)
  const reached: Reached = {state: 0}
  const twice: Open[] = []
  const least = (open[0] ? total(open[0]) : 0) - behind
  for (const one of open.slice(0, openTwice)) {
    for (const cell of cells.opening(one.trail)) {
      const weight = one.weight + weigh(one.state, cell, reached)
      if (one.from.forward + weight < least) continue
      twice.push({from: one.from, text: one.text + cell.character, weight, trail: cell.trail, state: reached.state})
    }
  }
  return likeliestOpen(twice, widthTwice)
}

const total = ({from, weight}: Open): number => from.forward + weight

function likeliestOpen(open: Open[], most: number): readonly Open[] {
  open.sort((one, other) => total(other) - total(one))
  const least = (open[0] ? total(open[0]) : 0) - behind
  return open.slice(0, most).filter(one => total(one) >= least)
}

/** The logarithm of the likelihood of a character behind a state in the text that the cells are of. */
const weighing =
  (cells: Cells, likelihood: Likelihood) =>
  (state: number, cell: GbkCell, reached: Reached): number =>
    likelihood.step(state, cell.number, reached) + cells.odds(cell)

/** The readings up to one token; those that need no longer be told apart are one. */
class Layer {
  readonly #nodes = new Map<number, Juncture>()

  add(from: Juncture, pending: number, {text, weight}: {readonly text: string; readonly weight: number}, state: number): void {
    const key = state * 512 + pending + 1
    let node = this.#nodes.get(key)
    if (!node) this.#nodes.set(key, (node = root(pending, state, -Infinity)))
    const way = {from, text, weight}
    node.ways.push(way)
    node.forward = logSum(node.forward, from.forward + weight)
    if (from.best + weight > node.best) {
      node.best = from.best + weight
      node.through = way
    }
  }

  /** A character that no text had which was counted. */
  addRare(from: Juncture, pending: number, character: string | undefined): void {
    if (character !== undefined) this.add(from, pending, {text: character, weight: neverCounted}, 0)
  }

  likeliest(): readonly Juncture[] {
    const nodes = [...this.#nodes.values()].sort((one, other) => other.forward - one.forward)
    return nodes.slice(0, width).filter(({forward}) => forward > nodes[0]!.forward - behind)
  }
}

/** The logarithm of a sum whose parts are given as logarithms. */
export function logSum(one: number, other: number): number {
  const [more, less] = one > other ? [one, other] : [other, one]
  return less === -Infinity ? more : more + Math.log1p(Math.exp(less - more))
}
