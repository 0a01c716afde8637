import {inside} from '../../text/inside.js'
import type {Range} from '../../text/range.js'
import {clauseAt} from '../../tree/clause.js'
import {trimmed} from '../../tree/lines.js'
import type {Figure, Root} from '../../tree/nodes.js'
import type {Clash} from './clash.js'

/** A figure as it is written: number and unit. */
export const asSaid = ({value, unit}: Pick<Figure, 'value' | 'unit'>): string => `${rounded(value)}${unit}`

/** A figure that another does not agree with, shown by its clause or by a range. */
export const figureClash = (folded: string, figure: Figure, right: string, range: Range = clauseAt(folded, figure.range)): Clash => ({
  range: trimmed(folded, range),
  found: asSaid(figure),
  right,
})

/** To two decimals; sums of decimals do not come out even. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

/** Words by which a figure is only near. */
export const roughly = /[余多几约近]|左右|以上/

/** A figure among the others of its stretch. */
export interface Among {
  readonly figure: Figure
  readonly index: number
  readonly own: readonly Figure[]
  readonly range: Range
}

/** What each figure of each stretch clashes with among the others there; the figures as they stand in the text. */
export const clashesAmong = (
  stretches: readonly {readonly range: Range}[],
  figures: readonly Figure[],
  look: (at: Among) => readonly Clash[],
): readonly Clash[] =>
  stretches.flatMap(({range}) => {
    const own = inside(figures, range)
    return own.flatMap((figure, index) => look({figure, index, own, range}))
  })

/** The figures that count something. */
export const counting = ({figures}: Root): readonly Figure[] => figures.filter(({value}) => value > 0)
