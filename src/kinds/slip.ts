import {toSource, type MappedText} from '../text/mapped-text.js'
import type {Range} from '../text/range.js'
import {blanks, brokenNumbers, doublePunctuation, impossibleDates, mixedWidths, type Slip} from './faults/slips.js'
import {unpaired} from './faults/unpaired.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, required} from './option.js'
import type {KindContext} from './verdict.js'

export interface SlipOptions {
  readonly of: 'broken-number' | 'impossible-date' | 'double-punctuation' | 'unpaired' | 'blank'
}

const shapes: Readonly<Record<SlipOptions['of'], (context: KindContext) => readonly Slip[]>> = {
  'broken-number': ({text}) => [...brokenNumbers(text.folded), ...mixedWidths(text.value)],
  'impossible-date': ({text}) => impossibleDates(text.folded),
  'double-punctuation': ({text}) => doublePunctuation(text.folded),
  unpaired: ({text, root}) => unpaired(text.folded, text.value, root.paragraphs),
  blank: ({text}) => blanks(text.folded),
}

/**
 * The report is free of a slip that its shape gives away; where the text itself was guessed back from damage, none is told.
 *
 * @zh 从样子就看得出的差错：数字断开、日期不存在、标点重复、有头无尾、空着没填
 */
export const slip: Kind<SlipOptions> = {
  options: {of: required(choice('broken-number', 'impossible-date', 'double-punctuation', 'unpaired', 'blank'))},
  judge: (_nodes, {of}, context) =>
    faultFinding(
      shapes[of](context)
        .filter(({range}) => !isGuessed(context.text, range))
        .map(({range, right}) => {
          const found = context.text.folded.slice(range.from, range.to)
          return {range, found, ...(right === undefined ? {} : {right})}
        }),
    ),
}

function isGuessed(text: MappedText, range: Range): boolean {
  const source = toSource(text, range)
  return text.records.some(({kind, sourceFrom, sourceTo}) => kind === 'byte-shift' && sourceFrom < source.to && source.from < sourceTo)
}
