import {clauseAt} from '../../tree/clause.js'
import {trimmed} from '../../tree/lines.js'
import type {Clash} from './clash.js'
import {asSaid, clashesAmong, figureClash, rounded} from './figure-clash.js'
import type {Figure, Root} from '../../tree/nodes.js'

/** A rate may differ by this many points from its counts: rounding, and counts given as round numbers. */
const slack = 0.6
/** What is left when this was done to it is what the second count tells. */
const lessening = /压缩|压减|精简|核减|缩减|下降|降低|减少/
/** Between the counts of one rate there is not more than this. */
const farthest = 24
/** And a rate stands so near behind its part. */
const behind = 20
const rate = /([一-鿿]{2,4})率(?:均|已|都|也)?(?:达到了?|达|为|是|:|至|到)?$/
const named = /([一-鿿]{2,10})率[一-鿿:]{0,3}$/
/** What the second count tells in one clause, with nothing else counted. */
const told = /^[一-鿿]{0,6},[^;。,]{2,16}$/
/** Characters that a count and a rate share by chance. */
const plain = /[的了件人员案负责事项行政]/g
/** A rate further off than this is of something else, and so is one with such a name. */
const farRate = 10
const otherRate = /按期|按时|及时|限期|当场|一次|同比/
/** So are these, where no word of them stands before the counts. */
const opinion = /群众|满意|占|增/

/**
 * Rates that do not follow from the two counts before them.
 *
 * ```text
 * > | 受理投诉200件，办结190件，办结率98%
 *                              ^^^^^^^^^ 95 %
 * ```
 */
export function ratioClashes(folded: string, root: Root): readonly Clash[] {
  if (!root.figures.some(({unit}) => unit === '%')) return []
  return clashesAmong(root.sentences, root.figures, ({figure, index, own, range}) => {
    if (figure.unit !== '%') return []
    const from = Math.max(range.from, figure.range.from - 10)
    const named = rate.exec(folded.slice(from, figure.range.from))
    const stem = named?.[1]!.slice(-2)
    const at = stem === undefined ? -1 : partOf(folded, own.slice(0, index), stem)
    const part = own[at]
    const whole = part && own.slice(0, at).findLast(({unit}) => unit === part.unit)
    if (!named || !stem || otherRate.test(named[1]!) || !part || !whole || !comparable(whole, part)) return []
    const said = folded.slice(whole.range.to, part.range.from)
    if (said.length > farthest || folded.slice(part.range.to, figure.range.from).length > behind) return []
    if (part.value > whole.value) {
      const clause = clauseAt(folded, part.range)
      return figure.value <= 100 && !carriedOver.test(stem) && !otherBase.test(folded.slice(range.from, figure.range.to + 12))
        ? [{range: trimmed(folded, {from: clause.from, to: figure.range.to}), found: asSaid(part), right: `≤ ${asSaid(whole)}`}]
        : []
    }
    const kept = (part.value / whole.value) * 100
    const ratio = lessening.test(stem) ? 100 - kept : kept
    const words = {from: from + named.index, to: figure.range.to}
    return Math.abs(ratio - figure.value) > slack
      ? [{range: words, found: `${figure.value}%`, right: `${Math.round(ratio * 100) / 100}%`}]
      : []
  })
}

/** The last of the figures that says what a rate is of: `办结43件`, not `未办结2件`; -1 where there is none. */
function partOf(folded: string, figures: readonly Figure[], stem: string): number {
  return figures.findLastIndex(({range}, index) => {
    const lead = folded.slice(figures[index - 1]?.range.to ?? Math.max(0, range.from - farthest), range.from)
    const at = lead.lastIndexOf(stem)
    return at >= 0 && !/[未不尚没]/.test(lead.slice(Math.max(0, at - 2), at))
  })
}

const comparable = (whole: Figure, part: Figure): boolean =>
  whole.unit === part.unit && whole.unit !== '%' && part.value > 0 && whole.value > 0

/** What is dealt with in a year may have come in the year before. */
const carriedOver = /办结|结案|审结|办理|化解|执行|兑现|调解|答复|清偿/
const otherBase = /含|包括|遗留|结转|往年|上年|去年|累计/

const share = /^[^,;。\d]{0,4},?占(?:比|总数|全部|总量)?(?:的|为|达)?$/

/** Shares that do not follow from a part and what it is part of: `200件，其中消费类80件，占60%`. */
export function shareClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(root.sentences, root.figures, ({figure, index, own}) => {
    const [whole, part] = [own[index - 2], own[index - 1]]
    if (figure.unit !== '%' || !whole || !part || !comparable(whole, part) || part.value > whole.value) return []
    const isAmong = folded.slice(whole.range.to, part.range.from).includes('其中')
    if (!isAmong || !share.test(folded.slice(part.range.to, figure.range.from))) return []
    return differing(folded, figure, part, whole)
  })
}

/**
 * Rates right behind two counts, of which the second says in another word what the rate is of:
 * `开庭40件，负责人到庭38件，出庭应诉率98%`.
 */
export function fulfilmentClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(root.sentences, root.figures, ({figure, index, own}) => {
    const [whole, part] = [own[index - 2], own[index - 1]]
    if (figure.unit !== '%' || !whole || !part || !comparable(whole, part) || part.value > whole.value) return []
    const name = named.exec(folded.slice(part.range.to, figure.range.from))?.[1]
    const lead = folded.slice(whole.range.to, part.range.from)
    if (name === undefined || otherRate.test(name) || opinion.test(name) || !told.test(lead) || otherBase.test(lead)) return []
    const isNew = !lead.includes(name.slice(-2))
    const isOf = isNew && Array.from(name.replace(plain, '')).some(character => lead.slice(-8).includes(character))
    const ratio = (part.value / whole.value) * 100
    return isOf && Math.abs(ratio - figure.value) < farRate ? differing(folded, figure, part, whole) : []
  })
}

/** Rates that do not follow from the two counts behind them: `出庭应诉率100%，开庭14件，负责人出庭应诉13件`. */
export function rateFirstClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(root.sentences, root.figures, ({figure, index, own, range}) => {
    const [whole, part] = [own[index + 1], own[index + 2]]
    if (figure.unit !== '%' || !whole || !part || !comparable(whole, part) || part.value > whole.value) return []
    const named = rate.exec(folded.slice(Math.max(range.from, figure.range.from - 10), figure.range.from))
    const lead = folded.slice(whole.range.to, part.range.from)
    const stem = named?.[1]!.slice(-2)
    const opening = folded.slice(figure.range.to, whole.range.from)
    if (stem === undefined || !/^,[^,;。]{2,12}$/.test(lead) || !lead.includes(stem)) return []
    if (own[index - 1]?.unit === whole.unit || opening.includes(stem) || opening.includes('其中')) return []
    return differing(folded, figure, part, whole)
  })
}

function differing(folded: string, figure: Figure, part: Figure, whole: Figure): readonly Clash[] {
  const ratio = (part.value / whole.value) * 100
  return Math.abs(ratio - figure.value) > slack ? [figureClash(folded, figure, `${rounded(ratio)}%`)] : []
}
