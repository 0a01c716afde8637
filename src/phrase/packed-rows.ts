import type {Automaton} from './automaton.js'
import {doubled} from './sightings.js'

/** An edge of a state: the unit it bears and the state it leads to. */
export interface Edge {
  readonly unit: number
  readonly target: number
}

/**
 * Lays the rows of a transition table over each other so that no two edges share a cell (row displacement; Tarjan and Yao,
 * Storing a sparse table, 1979): a step then costs one look, and the table little more room than its edges.
 */
export function packed(rows: readonly (readonly Edge[])[]): Pick<Automaton, 'units' | 'base' | 'check' | 'next'> {
  const units = [...new Set(rows.flatMap(row => row.map(({unit}) => unit)))].sort((a, b) => a - b)
  const classes = new Map(units.map((unit, index) => [unit, index + 1]))
  const base = rows.map(() => 0)
  // The state that a cell belongs to, and one more; 0 is a free cell.
  let owner = new Int32Array(units.length * 16 + 2)
  let next = new Int32Array(owner.length)
  /** For a full cell, one from which to look on for a free one. */
  let after = new Int32Array(owner.length)
  const widen = (size: number): void => {
    while (owner.length < size) [owner, next, after] = [doubled(owner), doubled(next), doubled(after)]
  }

  /**
   * The first free cell at or after a place, with room behind it for any row; a stretch once known to be full is not
   * walked through again.
   */
  const free = (from: number): number => {
    let cell = from
    while (cell < owner.length && owner[cell]! > 0) cell = after[cell]!
    for (let full = from; full < cell;) {
      const following = after[full]!
      after[full] = cell
      full = following
    }
    widen(cell + units.length + 1)
    return cell
  }
  const fits = (place: number, cells: readonly number[]): boolean => {
    for (let index = 1; index < cells.length; index++) if (owner[place + cells[index]!]! > 0) return false
    return true
  }

  const largestFirst = rows.map((_, state) => state).sort((a, b) => rows[b]!.length - rows[a]!.length || a - b)
  for (const state of largestFirst) {
    const row = rows[state]!
    const cells = row.map(({unit}) => classes.get(unit)!)
    if (cells.length === 0) continue
    let cell = free(cells[0]!)
    while (!fits(cell - cells[0]!, cells)) cell = free(cell + 1)
    base[state] = cell - cells[0]!
    for (const [index, {target}] of row.entries()) {
      const place = base[state]! + cells[index]!
      owner[place] = state + 1
      after[place] = place + 1
      next[place] = target
    }
  }
  // A look from any state in any class falls within the table.
  const size = base.reduce((most, place) => Math.max(most, place), 0) + units.length + 1
  widen(size)
  return {units, base, check: Array.from(owner.subarray(0, size), state => state - 1), next: [...next.subarray(0, size)]}
}
