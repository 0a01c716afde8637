import {isSentenceEnd} from '../tree/sentences.js'
import type {PhraseNode} from './phrase.js'

/** Where the match of a phrase that begins at `from` ends, or -1. */
export type PhraseMatcher = (folded: string, from: number, year: number | undefined) => number

/** A node with what its gap may be followed by, where that is known: most ends of a gap are ruled out by one look. */
type Step =
  | Exclude<PhraseNode, {readonly gap: number} | {readonly any: unknown}>
  | {readonly gap: number; readonly next: ReadonlySet<number> | undefined}
  | {readonly any: readonly (readonly Step[])[]}

const longestTitle = 80
const numberUnits = '0123456789一二两三四五六七八九十百千'

/**
 * The matcher of a phrase. It finds the shortest match, or the longest where the phrase ends with a number. A set of
 * positions moves through the nodes, so the cost is bounded by nodes × reach, whatever the phrase.
 */
export function phraseMatcher(nodes: readonly PhraseNode[]): PhraseMatcher {
  const [only, second] = nodes
  if (typeof only === 'string' && second === undefined) return (folded, from) => (folded.startsWith(only, from) ? from + only.length : -1)

  const steps = stepsOf(nodes, [])
  const last = nodes.at(-1)
  const longest = typeof last === 'object' && 'number' in last
  return (folded, from, year) => {
    const ends = advance(steps, folded, [from], year)
    if (ends.length === 0) return -1
    return longest ? Math.max(...ends) : Math.min(...ends)
  }
}

const stepsOf = (nodes: readonly PhraseNode[], after: readonly PhraseNode[]): readonly Step[] =>
  nodes.map((node, index): Step => {
    if (typeof node === 'string' || !('gap' in node || 'any' in node)) return node
    const rest = [...nodes.slice(index + 1), ...after]
    return 'gap' in node ? {gap: node.gap, next: firstUnits(rest)} : {any: node.any.map(branch => stepsOf(branch, rest))}
  })

/** The units that a match of the nodes can begin with; `undefined` where it may be any or none. */
function firstUnits(nodes: readonly PhraseNode[]): ReadonlySet<number> | undefined {
  const [head, ...tail] = nodes
  if (head === undefined) return undefined
  if (typeof head === 'string') return unitsOf(head.charAt(0))
  if ('number' in head) return unitsOf(numberUnits)
  if ('title' in head) return unitsOf('《')
  if (!('any' in head)) return undefined
  const branches = head.any.map(branch => firstUnits([...branch, ...tail]))
  return branches.every(branch => branch !== undefined) ? new Set(branches.flatMap(branch => [...branch])) : undefined
}

const unitsOf = (text: string): ReadonlySet<number> => new Set(Array.from(text, character => character.charCodeAt(0)))

function advance(steps: readonly Step[], folded: string, begin: readonly number[], year: number | undefined): readonly number[] {
  let positions = begin
  for (const step of steps) {
    positions = taken(step, folded, positions, year)
    if (positions.length === 0) return positions
  }
  return positions
}

/** The positions at which a step that begins at any of `positions` may end. */
function taken(step: Step, folded: string, positions: readonly number[], year: number | undefined): readonly number[] {
  if (typeof step === 'object' && 'any' in step) return distinct(step.any.flatMap(branch => advance(branch, folded, positions, year)))
  const ends: number[] = []
  for (const at of positions) {
    if (typeof step === 'string') {
      if (folded.startsWith(step, at)) ends.push(at + step.length)
    } else if ('gap' in step) reach(folded, at, step, ends)
    else if ('number' in step) numberEnds(folded, at, ends)
    else if ('title' in step) titleEnd(folded, at, ends)
    else if (year !== undefined && folded.startsWith(String(year + step.year), at)) ends.push(at + String(year + step.year).length)
  }
  return distinct(ends)
}

const distinct = (positions: readonly number[]): readonly number[] => (positions.length < 2 ? positions : [...new Set(positions)])

/** A gap ends before the end of its sentence and of its line. */
function reach(folded: string, at: number, {gap, next}: {readonly gap: number; readonly next: ReadonlySet<number> | undefined}, ends: number[]): void {
  for (let end = at; end <= at + gap && end <= folded.length; end++) {
    const unit = folded.charCodeAt(end)
    if (next === undefined || next.has(unit)) ends.push(end)
    if (isSentenceEnd(unit) || unit === 10) return
  }
}

const numberText = /(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)/y
const numberTail = /(?:余|多|几|来)?(?:万|亿|千|百)?(?:余|多)?%?/y

function numberEnds(folded: string, at: number, ends: number[]): void {
  numberText.lastIndex = at
  const match = numberText.exec(folded)
  if (!match) return
  const end = at + match[0].length
  ends.push(end)
  numberTail.lastIndex = end
  const tail = numberTail.exec(folded)?.[0].length ?? 0
  if (tail > 0) ends.push(end + tail)
}

function titleEnd(folded: string, at: number, ends: number[]): void {
  if (folded[at] !== '《') return
  const end = folded.indexOf('》', at)
  if (end > 0 && end - at <= longestTitle) ends.push(end + 1)
}
