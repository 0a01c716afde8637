import type {Range} from '../text/range.js'
import {clauseAt} from './clause.js'
import type {Clash} from './clash.js'
import {figuresIn} from './figures-in.js'
import {trimmed} from './lines.js'
import type {Figure, Root, Sentence} from './nodes.js'

/** Parts may come to so much more than their total before they are taken to be of something else; overlaps are rare. */
const above = 0.15
/** Parts that come to less may just not be all; only a small difference is a slip. */
const below = 0.05
const belowOfTwo = 0.02
const partsSign = /其中|分别为|具体为|包括/g
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
  const opens = [...folded.matchAll(partsSign)].map(match => match.index)
  if (opens.length === 0) return []
  return root.sentences.flatMap((sentence, index) => {
    if (!opens.some(at => at >= sentence.range.from && at <= sentence.range.to)) return []
    const whole = toFullStop(folded, sentence.range)
    const words = folded.slice(whole.from, whole.to)
    const split = partsOpen.exec(words)
    if (!split || split.index > sentence.range.to - sentence.range.from || /等[,。;]?$/.test(words) || words.slice(split.index + split[0].length).includes('其中')) return []
    const at = whole.from + split.index
    const inside = quantities(root, whole)
    const parts = inside.filter(figure => figure.range.from > at)
    const unit = parts[0]?.unit
    const same = parts.filter(figure => figure.unit === unit)
    if (unit === undefined || same.length < 2 || parts.some(figure => figure.unit !== unit && figure.unit !== '%')) return []
    const before = inside.filter(figure => figure.range.to <= at && figure.unit === unit)
    const totals = before.length > 0 ? before : split.index <= 1 && split[0].startsWith('其中') ? quantities(root, previous(root, sentence, index)).filter(figure => figure.unit === unit) : []
    const sum = rounded(same.reduce((all, part) => all + part.value, 0))
    if (totals.length === 0 || totals.some(({value}) => value === sum)) return []
    const total = before.length > 0 ? totals.at(-1)! : totals.find(({value}) => near(value, sum, same.length))
    return total && near(total.value, sum, same.length) ? [{range: trimmed(folded, clauseAt(folded, total.range)), found: String(total.value), right: String(sum)}] : []
  })
}

const near = (total: number, sum: number, parts: number): boolean => sum <= total * (1 + above) && sum >= total * (1 - (parts > 2 ? below : belowOfTwo))

/** Parts may be set off by semicolons: a sentence up to its full stop. */
function toFullStop(folded: string, {from, to}: Range): Range {
  const stops = [folded.indexOf('。', to - 1), folded.indexOf('\n', to - 1)].filter(at => at >= 0)
  return {from, to: stops.length > 0 ? Math.min(...stops) + 1 : folded.length}
}

const quantities = (root: Root, range: Range | undefined): readonly Figure[] => (range ? figuresIn(root.figures, range).filter(({value}) => value > 0) : [])

function previous(root: Root, sentence: Sentence, index: number): Range | undefined {
  const before = root.sentences[index - 1]
  return before && before.section === sentence.section ? before.range : undefined
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
