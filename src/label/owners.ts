import type {RequirementId} from '../rulebook/rulebook.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {closes} from '../tree/coordinated.js'
import type {Stated} from './heading-words.js'
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
export function owners(root: Root, look: Look, stated: Stated): ReadonlyMap<Sentence, Owner> {
  const {folded} = look
  const labels = new Map<Section, readonly Exclusive[]>()
  for (const section of root.sections) {
    const own = stated.get(section)!.filter(isExclusive)
    labels.set(section, own.length > 0 ? own : section.parent ? labels.get(section.parent)! : [])
  }
  const beside = new Set<Section>()
  for (const section of root.sections)
    if ((section.parent && beside.has(section.parent)) || isBeside(section, look)) beside.add(section)
  const headed = new Set([...labels.values()].flat())
  const closing = root.range.from + (root.range.to - root.range.from) * closingShare
  const has = (id: Exclusive | 'admitted', sentence: Sentence): boolean =>
    named(look, id, 'text', sentence.range).length > 0
  const opensPlan = (sentence: Sentence): boolean =>
    named(look, 'plan', 'text', sentence.range).some(({from}) => from - sentence.range.from <= cueReach)

  const result = new Map<Sentence, Owner>()
  let section: Section | undefined
  let state: Owner = 'measures'
  let fixing = false
  let goesOn = false
  for (const sentence of root.sentences) {
    const own = sentence.section ? labels.get(sentence.section)! : []
    if (sentence.section !== section || result.size === 0) {
      section = sentence.section
      state = own[0] ?? (section && beside.has(section) ? 'none' : 'measures')
    }
    const free = own.length === 0
    const may = (id: Exclusive): boolean => own.includes(id) || !headed.has(id)
    const admits = has(own[0] === 'plan' ? 'admitted' : 'shortcomings', sentence)
    if (state !== 'plan' && (own.includes('plan') || (!headed.has('plan') && sentence.range.from >= closing)) && opensPlan(sentence))
      state = 'plan'
    else if (own[0] === 'plan' && !own.includes('shortcomings')) {
      result.set(sentence, admits && !headed.has('shortcomings') ? 'shortcomings' : 'plan')
      continue
    } else if (state !== 'shortcomings' && may('shortcomings') && (!free || (sentence.range.from >= closing && state !== 'plan')) && admits)
      state = 'shortcomings'
    fixing = state !== 'plan' && (has('prior-fixes', sentence) || (fixing && goesOn))
    goesOn = folded[sentence.range.to - 1] === ';'
    result.set(sentence, fixing ? 'prior-fixes' : state)
  }
  return result
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
