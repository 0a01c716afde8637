import type {PhraseNode} from './phrase.js'

/** Stands where a phrase leaves the text open; no phrase asks for it. */
const filler = '\ue000'
const most = 300

/**
 * Texts that a phrase matches: every choice of its branches, with its gaps once empty and once full. `undefined` when there
 * are too many to list.
 */
export function sampleTexts(nodes: readonly PhraseNode[], year: number): readonly string[] | undefined {
  const texts = [0, 1].flatMap(share => expanded(nodes, {share, year}))
  return texts.length > most ? undefined : [...new Set(texts)]
}

interface Filling {
  /** How much of a gap is filled: 0 nothing, 1 all of it. */
  readonly share: number
  readonly year: number
}

function expanded(nodes: readonly PhraseNode[], filling: Filling): readonly string[] {
  let texts: readonly string[] = ['']
  for (const node of nodes) {
    const ends = textsOf(node, filling)
    texts = texts.flatMap(text => ends.map(end => text + end))
    if (texts.length > most) return texts
  }
  return texts
}

function textsOf(node: PhraseNode, filling: Filling): readonly string[] {
  if (typeof node === 'string') return [node]
  if ('any' in node) return node.any.flatMap(branch => expanded(branch, filling))
  if ('gap' in node) return [filler.repeat(filling.share * node.gap)]
  if ('number' in node) return ['8']
  if ('title' in node) return [`《${filler}》`]
  return [String(filling.year + node.year)]
}
