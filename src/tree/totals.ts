import {contains, type Range} from '../text/range.js'
import {clauseAt} from './clause.js'
import type {Clash} from './clash.js'
import {trimmed} from './lines.js'
import type {Figure, Root, Sentence} from './nodes.js'

/** Three parts or more this far from their total belong to something else; two parts must come nearer. */
const tolerance = 0.15
const toleranceOfTwo = 0.02
const partsOpen = /其中[,:]?|(?:分别为|具体为|包括)[,:]?/

/**
 * Totals that differ from the sum of the parts named behind 其中, in the same sentence or the one before.
 *
 * ```text
 * > | 公开信息70条，其中动态34条，通告18条，计划28条。
 *     ^^^^^^^^^^^ 80, not 70
 * ```
 */
export function totalClashes(folded: string, root: Root): readonly Clash[] {
  return root.sentences.flatMap((sentence, index) => {
    const words = folded.slice(sentence.range.from, sentence.range.to)
    const split = partsOpen.exec(words)
    if (!split || words.slice(split.index + split[0].length).includes('其中')) return []
    const at = sentence.range.from + split.index
    const inside = figuresIn(root, sentence.range)
    const parts = inside.filter(figure => figure.range.from > at)
    const unit = parts[0]?.unit
    const same = parts.filter(figure => figure.unit === unit)
    if (unit === undefined || same.length < 2 || parts.some(figure => figure.unit !== unit && figure.unit !== '%')) return []
    const before = inside.filter(figure => figure.range.to <= at && figure.unit === unit)
    const totals = before.length > 0 ? before : split.index <= 1 && split[0].startsWith('其中') ? figuresIn(root, previous(root, sentence, index)).filter(figure => figure.unit === unit) : []
    const sum = rounded(same.reduce((all, part) => all + part.value, 0))
    if (totals.length === 0 || totals.some(({value}) => value === sum)) return []
    const total = before.length > 0 ? totals.at(-1)! : totals.find(({value}) => near(value, sum, same.length))
    return total && near(total.value, sum, same.length) ? [{range: trimmed(folded, clauseAt(folded, total.range)), found: String(total.value), right: String(sum)}] : []
  })
}

const near = (total: number, sum: number, parts: number): boolean => Math.abs(sum - total) <= total * (parts > 2 ? tolerance : toleranceOfTwo)

const figuresIn = (root: Root, range: Range | undefined): readonly Figure[] => (range ? root.figures.filter(figure => contains(range, figure.range) && figure.value > 0) : [])

function previous(root: Root, sentence: Sentence, index: number): Range | undefined {
  const before = root.sentences[index - 1]
  return before && before.section === sentence.section ? before.range : undefined
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
