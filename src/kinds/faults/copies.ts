import type {Clash} from './clash.js'
import type {Root} from '../../tree/nodes.js'

/** Shorter sentences may well be said twice. */
const shortest = 18

/** Sentences that stand in the report a second time, word for word. */
export function copyClashes(folded: string, root: Root): readonly Clash[] {
  const seen = new Set<string>()
  return root.sentences.flatMap(({range}) => {
    if (range.to - range.from < shortest) return []
    const all = folded.slice(range.from, range.to)
    const words = /\s/.test(all) ? all.replace(/\s/g, '') : all
    if (words.length < shortest) return []
    if (!seen.has(words)) {
      seen.add(words)
      return []
    }
    return [{range, found: words.slice(0, shortest), right: '1×'}]
  })
}
