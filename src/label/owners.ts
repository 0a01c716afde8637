import type {Reading} from '../clause/clauses.js'
import type {RequirementId} from '../rulebook/rulebook.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {closes} from '../tree/coordinated.js'
import {type Stated, statedContents} from './heading-words.js'
import {verbReach} from './heading-pieces.js'
import {opensPlan} from './plan-cue.js'
import {named, uncancelled, type Look} from './look.js'

/** The requirements that a sentence belongs to alone; all else is `measures`, or `none` where the heading is beside the five contents. */
const exclusive = ['prior-fixes', 'shortcomings', 'plan'] as const
type Exclusive = (typeof exclusive)[number]
export type Owner = Exclusive | 'measures' | 'none'

const isExclusive = (id: RequirementId): id is Exclusive => (exclusive as readonly RequirementId[]).includes(id)

/** The share of the body before which running text cannot turn to shortcomings or plan without a heading. */
const closingShare = 0.5

/** A tree with what was found in its text. */
interface Owned {
  readonly root: Root
  readonly look: Look
  readonly stated: Stated
  readonly reading: Reading
  /** The sentences that tell what became of last year's problems, whatever they stand under. */
  readonly lastYear: ReadonlySet<Sentence>
  readonly causesOfAll: ReadonlySet<Sentence>
}

/** Gives each sentence to the requirement that it speaks of, by the headings above it and, without them, by cues in the text. */
export function owners({root, look, stated, reading, lastYear, causesOfAll}: Owned): ReadonlyMap<Sentence, Owner> {
  const labels = labelsOf(root, stated)
  const beside = new Set<Section>()
  for (const section of root.sections) if ((section.parent && beside.has(section.parent)) || isBeside(section, look)) beside.add(section)
  const headed = new Set([...labels.values()].flat())
  const closing = root.range.from + (root.range.to - root.range.from) * closingShare
  const has = (id: Exclusive | 'admitted', sentence: Sentence): boolean => named(look, id, 'text', sentence.range).length > 0
  /** Where a heading names more than the plan, or none names it, a sentence opens it also by its verb. */
  const opens = ({range}: Sentence, own: readonly RequirementId[]): boolean =>
    opensPlan(range, own.length > 1 || !headed.has('plan'), look, reading)

  const result = new Map<Sentence, Owner>()
  const paragraphLabels = labelsOfParagraphs(root, look)
  let section: Section | undefined
  let labelled: Exclusive | undefined
  let state: Owner = 'measures'
  for (const sentence of root.sentences) {
    const own = sentence.section ? labels.get(sentence.section)! : []
    const [first] = own.filter(isExclusive)
    if (sentence.section !== section || result.size === 0) {
      section = sentence.section
      state = section ? (startOf(section, own, look) ?? (beside.has(section) ? 'none' : 'measures')) : 'measures'
      labelled = undefined
    }
    const label = own.includes('prior-fixes') ? undefined : paragraphLabels.get(sentence)
    if (label) state = labelled = label
    const may = (id: Exclusive): boolean => own.includes(id) || !headed.has(id)
    const admits = has(first === 'plan' ? 'admitted' : 'shortcomings', sentence)
    if (state !== 'plan' && (own.includes('plan') || (!headed.has('plan') && sentence.range.from >= closing)) && opens(sentence, own))
      state = 'plan'
    else if (causesOfAll.has(sentence) && state === 'plan') {
      result.set(sentence, 'shortcomings')
      continue
    } else if (own[0] === 'plan' && !own.includes('shortcomings') && labelled !== 'shortcomings') {
      result.set(sentence, admits && !headed.has('shortcomings') ? 'shortcomings' : 'plan')
      continue
    } else if (
      state !== 'shortcomings' &&
      may('shortcomings') &&
      (first !== undefined || (sentence.range.from >= closing && state !== 'plan')) &&
      admits
    )
      state = 'shortcomings'
    result.set(sentence, state !== 'plan' && lastYear.has(sentence) ? 'prior-fixes' : state)
  }
  return result
}

/**
 * What each section is headed by: its own heading, else the one above. Below a heading that names one content, only another
 * that is told apart counts.
 */
function labelsOf({sections}: Root, stated: Stated): ReadonlyMap<Section, readonly RequirementId[]> {
  const labels = new Map<Section, readonly RequirementId[]>()
  for (const section of sections) {
    const own = stated.get(section)!
    const above = section.parent ? labels.get(section.parent)! : []
    const isOwn = above.length === 1 ? own.some(isExclusive) : own.length > 0
    labels.set(section, isOwn ? own : above)
  }
  return labels
}

/**
 * The content that the first sentence of a section belongs to. Below a heading that names several, a heading that admits
 * something opens a shortcoming, and one that sets about something, after shortcomings, a step.
 *
 * ```text
 * > | 四、不足和打算
 * > | （二）建强法治队伍。配备2名专职审核员。
 *         ^^ plan
 * ```
 */
function startOf({heading: {words}, parent}: Section, own: readonly RequirementId[], look: Look): Exclusive | undefined {
  const [first] = own
  if (parent && own.length > 1) {
    const admits = named(look, 'deficit', 'text', words).length > 0
    if (admits && own.includes('shortcomings')) return 'shortcomings'
    const setsAbout = named(look, 'working', 'text', words).some(({from}) => from - words.from <= verbReach)
    if (!admits && setsAbout && first === 'shortcomings' && own.includes('plan')) return 'plan'
  }
  return first && isExclusive(first) ? first : undefined
}

/** So near to a paragraph's beginning it says that it is about the causes of all that was named before. */
const causeReach = 8

/** The sentences of paragraphs that tell the causes of all shortcomings together: 上述问题的原因，一是…；原因分析：… */
export function sentencesOnCauses(root: Root, look: Look): ReadonlySet<Sentence> {
  if (!look.topics['causes-of-all']) return new Set()
  const telling = root.paragraphs.filter(({range: {from}}) =>
    uncancelled(look, 'causes-of-all', 'text', {from, to: from + causeReach + longestCue}).some(hit => hit.from - from <= causeReach),
  )
  return new Set(telling.flatMap(({children}) => children))
}

const longestCue = 40

/** A label that opens a paragraph is no longer than this. */
const longestParagraphLabel = 16

/**
 * What paragraphs announce by a label of their own instead of a heading, by their first sentence.
 *
 * ```text
 * > | 存在的主要问题：执法力量薄弱；……
 *     ^^^^^^^^^^^^^^
 * ```
 */
function labelsOfParagraphs(root: Root, look: Look): ReadonlyMap<Sentence, Exclusive> {
  const found = new Map<Sentence, Exclusive>()
  const {folded} = look
  for (const {range, section, children} of root.paragraphs) {
    const [first] = children
    const stop = folded.slice(range.from, Math.min(range.to, range.from + longestParagraphLabel)).search(/[:。]/)
    if (!first || stop < 0 || /[,;"《]/.test(folded.slice(range.from, range.from + stop))) continue
    const words = {from: range.from, to: range.from + stop}
    const heading = {type: 'heading', level: 1, style: 'own-line', range: words, words} as const
    const own = statedContents({type: 'section', heading, parent: section, children: [], range}, look).find(isExclusive)
    if (own) found.set(first, own)
  }
  return found
}

/** So many words of rule-of-law work below show that a general heading stands over the year's work. */
const enoughWork = 3

/** Whether a heading is beside the five contents; some are only where no work is told below them. */
export function isBeside({heading: {words}, range}: Section, look: Look): boolean {
  if (named(look, 'no-content', 'heading', words).length > 0) return true
  if (named(look, 'no-content', 'main', words).some(({from, to}) => from === words.from && closes(look.folded, to, words.to))) return true
  return (
    named(look, 'no-content', 'hint', words).length > 0 &&
    named(look, 'rule-of-law', 'text', {from: words.to, to: range.to}).length < enoughWork
  )
}
