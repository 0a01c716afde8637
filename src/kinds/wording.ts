import type {SetId} from '../rulebook/rulebook.js'
import {contains, overlaps, type Range} from '../text/range.js'
import {trimmed} from '../tree/lines.js'
import {listedSlip} from './faults/listed-slip.js'
import {notApplicable, type KindContext} from './verdict.js'
import {faultFinding, type Fault} from './fault-finding.js'
import type {Kind} from './kind.js'
import {cancelling, choice, filling, phrases, replacements, scope, type Replacements} from './option.js'

export interface WordingOptions {
  /** Wrong words, as a set and with what each should be. */
  readonly words?: Replacements
  /** Phrases that should not stand in a report. */
  readonly wrong?: SetId
  /** Phrases that should not be all that stands on a line, but for figures and signs. */
  readonly alone?: SetId
  /** Cancels a match that it overlaps. */
  readonly not?: SetId
  /** Looks only when the report was signed, or else published, in a later year than the one reported. */
  readonly signed?: 'later'
}

/**
 * No word of the report is a known slip.
 *
 * @zh 有没有已知的错字、不该出现的说法
 */
export const wording: Kind<WordingOptions> = {
  options: {...scope, words: replacements, wrong: phrases, alone: filling, not: cancelling, signed: choice('later')},
  judge: (nodes, {words, wrong, alone, not, signed}, context) => {
    const {root, text, scoped} = context
    if (signed === 'later' && !signedLater(context)) return notApplicable
    const cancels = not === undefined ? [] : root.hits.of(not)
    const lines = alone === undefined ? [] : linesOf(root.hits.of(alone), text.folded)
    const bare = (wrong === undefined ? [] : root.hits.of(wrong)).filter(range => !lines.some(line => overlaps(line, range)))
    const found = [
      ...(words === undefined ? [] : root.hits.of(words.set).map((range): Fault => listedSlip(text.folded, range, words.right))),
      ...[...lines, ...bare].map((range): Fault => ({range, found: text.value.slice(range.from, range.to)})),
    ]
    return faultFinding(
      found.filter(
        ({range}) => !cancels.some(cancel => overlaps(cancel, range)) && (!scoped || nodes.some(node => contains(node.range, range))),
      ),
    )
  },
}

/** The lines that matches fill, but for figures and signs. */
function linesOf(matches: readonly Range[], folded: string): readonly Range[] {
  const filled = new Map<number, Range>()
  for (const {from} of matches) {
    const start = folded.lastIndexOf('\n', from - 1) + 1
    const end = folded.indexOf('\n', from)
    const line = trimmed(folded, {from: start, to: end < 0 ? folded.length : end})
    if (line.to - line.from > longestLine || filled.has(line.from)) continue
    const rest = [...folded.slice(line.from, line.to)]
    for (const match of matches) if (contains(line, match)) rest.fill(' ', match.from - line.from, match.to - line.from)
    if (/^[\s\p{N}\p{P}\p{S}]*$/u.test(rest.join(''))) filled.set(line.from, line)
  }
  return [...filled.values()]
}

/** What stands alone on a line is not longer. */
const longestLine = 60

function signedLater({root, year}: KindContext): boolean {
  const date = root.facts.signedDate ?? root.facts.publishDate
  return date !== undefined && year !== undefined && Number(date.value.slice(0, 4)) > year
}
