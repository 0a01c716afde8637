import {inside} from '../../text/inside.js'
import type {Clash} from './clash.js'
import type {Figure, Root} from '../../tree/nodes.js'

/** A rate may differ by this many points from its counts: rounding, and counts given as round numbers. */
const slack = 0.6
const rate = /([一-鿿]{2,4})率(?:均|已|都)?(?:达到|达|为|是|:|至)?$/

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
  return root.sentences.flatMap(({range}) => {
    const own = inside(root.figures, range)
    return own.flatMap((figure, index): readonly Clash[] => {
      if (figure.unit !== '%') return []
      const from = Math.max(range.from, figure.range.from - 10)
      const named = rate.exec(folded.slice(from, figure.range.from))
      const part = own[index - 1]
      const whole = own[index - 2]
      if (!named || !part || !whole || !comparable(whole, part)) return []
      const stem = named[1]!.slice(-2)
      const said = folded.slice(whole.range.to, part.range.from)
      if (!said.includes(stem) || folded.slice(part.range.to, figure.range.from).length > 14) return []
      const ratio = (part.value / whole.value) * 100
      const words = {from: from + named.index, to: figure.range.to}
      return Math.abs(ratio - figure.value) > slack
        ? [{range: words, found: `${figure.value}%`, right: `${Math.round(ratio * 100) / 100}%`}]
        : []
    })
  })
}

const comparable = (whole: Figure, part: Figure): boolean =>
  whole.unit === part.unit && whole.unit !== '%' && part.value > 0 && whole.value > 0 && part.value <= whole.value
