import type {RequirementId, SetId} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import type {Kind, KindContext} from '../verdict.js'
import {notApplicable} from '../verdict.js'

export interface PairingOptions {
  readonly with: RequirementId
  /** Stock words that every report shares and that link nothing. */
  readonly ignore?: SetId
  /** Shared pairs of characters that make a link. */
  readonly min?: number
}

/** Each node is answered by a unit of another part: they share words that are not stock. The credit is the share answered. */
export const pairing: Kind<PairingOptions> = (nodes, options, context) => {
  const answers = context.root.parts[options.with].units.map(({range}) => ({range, words: pairsOf(range, options, context)}))
  if (nodes.length === 0 || answers.length === 0) return notApplicable

  const {min = 2} = options
  const lacking: Range[] = []
  const evidence: Range[] = []
  for (const {range, head} of nodes) {
    const own = pairsOf(range, options, context)
    const best = answers.map(answer => ({answer, shared: [...own].filter(pair => answer.words.has(pair)).length})).reduce((a, b) => (b.shared > a.shared ? b : a))
    if (best.shared >= min) evidence.push(best.answer.range)
    else lacking.push(head ?? range)
  }
  return {
    outcome: lacking.length === 0 ? 'pass' : 'fail',
    credit: 1 - lacking.length / nodes.length,
    evidence,
    lacking,
    data: {count: lacking.length, total: nodes.length},
  }
}

/** The pairs of neighbouring Chinese characters in a range, stock words left out. */
function pairsOf(range: Range, {ignore}: PairingOptions, {root, text}: KindContext): ReadonlySet<string> {
  const stock = ignore === undefined ? [] : root.hits.within(ignore, range)
  const pairs = new Set<string>()
  for (let at = range.from; at + 1 < range.to; at++) {
    const pair = text.folded.slice(at, at + 2)
    if (/^[一-鿿]{2}$/.test(pair) && !stock.some(hit => overlaps(hit, {from: at, to: at + 2}))) pairs.add(pair)
  }
  return pairs
}
