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

/** A text to match in: folded, with the reported year and, for each offset, where its sentence or line ends. */
export interface MatchText {
  readonly folded: string
  /** The same text as UTF-16 units, which are quicker to look at than the string's. */
  readonly units: Uint16Array
  readonly year: number | undefined
  readonly stops: Int32Array
}

/** Makes a text ready to match in. */
export function matchText(folded: string, year: number | undefined): MatchText {
  const units = new Uint16Array(folded.length + 1)
  const stops = new Int32Array(folded.length + 1)
  let stop = folded.length
  stops[stop] = stop
  for (let at = folded.length - 1; at >= 0; at--) {
    const unit = folded.charCodeAt(at)
    units[at] = unit
    if (isSentenceEnd(unit) || unit === 10) stop = at
    stops[at] = stop
  }
  return {folded, units, year, stops}
}

/** Whether a text stands at an offset; quicker than `startsWith` for the short texts of phrases. */
export function standsAt(units: Uint16Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (units[at + index] !== text.charCodeAt(index)) return false
  return true
}

const unitSets = new Map<string, ReadonlySet<number>>()

/** The units of a text as a set, made once for each text. */
function unitsOf(text: string): ReadonlySet<number> {
  const known = unitSets.get(text)
  if (known) return known
  const units = new Set<number>()
  for (let index = 0; index < text.length; index++) units.add(text.charCodeAt(index))
  unitSets.set(text, units)
  return units
}

/** A step made quick to take: every one has the same fields, whatever its type. */
export interface Prepared {
  readonly type: 'literal' | 'gap' | 'any' | 'number' | 'title' | 'year'
  readonly text: string
  readonly gap: number
  /** The units that may follow a gap; `undefined` for any. */
  readonly next: ReadonlySet<number> | undefined
  readonly any: readonly (readonly Prepared[])[]
  /** The unit that each branch begins with, 0 for any. */
  readonly heads: readonly number[]
  readonly year: number
}

const plain: Prepared = {type: 'title', text: '', gap: 0, next: undefined, any: [], heads: [], year: 0}

/** Steps made quick to take; done once a phrase, when it is first tried. */
export const prepared = (steps: readonly PhraseStep[]): readonly Prepared[] =>
  steps.map((step): Prepared => {
    if (typeof step === 'string') return {...plain, type: 'literal', text: step}
    if ('any' in step) return {...plain, type: 'any', any: step.any.map(prepared), heads: [...step.heads].map(head => head.charCodeAt(0))}
    if ('gap' in step) return {...plain, type: 'gap', gap: step.gap, next: step.next === undefined ? undefined : unitsOf(step.next)}
    if ('number' in step) return {...plain, type: 'number'}
    return 'year' in step ? {...plain, type: 'year', year: step.year} : plain
  })

/** Whether a step can begin at an offset, told at a glance; most cannot. */
export function canBegin(step: Prepared, {units}: MatchText, at: number): boolean {
  if (step.type === 'literal') return standsAt(units, step.text, at)
  if (step.type === 'number') return numbers.has(units[at]!)
  if (step.type !== 'any') return true
  const unit = units[at]!
  for (const head of step.heads) if (head === 0 || head === unit) return true
  return false
}

const numbers = unitsOf(numberUnits)

/**
 * Where steps that begin at any of `begin` may end. A set of positions moves through the steps, so the cost is bounded by
 * steps × reach, whatever the phrase.
 */
export function advance(steps: readonly Prepared[], text: MatchText, begin: readonly number[]): readonly number[] {
  let positions = begin
  for (const step of steps) {
    const ends: number[] = []
    if (step.type === 'any') branches(step, text, positions, ends)
    else for (const at of positions) take(step, text, at, ends)
    positions = ends
    if (ends.length === 0) break
  }
  return positions
}

/** Adds the positions at which a step that begins at `at` may end. */
function take(step: Prepared, text: MatchText, at: number, ends: number[]): void {
  const {folded, units, year} = text
  if (step.type === 'literal') {
    if (standsAt(units, step.text, at)) add(ends, at + step.text.length)
  } else if (step.type === 'gap') reach(text, at, step, ends)
  else if (step.type === 'number') {
    if (numbers.has(units[at]!)) for (const end of numberEnds(folded, at)) add(ends, end)
  } else if (step.type === 'title') titleEnd(folded, at, ends)
  else if (year !== undefined && standsAt(units, String(year + step.year), at)) add(ends, at + String(year + step.year).length)
}

/** Takes each branch from all positions together, so that nesting adds to the cost and does not multiply it. */
function branches({any, heads}: Prepared, text: MatchText, positions: readonly number[], ends: number[]): void {
  for (let branch = 0; branch < any.length; branch++) {
    const head = heads[branch]!
    if (head !== 0 && !positions.some(at => text.units[at] === head)) continue
    const steps = any[branch]!
    const only = steps[0]
    if (steps.length === 1 && only!.type === 'literal') {
      for (const at of positions) if (standsAt(text.units, only!.text, at)) add(ends, at + only!.text.length)
    } else for (const end of advance(steps, text, positions)) add(ends, end)
  }
}

const add = (ends: number[], end: number): void => {
  if (!ends.includes(end)) ends.push(end)
}

/** A gap ends before the end of its sentence and of its line. */
function reach({units, stops}: MatchText, at: number, {gap, next}: Prepared, ends: number[]): void {
  const last = Math.min(at + gap, stops[at] ?? at)
  for (let end = at; end <= last; end++) if (next === undefined || next.has(units[end]!)) add(ends, end)
}

function titleEnd(folded: string, at: number, ends: number[]): void {
  if (folded[at] !== '《') return
  const end = folded.indexOf('》', at)
  if (end > 0 && end - at <= longestTitle) add(ends, end + 1)
}
