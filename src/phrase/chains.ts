import type {PhraseNode} from './phrase.js'

/** Text that can be spelled out: literals and alternatives of them. */
export type PlainNode = string | {readonly any: readonly (readonly PlainNode[])[]}

/** What is found in one pass over a text: plain text, never empty; a number; a document title; a year relative to the reported one. */
export type Part = readonly PlainNode[] | {readonly number: true} | {readonly title: true} | {readonly year: number}

/** A part, and how many characters may stand between it and the part before, within the sentence. */
export interface Link {
  readonly gap: number
  readonly part: Part
}

/** More ways than any phrase needs; each is looked for by itself. */
const mostWays = 200

/**
 * The chains of parts that a phrase stands for; where one matches, the phrase does. `undefined` where they are too many.
 *
 * ```text
 * > | 召开(#次)?(专题)?会议…研究   ->   召开(专题)?会议 … 研究
 *                                       召开 # 次(专题)?会议 … 研究
 * ```
 */
export function chainsOf(nodes: readonly PhraseNode[]): readonly (readonly Link[])[] | undefined {
  const chains = sequences(nodes)?.flatMap(linked)
  return chains && chains.length <= mostWays ? chains : undefined
}

/** The phrase without alternatives that hold more than plain text: a sequence for each of their branches. */
function sequences(nodes: readonly PhraseNode[]): readonly (readonly PhraseNode[])[] | undefined {
  let known: readonly (readonly PhraseNode[])[] = [[]]
  for (const node of nodes) {
    const choices = choicesOf(node)
    if (choices === undefined || known.length * choices.length > mostWays) return undefined
    known = known.flatMap(before => choices.map(choice => [...before, ...choice]))
  }
  return known
}

function choicesOf(node: PhraseNode): readonly (readonly PhraseNode[])[] | undefined {
  if (typeof node === 'string' || !('any' in node) || isPlain(node)) return [[node]]
  const plain = node.any.filter(branch => branch.every(isPlain))
  const others = node.any.filter(branch => !branch.every(isPlain)).map(sequences)
  if (others.includes(undefined)) return undefined
  return [...(plain.length > 0 ? [[{any: plain}]] : []), ...others.flatMap(other => other ?? [])]
}

/** Whether a part is plain text. */
export const isPlainPart = (part: Part): part is readonly PlainNode[] => Array.isArray(part)

const isPlain = (node: PhraseNode): node is PlainNode =>
  typeof node === 'string' || ('any' in node && node.any.every(branch => branch.every(isPlain)))

interface Partial {
  readonly links: readonly Link[]
  readonly gap: number
}

/** A sequence as links; plain text that may be empty is also left out. A gap at the end stands for nothing. */
function linked(sequence: readonly PhraseNode[]): readonly (readonly Link[])[] {
  let partials: readonly Partial[] = [{links: [], gap: 0}]
  for (let index = 0; index < sequence.length;) {
    const node = sequence[index]!
    if (isPlain(node)) {
      const from = index
      while (index < sequence.length && isPlain(sequence[index]!)) index++
      const part = sequence.slice(from, index) as readonly PlainNode[]
      const optional = part.every(mayBeEmpty)
      partials = partials.flatMap(partial => [joined(partial, part), ...(optional ? [partial] : [])])
    } else {
      partials = partials.map(partial => ('gap' in node ? {...partial, gap: partial.gap + node.gap} : joined(partial, node as Part)))
      index++
    }
  }
  return partials.map(({links}) => links)
}

const joined = ({links, gap}: Partial, part: Part): Partial => ({links: [...links, {gap, part}], gap: 0})

const mayBeEmpty = (node: PlainNode): boolean => typeof node !== 'string' && node.any.some(branch => branch.every(mayBeEmpty))
