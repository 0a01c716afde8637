import type {Certainty} from '../clause/certainty.js'
import type {Clause} from '../clause/clauses.js'
import {roles, type Role} from '../clause/role.js'
import type {SetId} from '../rulebook/rulebook.js'
import {contains, overlaps, type Range} from '../text/range.js'
import {monthYears} from './faults/month-years.js'
import type {LabelledRoot} from '../label/labelled.js'
import type {Item, Sentence} from '../tree/nodes.js'
import type {Finding, KindContext} from './verdict.js'
import type {Kind} from './kind.js'
import {cancelling, choices, described, item, outline, phrases, required, share, type Pooled} from './option.js'
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
  /** Roles besides being dealt with in which the matter counts, as lessons do where learning is the matter. */
  readonly also?: readonly Role[]
  /** Credit of an item that is only mentioned. */
  readonly mentioned?: number
}

export type CoverageLevel = 'substantive' | 'mentioned' | 'none'

/** A clause further away than this from the item's words speaks of something else. */
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
    also: described(choices(...roles), 'Roles besides being dealt with in which the matter counts.'),
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
  traits: {group: 'outline', matter: ({terms}) => terms},
}

const finding = (level: CoverageLevel, credit: number, evidence: readonly Range[]): Finding => ({
  outcome: level === 'substantive' ? 'pass' : 'fail',
  credit,
  evidence: evidence.slice(0, most),
  data: {level},
})

function levelOf(sentence: Sentence, options: CoverageOptions & Pooled, context: KindContext): CoverageLevel {
  const {range, item} = sentence
  const terms = dealtWith(uncancelled(options.terms, range, options, context), options, context)
  const deeds = options.deeds === undefined ? [] : dealtWith(uncancelled(options.deeds, range, options, context), options, context)
  if (deeds.length > 0 && !isOld(range, context)) return 'substantive'
  if (terms.length > 0) return signs(range, terms, options, context) ? 'substantive' : 'mentioned'

  if (options.avowals !== undefined && uncancelled(options.avowals, range, options, context).length > 0) return 'mentioned'
  if (!inherits(item, options, context)) return 'none'
  return signs(range, undefined, options, context) ? 'substantive' : 'mentioned'
}

/** The words of the matter that are dealt with, and do not only stand in a name, a purpose, a lesson or the like. */
function dealtWith(found: readonly Range[], {also = []}: CoverageOptions, {root: {reading}}: KindContext): readonly Range[] {
  return found.filter(word => {
    const clause = reading.at(word.from)
    if (!clause) return true
    const {role} = reading.roleOf(clause, word)
    return role === 'dealt-with' || also.includes(role)
  })
}

/**
 * Whether the item of an enumeration that a sentence stands in speaks of the matter; a heading above it says too little
 * of what stands there.
 */
function inherits(item: Item | undefined, options: CoverageOptions & Pooled, context: KindContext): boolean {
  return item !== undefined && spokenOf(item.head, options, context)
}
const spokenOf = (range: Range, options: CoverageOptions & Pooled, context: KindContext): boolean =>
  uncancelled(options.terms, range, options, context).length > 0

function uncancelled(set: SetId, range: Range, {not}: CoverageOptions, {root}: KindContext): readonly Range[] {
  const found = root.hits.within(set, range)
  if (found.length === 0 || not === undefined) return found
  const cancels = root.hits.within(not, range)
  return found.filter(hit => !cancels.some(cancel => overlaps(cancel, hit)))
}

/**
 * Whether something was done on the matter in the reported year: an act, or a figure that belongs to it. Without words
 * of the matter any clause will do.
 */
function signs(range: Range, terms: readonly Range[] | undefined, options: CoverageOptions & Pooled, context: KindContext): boolean {
  if (isOld(range, context)) return false
  const {reading} = context.root
  const clauses = reading.of(range)
  if (terms === undefined) return clauses.some(clause => isConcrete(clause, options, context))
  return terms.some(term => {
    const at = clauses.findIndex(clause => contains(clause.range, term) || overlaps(clause.range, term))
    if (at < 0) return false
    if (isConcrete(clauses[at]!, options, context)) return true
    return clauses.some(
      (clause, index) =>
        index !== at &&
        Math.abs(index - at) <= clauseReach &&
        !isOfAnother(clause, options, context) &&
        isConcrete(clause, options, context),
    )
  })
}

/** A clause that was done in the reported year, with a figure of its own or an act. */
const isConcrete = (clause: Clause, {acts}: CoverageOptions, {root}: KindContext): boolean =>
  !isOfOthers(clause, root) &&
  clause.when === 'reported' &&
  !unsure.includes(clause.certainty) &&
  !clause.zero &&
  (clause.figures.length > 0 || root.hits.within(acts, clause.range).length > 0)

/** Whether a court, a congress, an association or a superior acts, and not the organ. */
const isOfOthers = ({actor}: Clause, {reading}: LabelledRoot): boolean =>
  actor.kind === 'superior' || (actor.kind === 'other-organ' && actor.range !== undefined && reading.isOutside(actor.range))

const unsure: readonly Certainty[] = ['planned', 'demanded', 'not-done', 'told']

/** Whether a clause speaks of another item and not of this one: its figures are that one's. */
const isOfAnother = ({range}: Clause, options: CoverageOptions & Pooled, context: KindContext): boolean =>
  options.pooled !== undefined &&
  context.root.hits.within(options.pooled, range).length > 0 &&
  uncancelled(options.terms, range, options, context).length === 0

/** A sentence dated in an earlier year, and not in the reported one, tells of old work. */
function isOld(range: Range, {text, year}: KindContext): boolean {
  if (year === undefined || !yearsIn(text, range).some(found => found < year)) return false
  const words = text.folded.slice(range.from, range.to)
  const dated = monthYears(words)
  return dated.length > 0 && dated.every(found => found < year) && !words.includes(String(year))
}
