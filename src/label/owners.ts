import {firstIn} from '../text/inside.js'
import type {RequirementId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {closes} from '../tree/coordinated.js'
import type {Stated} from './heading-words.js'
import {verbReach} from './heading-pieces.js'
import {named, type Look} from './look.js'

/** The requirements that a sentence belongs to alone; all else is `measures`, or `none` where the heading is beside the five contents. */
const exclusive = ['prior-fixes', 'shortcomings', 'plan'] as const
type Exclusive = (typeof exclusive)[number]
export type Owner = Exclusive | 'measures' | 'none'

const isExclusive = (id: RequirementId): id is Exclusive => (exclusive as readonly RequirementId[]).includes(id)

/** The share of the body before which running text cannot turn to shortcomings or plan without a heading. */
const closingShare = 0.5
/** A cue opens a plan only near the beginning of its sentence. */
const cueReach = 24

/** Gives each sentence to the requirement that it speaks of, by the headings above it and, without them, by cues in the text. */
export function owners(root: Root, look: Look, stated: Stated, planned: readonly Range[]): ReadonlyMap<Sentence, Owner> {
  const {folded} = look
  const labels = labelsOf(root, stated)
  const beside = new Set<Section>()
  for (const section of root.sections)
    if ((section.parent && beside.has(section.parent)) || isBeside(section, look)) beside.add(section)
  const headed = new Set([...labels.values()].flat())
  const closing = root.range.from + (root.range.to - root.range.from) * closingShare
  const has = (id: Exclusive | 'admitted', sentence: Sentence): boolean => named(look, id, 'text', sentence.range).length > 0
  /** Where a heading names more than the plan, a sentence opens it also by its verb, unless it admits something. */
  const opensPlan = ({range}: Sentence, own: readonly RequirementId[]): boolean => {
    const vow = own.length > 1 && named(look, 'deficit', 'text', range).length === 0 ? firstIn(planned, range) : undefined
    return [...named(look, 'plan', 'text', range), ...(vow ? [vow] : [])].some(({from}) => from - range.from <= cueReach)
  }

  const result = new Map<Sentence, Owner>()
  let section: Section | undefined
  let state: Owner = 'measures'
  let fixing = false
  let goesOn = false
  for (const sentence of root.sentences) {
    const own = sentence.section ? labels.get(sentence.section)! : []
    const [first] = own.filter(isExclusive)
    if (sentence.section !== section || result.size === 0) {
      section = sentence.section
      state = section ? (startOf(section, own, look) ?? (beside.has(section) ? 'none' : 'measures')) : 'measures'
    }
    const may = (id: Exclusive): boolean => own.includes(id) || !headed.has(id)
    const admits = has(first === 'plan' ? 'admitted' : 'shortcomings', sentence)
    if (state !== 'plan' && (own.includes('plan') || (!headed.has('plan') && sentence.range.from >= closing)) && opensPlan(sentence, own))
      state = 'plan'
    else if (own[0] === 'plan' && !own.includes('shortcomings')) {
      result.set(sentence, admits && !headed.has('shortcomings') ? 'shortcomings' : 'plan')
      continue
    } else if (
      state !== 'shortcomings' &&
      may('shortcomings') &&
      (first !== undefined || (sentence.range.from >= closing && state !== 'plan')) &&
      admits
    )
      state = 'shortcomings'
    fixing = state !== 'plan' && (has('prior-fixes', sentence) || (fixing && goesOn))
    goesOn = folded[sentence.range.to - 1] === ';'
    result.set(sentence, fixing ? 'prior-fixes' : state)
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
