import {numberEnds, numberUnits} from '../tree/number-end.js'
import {isSentenceEnd} from '../tree/sentences.js'
import type {PhraseNode} from './phrase.js'

/**
 * A phrase node made ready to match, still plain data. `next` holds the units that a gap may be followed by, and `heads`
 * the unit that each branch begins with (NUL for any), so that one look rules most ends and branches out.
 */
export type PhraseStep =
  | Exclude<PhraseNode, {readonly gap: number} | {readonly any: unknown}>
  | {readonly gap: number; readonly next?: string}
  | {readonly any: readonly (readonly PhraseStep[])[]; readonly heads: string}

const longestTitle = 80
const loose = '\0'

/** The steps of a phrase; `after` is what follows it in a longer one. */
export const phraseSteps = (nodes: readonly PhraseNode[], after: readonly PhraseNode[] = []): readonly PhraseStep[] =>
  nodes.map((node, index): PhraseStep => {
    if (typeof node === 'string' || !('gap' in node || 'any' in node)) return node
    const rest = [...nodes.slice(index + 1), ...after]
    if ('any' in node) return {any: node.any.map(branch => phraseSteps(branch, rest)), heads: node.any.map(headOf).join('')}
    const next = firstUnits(rest)
    return next === undefined ? {gap: node.gap} : {gap: node.gap, next}
  })

const headOf = ([head]: readonly PhraseNode[]): string => (typeof head === 'string' ? head.charAt(0) : loose)

/** The units that a match of the nodes can begin with; `undefined` where it may be any or none. */
function firstUnits(nodes: readonly PhraseNode[]): string | undefined {
  const [head, ...tail] = nodes
  if (head === undefined) return undefined
  if (typeof head === 'string') return head.charAt(0)
  if ('number' in head) return numberUnits
  if ('title' in head) return '《'
  if (!('any' in head)) return undefined
  const branches = head.any.map(branch => firstUnits([...branch, ...tail]))
  return branches.includes(undefined) ? undefined : [...new Set(branches.join(''))].join('')
}

/** Whether a phrase takes the longest of its matches at a place, as one that ends with a number does, or the shortest. */
export function isLongest(nodes: readonly PhraseNode[]): boolean {
  const last = nodes.at(-1)
  return typeof last === 'object' && 'number' in last
}

/**
 * Where steps that begin at any of `begin` may end. A set of positions moves through the steps, so the cost is bounded by
 * steps × reach, whatever the phrase.
 */
export function advance(steps: readonly PhraseStep[], folded: string, begin: readonly number[], year: number | undefined): readonly number[] {
  let positions = begin
  for (const step of steps) {
    const ends: number[] = []
    if (typeof step === 'object' && 'any' in step) branches(step, folded, positions, year, ends)
    else for (const at of positions) take(step, folded, at, year, ends)
    positions = ends
    if (ends.length === 0) break
  }
  return positions
}

type Simple = Exclude<PhraseStep, {readonly any: unknown}>

/** Adds the positions at which a step that begins at `at` may end. */
function take(step: Simple, folded: string, at: number, year: number | undefined, ends: number[]): void {
  if (typeof step === 'string') {
    if (folded.startsWith(step, at)) add(ends, at + step.length)
  } else if ('gap' in step) reach(folded, at, step, ends)
  else if ('number' in step) for (const end of numberEnds(folded, at)) add(ends, end)
  else if ('title' in step) titleEnd(folded, at, ends)
  else if (year !== undefined && folded.startsWith(String(year + step.year), at)) add(ends, at + String(year + step.year).length)
}

/** Takes each branch from all positions together, so that nesting adds to the cost and does not multiply it. */
function branches({any, heads}: {readonly any: readonly (readonly PhraseStep[])[]; readonly heads: string}, folded: string, positions: readonly number[], year: number | undefined, ends: number[]): void {
  let heard = loose
  for (const at of positions) {
    const unit = folded.charAt(at)
    if (!heard.includes(unit)) heard += unit
  }
  for (const head of heard) {
    for (let branch = heads.indexOf(head); branch >= 0; branch = heads.indexOf(head, branch + 1)) {
      for (const end of advance(any[branch]!, folded, positions, year)) add(ends, end)
    }
  }
}

const add = (ends: number[], end: number): void => {
  if (!ends.includes(end)) ends.push(end)
}

/** A gap ends before the end of its sentence and of its line. */
function reach(folded: string, at: number, {gap, next}: {readonly gap: number; readonly next?: string}, ends: number[]): void {
  for (let end = at; end <= at + gap && end <= folded.length; end++) {
    if (next === undefined || next.includes(folded.charAt(end))) add(ends, end)
    const unit = folded.charCodeAt(end)
    if (isSentenceEnd(unit) || unit === 10) return
  }
}

function titleEnd(folded: string, at: number, ends: number[]): void {
  if (folded[at] !== '《') return
  const end = folded.indexOf('》', at)
  if (end > 0 && end - at <= longestTitle) add(ends, end + 1)
}
