import {clauseAt} from '../../tree/clause.js'
import type {Figure, Root} from '../../tree/nodes.js'
import type {Clash} from './clash.js'
import {asSaid, figureClash} from './figure-clash.js'

const none = /(?:未|没有|无)(?:发生|出现|收到|受理|产生)(?:过|任何|一起|一件)*([一-鿿]{4,14})(?=[。;,])/g
const elsewhere = /上年|去年|往年|历年|近年|此前|旁听|观摩|学习|指导|协助|代理|全[省市]/

/**
 * Things said not to have happened, and counted elsewhere.
 *
 * ```text
 * > | 全年没有发生行政诉讼案件。今年应诉的2件行政诉讼案件
 *                                   ^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function noneClashes(folded: string, root: Root): readonly Clash[] {
  const denied = [...folded.matchAll(none)].map(match => ({what: match[1]!, at: match.index}))
  if (denied.length === 0) return []
  return root.figures.flatMap((figure): readonly Clash[] => {
    if (figure.value === 0) return []
    const clause = clauseAt(folded, figure.range)
    if (elsewhere.test(folded.slice(clause.from, clause.to))) return []
    const found = denied.find(({what, at}) => (at < clause.from || at > clause.to) && counts(folded, figure, what))
    return found ? [figureClash(folded, figure, '0', clause)] : []
  })
}

const counts = (folded: string, {range}: Figure, what: string): boolean =>
  [folded.slice(range.from - what.length, range.from), folded.slice(range.to, range.to + what.length)].includes(what) ||
  folded.startsWith(`的${what}`, range.to)

const all = /(?:全部|上述|以上|这)(?:的)?$/
/** As far back an earlier count may be meant. */
const reach = 200
const near = 0.15

/** A number taken up with another value: `办理案件73件。在全部78件案件中` `审查合同143份。上述134份合同`. */
export function takenUpClashes(folded: string, root: Root): readonly Clash[] {
  return root.figures.flatMap((figure, index): readonly Clash[] => {
    const {range, unit, value} = figure
    if (value === 0 || !all.test(folded.slice(Math.max(0, range.from - 4), range.from))) return []
    const behind = /^[一-鿿]{2,7}/.exec(folded.slice(range.to, range.to + 8))?.[0]
    if (behind === undefined) return []
    const nouns = [behind.slice(0, behind.lastIndexOf('中')), behind.slice(0, 2), behind.slice(0, 4)].filter(noun => noun.length > 1)
    const isMeant = (other: Figure): boolean =>
      other.unit === unit && nouns.some(noun => folded.slice(other.range.from - noun.length, other.range.from) === noun)
    const meant = root.figures.slice(0, index).findLast(isMeant)
    if (!meant || range.from - meant.range.to > reach || meant.value === value || Math.abs(meant.value - value) > near * value) return []
    return [figureClash(folded, figure, asSaid(meant))]
  })
}
