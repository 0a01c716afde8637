import {packed, type Edge} from './packed-rows.js'
import type {PlainNode} from './chains.js'

/** Numbers in a list, or as they were read from a file. */
export type Numbers = ArrayLike<number>

/**
 * A deterministic automaton over UTF-16 units that tells, from any offset, which parts begin there and how far each
 * reaches. Units that no edge bears are class 0, and unit `units[n]` is class n + 1. From state `s`, in class `c`, it goes
 * to `next[base[s] + c]` if `check` says there that the edge is one of `s`; state 0 is where reading begins.
 */
export interface Automaton {
  readonly units: Numbers
  readonly base: Numbers
  readonly check: Numbers
  readonly next: Numbers
  /** The parts that end in state `s` stand from `firstPart[s]` to `firstPart[s + 1]` of `parts`. */
  readonly firstPart: Numbers
  readonly parts: Numbers
}

/** A part by its number. */
export type NumberedPart = readonly [part: number, nodes: readonly PlainNode[]]

/** Where the reading of a part stands: the unit that must come next and what that leads to, or that the part is complete. */
interface Reading {
  readonly unit: number
  readonly next: readonly number[]
  readonly part: number
}

/** The automaton that finds the parts, by subset construction; `undefined` where it would have more states than `most`. */
export function automatonOf(parts: readonly NumberedPart[], most: number): Automaton | undefined {
  const {readings, begin} = readingsOf(parts)
  const numbers = new Map<number | string, number>()
  const states: (readonly number[])[] = []
  const stateOf = (set: readonly number[]): number => {
    const key = set.length === 1 ? set[0]! : [...set].sort((a, b) => a - b).join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, states.length)
    return states.push(set) - 1
  }
  stateOf(begin)

  const firstPart = [0]
  const ended: number[] = []
  const rows: Edge[][] = []
  for (let state = 0; state < states.length; state++) {
    if (states.length > most) return undefined
    const edges = new Map<number, Set<number>>()
    for (const index of states[state]!) {
      const {unit, next, part} = readings[index]!
      const together = edges.get(unit)
      // A part that may be empty does not end where text has yet to begin.
      if (part >= 0) ended.push(...(state > 0 ? [part] : []))
      else if (together === undefined) edges.set(unit, new Set(next))
      else for (const reading of next) together.add(reading)
    }
    rows.push([...edges].sort(([one], [other]) => one - other).map(([unit, after]) => ({unit, target: stateOf([...after])})))
    firstPart.push(ended.length)
  }
  return {...packed(rows), firstPart, parts: ended}
}

/** All readings of the parts, and those with which they begin. */
function readingsOf(parts: readonly NumberedPart[]): {readings: readonly Reading[]; begin: readonly number[]} {
  const readings: Reading[] = []
  const add = (reading: Reading): number => readings.push(reading) - 1
  const entries = (nodes: readonly PlainNode[], next: readonly number[]): readonly number[] =>
    nodes.reduceRight<readonly number[]>((after, node) => {
      if (typeof node !== 'string') return [...new Set(node.any.flatMap(branch => entries(branch, after)))]
      let entry = after
      for (let at = node.length - 1; at >= 0; at--) entry = [add({unit: node.charCodeAt(at), next: entry, part: -1})]
      return entry
    }, next)
  return {begin: parts.flatMap(([part, nodes]) => entries(nodes, [add({unit: -1, next: [], part})])), readings}
}
