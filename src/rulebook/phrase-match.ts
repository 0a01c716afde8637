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
  readonly year: number | undefined
  readonly stops: Int32Array
}

/** Makes a text ready to match in. */
export function matchText(folded: string, year: number | undefined): MatchText {
  const stops = new Int32Array(folded.length + 1)
  let stop = folded.length
  for (let at = folded.length; at >= 0; at--) {
    const unit = folded.charCodeAt(at)
    if (isSentenceEnd(unit) || unit === 10) stop = at
    stops[at] = stop
  }
  return {folded, year, stops}
}

/** Whether a text stands at an offset; quicker than `startsWith` for the short texts of phrases. */
export function standsAt(folded: string, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (folded.charCodeAt(at + index) !== text.charCodeAt(index)) return false
  return true
}

/** Whether a step can begin at an offset, told at a glance; most cannot. */
export function canBegin(step: PhraseStep, {folded}: MatchText, at: number): boolean {
  if (typeof step === 'string') return standsAt(folded, step, at)
  if ('any' in step) return step.heads.includes(loose) || (at < folded.length && step.heads.includes(folded.charAt(at)))
  if ('number' in step) return at < folded.length && numberUnits.includes(folded.charAt(at))
  return true
}

/**
 * Where steps that begin at any of `begin` may end. A set of positions moves through the steps, so the cost is bounded by
 * steps × reach, whatever the phrase.
 */
export function advance(steps: readonly PhraseStep[], text: MatchText, begin: readonly number[]): readonly number[] {
  let positions = begin
  for (const step of steps) {
    const ends: number[] = []
    if (typeof step === 'object' && 'any' in step) branches(step, text, positions, ends)
    else for (const at of positions) take(step, text, at, ends)
    positions = ends
    if (ends.length === 0) break
  }
  return positions
}

type Simple = Exclude<PhraseStep, {readonly any: unknown}>

/** Adds the positions at which a step that begins at `at` may end. */
function take(step: Simple, text: MatchText, at: number, ends: number[]): void {
  const {folded, year} = text
  if (typeof step === 'string') {
    if (standsAt(folded, step, at)) add(ends, at + step.length)
  } else if ('gap' in step) reach(text, at, step, ends)
  else if ('number' in step) for (const end of numberEnds(folded, at)) add(ends, end)
  else if ('title' in step) titleEnd(folded, at, ends)
  else if (year !== undefined && standsAt(folded, String(year + step.year), at)) add(ends, at + String(year + step.year).length)
}

/** Takes each branch from all positions together, so that nesting adds to the cost and does not multiply it. */
function branches({any, heads}: {readonly any: readonly (readonly PhraseStep[])[]; readonly heads: string}, text: MatchText, positions: readonly number[], ends: number[]): void {
  let heard = loose
  for (const at of positions) {
    const unit = text.folded.charAt(at)
    if (!heard.includes(unit)) heard += unit
  }
  for (let index = 0; index < heard.length; index++) {
    const head = heard.charAt(index)
    for (let branch = heads.indexOf(head); branch >= 0; branch = heads.indexOf(head, branch + 1)) {
      const steps = any[branch]!
      const [only] = steps
      if (steps.length === 1 && typeof only === 'string') {
        for (const at of positions) take(only, text, at, ends)
      } else for (const end of advance(steps, text, positions)) add(ends, end)
    }
  }
}

const add = (ends: number[], end: number): void => {
  if (!ends.includes(end)) ends.push(end)
}

/** A gap ends before the end of its sentence and of its line. */
function reach({folded, stops}: MatchText, at: number, {gap, next}: {readonly gap: number; readonly next?: string}, ends: number[]): void {
  const last = Math.min(at + gap, stops[at] ?? at)
  const units = next === undefined ? undefined : unitsOf(next)
  for (let end = at; end <= last; end++) if (units === undefined || units.has(folded.charCodeAt(end))) add(ends, end)
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

function titleEnd(folded: string, at: number, ends: number[]): void {
  if (folded[at] !== '《') return
  const end = folded.indexOf('》', at)
  if (end > 0 && end - at <= longestTitle) add(ends, end + 1)
}
