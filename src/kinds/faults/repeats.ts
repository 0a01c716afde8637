import type {Clash} from './clash.js'
import {clauseAt} from '../../tree/clause.js'
import {trimmed} from '../../tree/lines.js'
import type {Figure, Root} from '../../tree/nodes.js'

/** Clauses that say less than this before the figure are too general to mean the same quantity. */
const shortestLabel = 7
const compared = /同比|相比|去年|上年|较|比|第[一二三四五六七八九十]|其中|每|再|又|另|新增|上半年|下半年|季度|月/

/** Quantities that two clauses name with the same words but give different values. */
export function repeatClashes(folded: string, root: Root): readonly Clash[] {
  const first = new Map<string, Figure>()
  const clashes: Clash[] = []
  for (const figure of root.figures) {
    if (figure.value === 0) continue
    const clause = clauseAt(folded, figure.range)
    const words = folded.slice(clause.from, clause.to)
    if (figure.range.from - clause.from < shortestLabel || compared.test(words)) continue
    const label = folded
      .slice(clause.from, figure.range.from)
      .replace(/^\s*(?:全年|今年|20\d\d年|共|累计)+|[\s"]|(?:共|累计|均|已)?(?:达到|达|为|至)?$/g, '')
    if (label.length < shortestLabel || /[\d、(]/.test(label)) continue
    const key = `${label}/${figure.unit}`
    const known = first.get(key)
    if (!known) first.set(key, figure)
    else if (known.value !== figure.value)
      clashes.push({range: trimmed(folded, clause), found: `${figure.value}${figure.unit}`, right: `${known.value}${known.unit}`})
  }
  return clashes
}
