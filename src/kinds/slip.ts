import {toSource, type MappedText} from '../text/mapped-text.js'
import type {Range} from '../text/range.js'
import {blanks, brokenNumbers, doublePunctuation, impossibleDates, type Slip} from './faults/slips.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, required} from './option.js'

export interface SlipOptions {
  readonly of: 'broken-number' | 'impossible-date' | 'double-punctuation' | 'blank'
}

const shapes: Readonly<Record<SlipOptions['of'], (folded: string) => readonly Slip[]>> = {
  'broken-number': brokenNumbers,
  'impossible-date': impossibleDates,
  'double-punctuation': doublePunctuation,
  blank: blanks,
}

/**
 * The report is free of a slip that its shape gives away; where the text itself was guessed back from damage, none is told.
 *
 * @zh 从样子就看得出的差错：数字断开、日期不存在、标点重复、空着没填
 */
export const slip: Kind<SlipOptions> = {
  options: {of: required(choice('broken-number', 'impossible-date', 'double-punctuation', 'blank'))},
  judge: (_nodes, {of}, {text}) =>
    faultFinding(
      shapes[of](text.folded)
        .filter(({range}) => !isGuessed(text, range))
        .map(({range, right}) => ({range, found: text.folded.slice(range.from, range.to), ...(right === undefined ? {} : {right})})),
    ),
}

function isGuessed(text: MappedText, range: Range): boolean {
  const source = toSource(text, range)
  return text.records.some(({kind, sourceFrom, sourceTo}) => kind === 'byte-shift' && sourceFrom < source.to && source.from < sourceTo)
}
