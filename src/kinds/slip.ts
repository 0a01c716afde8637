import {blanks, brokenNumbers, doublePunctuation, impossibleDates, type Slip} from '../tree/slips.js'
import type {Kind} from '../verdict.js'
import {faultFinding} from './faults.js'

export interface SlipOptions {
  readonly of: 'broken-number' | 'impossible-date' | 'double-punctuation' | 'blank'
}

const shapes: Readonly<Record<SlipOptions['of'], (folded: string) => readonly Slip[]>> = {
  'broken-number': brokenNumbers,
  'impossible-date': impossibleDates,
  'double-punctuation': doublePunctuation,
  blank: blanks,
}

/** The report is free of a slip that its shape gives away. */
export const slip: Kind<SlipOptions> = (_nodes, {of}, {text}) =>
  faultFinding(shapes[of](text.folded).map(({range, right}) => ({range, found: text.folded.slice(range.from, range.to), ...(right === undefined ? {} : {right})})))
