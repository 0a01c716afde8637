import type {SetId} from '../rulebook/rulebook.js'
import {contains, overlaps} from '../text/range.js'
import {listedSlip} from './faults/listed-slip.js'
import {notApplicable, type KindContext} from './verdict.js'
import {faultFinding, type Fault} from './fault-finding.js'
import type {Kind} from './kind.js'
import {cancelling, choice, phrases, replacements, scope, type Replacements} from './option.js'

export interface WordingOptions {
  /** Wrong words, as a set and with what each should be. */
  readonly words?: Replacements
  /** Phrases that should not stand in a report. */
  readonly wrong?: SetId
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
  options: {...scope, words: replacements, wrong: phrases, not: cancelling, signed: choice('later')},
  judge: (nodes, {words, wrong, not, signed}, context) => {
    const {root, text, scoped} = context
    if (signed === 'later' && !signedLater(context)) return notApplicable
    const cancels = not === undefined ? [] : root.hits.of(not)
    const found = [
      ...(words === undefined ? [] : root.hits.of(words.set).map((range): Fault => listedSlip(text.folded, range, words.right))),
      ...(wrong === undefined ? [] : root.hits.of(wrong).map((range): Fault => ({range, found: text.value.slice(range.from, range.to)}))),
    ]
    return faultFinding(
      found.filter(
        ({range}) => !cancels.some(cancel => overlaps(cancel, range)) && (!scoped || nodes.some(node => contains(node.range, range))),
      ),
    )
  },
}

function signedLater({root, year}: KindContext): boolean {
  const date = root.facts.signedDate ?? root.facts.publishDate
  return date !== undefined && year !== undefined && Number(date.value.slice(0, 4)) > year
}
