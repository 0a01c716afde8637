import type {PhraseNode} from '../../src/phrase/phrase.js'

/** Every end of a match of the nodes that begins at `at`: the meaning of a phrase, written as plainly as it can be. */
export function endsOf(nodes: readonly PhraseNode[], text: string, at: number, year: number | undefined): ReadonlySet<number> {
  const [node, ...rest] = nodes
  if (node === undefined) return new Set([at])
  const ends = nodeEnds(node, text, at, year)
  return new Set(ends.flatMap(end => [...endsOf(rest, text, end, year)]))
}

function nodeEnds(node: PhraseNode, text: string, at: number, year: number | undefined): readonly number[] {
  if (typeof node === 'string') return text.startsWith(node, at) ? [at + node.length] : []
  if ('any' in node) return node.any.flatMap(branch => [...endsOf(branch, text, at, year)])
  if ('gap' in node) {
    const reach = /^[^。!?;\n]*/.exec(text.slice(at, at + node.gap))![0].length
    return Array.from({length: reach + 1}, (_, length) => at + length)
  }
  if ('title' in node) return [...text.slice(at).matchAll(/^《[^》]{0,79}》/g)].map(([title]) => at + title.length)
  if ('year' in node) return year !== undefined && text.startsWith(String(year + node.year), at) ? [at + 4] : []
  const number = /^(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)/.exec(text.slice(at))
  if (!number) return []
  const end = at + number[0].length
  return [end, end + /^(?:余|多|几|来)?(?:万|亿|千|百)?(?:余|多)?%?/.exec(text.slice(end))![0].length]
}
