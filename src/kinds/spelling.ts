import {doubledCharacters, doubledWords} from '../text/spelling/doubled.js'
import {misspeltTerms, misspeltWords} from '../text/spelling/misspelt.js'
import {suspects} from '../text/spelling/suspects.js'
import {onceFor} from '../text/once.js'
import type {RepairedText} from '../text/repair.js'
import {without} from '../text/inside.js'
import type {SetId} from '../rulebook/rulebook.js'
import {listedSlip} from './faults/listed-slip.js'
import {faultFinding, type Fault} from './fault-finding.js'
import type {Kind} from './kind.js'
import {cancelling, choice, replacements, required, type Replacements} from './option.js'

export interface SpellingOptions {
  /** `terms`: fixed terms with one character wrong, and what is written twice; `words`: words of two, which is less sure. */
  readonly of: 'terms' | 'words'
  /** Wrong words that are right elsewhere or sound like nothing, with what each should be. */
  readonly words?: Replacements
  /** Cancels a match that it overlaps. */
  readonly not?: SetId
}

/** Both sorts of misspelling begin with the same characters of a text. */
const suspectsOf = onceFor(({folded}: RepairedText) => suspects(folded), new WeakMap())

/**
 * No character stands where everybody writes one that sounds or looks like it.
 *
 * @zh 有没有错别字：同音、形近的字，写成了谁也不这样写的词
 */
export const spelling: Kind<SpellingOptions> = {
  options: {of: required(choice('terms', 'words')), words: replacements, not: cancelling},
  judge: (_nodes, {of, words, not}, {root, text}) => {
    const {folded} = text
    const cancels = not === undefined ? [] : root.hits.of(not)
    const listed = words === undefined ? [] : root.hits.of(words.set).map(range => listedSlip(folded, range, words.right))
    const found = suspectsOf(text)
    const slips =
      of === 'words'
        ? misspeltWords(folded, found)
        : [...misspeltTerms(folded, found), ...doubledCharacters(folded), ...doubledWords(folded)]
    const general = slips.map(({range, right}): Fault => ({range, found: folded.slice(range.from, range.to), right, replacement: right}))
    const isUnlisted = without(listed.map(({range}) => range))
    const isMeant = without(cancels)
    return faultFinding([...listed, ...general.filter(({range}) => isUnlisted(range))].filter(({range}) => isMeant(range)))
  },
}
