import type {SetId} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import {monthYears} from './faults/month-years.js'
import type {Item, Section, Sentence} from '../tree/nodes.js'
import type {Finding, KindContext} from './verdict.js'
import {inside} from '../text/inside.js'
import type {Kind} from './kind.js'
import {cancelling, described, item, outline, phrases, required, share, type Pooled} from './option.js'
import {touched} from './touched.js'
import {yearsIn} from './years-in.js'

export interface CoverageOptions {
  /** The outline, by its id … */
  readonly outline: string
  /** … and which of its items. */
  readonly item: number
  /** Phrases that show that the item's matter is spoken of. */
  readonly terms: SetId
  /** Phrases that are by themselves a concrete act, figure or document on the item. */
  readonly deeds?: SetId
  /** Words that speak of the item but are never more than words, whatever figures stand near. */
  readonly avowals?: SetId
  /** Cancels a term or deed that it overlaps. */
  readonly not?: SetId
  /** Phrases that show a concrete act, whatever the item. */
  readonly acts: SetId
  /** Credit of an item that is only mentioned. */
  readonly mentioned?: number
}

export type CoverageLevel = 'substantive' | 'mentioned' | 'none'

/** A figure more clauses away than this from the item's words speaks of something else. */
const clauseReach = 2
const most = 3

/**
 * An outline item is dealt with: by a concrete act, figure or document (`substantive`), in words only (`mentioned`), or not.
 *
 * @zh 纲要的一项任务写实、只提到还是没写
 */
export const coverage: Kind<CoverageOptions> = {
  options: {
    outline: required(outline),
    item: required(item),
    terms: required({...phrases, pooled: true}),
    deeds: phrases,
    avowals: described(phrases, 'Words that speak of the item but are never more than words.'),
    not: cancelling,
    acts: required(phrases),
    mentioned: share,
  },
  judge: (_nodes, options, context) => {
    const concrete: Range[] = []
    const spoken: Range[] = []
    for (const sentence of touched(options, context.root)) {
      const level = levelOf(sentence, options, context)
      if (level === 'substantive') concrete.push(sentence.range)
      else if (level === 'mentioned') spoken.push(sentence.range)
      if (concrete.length === most) break
    }
    if (concrete.length > 0) return finding('substantive', 1, concrete)
    if (spoken.length > 0) return finding('mentioned', options.mentioned ?? 0.5, spoken)
    return finding('none', 0, [])
  },
  lint: ({terms, deeds}, {size}) => (size(terms) + size(deeds) === 0 ? 'no-phrases' : undefined),
  traits: {group: 'outline'},
}

const finding = (level: CoverageLevel, credit: number, evidence: readonly Range[]): Finding => ({
  outcome: level === 'substantive' ? 'pass' : 'fail',
  credit,
  evidence: evidence.slice(0, most),
  data: {level},
})

function levelOf(sentence: Sentence, options: CoverageOptions & Pooled, context: KindContext): CoverageLevel {
  const {range, item, section} = sentence
  const terms = uncancelled(options.terms, range, options, context)
  const deeds = options.deeds === undefined ? [] : uncancelled(options.deeds, range, options, context)
  if (deeds.length > 0 && !isOld(range, context)) return 'substantive'
  if (terms.length > 0) return signs(range, terms, options, context) ? 'substantive' : 'mentioned'

  if (options.avowals !== undefined && uncancelled(options.avowals, range, options, context).length > 0) return 'mentioned'
  if (!inherits(item, section, options, context)) return 'none'
  // what speaks of another item does not inherit this one from its heading
  const ofAnother = item === undefined && options.pooled !== undefined && context.root.hits.within(options.pooled, range).length > 0
  if (ofAnother) return 'mentioned'
  return signs(range, undefined, options, context) ? 'substantive' : 'mentioned'
}

/** Whether the item that a sentence stands in speaks of the matter, or without an item its heading. */
function inherits(item: Item | undefined, section: Section | undefined, options: CoverageOptions & Pooled, context: KindContext): boolean {
  return item !== undefined ? spokenOf(item.head, options, context) : section !== undefined && spokenOf(section.heading.words, options, context)
}
const spokenOf = (range: Range, options: CoverageOptions & Pooled, context: KindContext): boolean => uncancelled(options.terms, range, options, context).length > 0

function uncancelled(set: SetId, range: Range, {not}: CoverageOptions, {root}: KindContext): readonly Range[] {
  const found = root.hits.within(set, range)
  if (found.length === 0 || not === undefined) return found
  const cancels = root.hits.within(not, range)
  return found.filter(hit => !cancels.some(cancel => overlaps(cancel, hit)))
}

/** Whether a sentence holds an act or a figure of the reported year, near the terms where there are any. */
function signs(range: Range, terms: readonly Range[] | undefined, {acts}: CoverageOptions, context: KindContext): boolean {
  if (isOld(range, context)) return false
  const near = (sign: Range): boolean => terms === undefined || terms.some(term => commasBetween(context.text.folded, term, sign) <= clauseReach)
  return inside(context.root.figures, range).some(figure => near(figure.range)) || context.root.hits.within(acts, range).some(near)
}

function commasBetween(folded: string, a: Range, b: Range): number {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a]
  let commas = 0
  for (let at = first.to; at < second.from; at++) if (folded[at] === ',' || folded[at] === ':') commas++
  return commas
}

/** A sentence dated in an earlier year, and not in the reported one, tells of old work. */
function isOld(range: Range, {text, year}: KindContext): boolean {
  if (year === undefined || !yearsIn(text, range).some(found => found < year)) return false
  const words = text.folded.slice(range.from, range.to)
  const dated = monthYears(words)
  return dated.length > 0 && dated.every(found => found < year) && !words.includes(String(year))
}
