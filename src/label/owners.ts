import type {Hits} from '../phrase/scan.js'
import type {RequirementId, Topic} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'

/** The requirements that a sentence belongs to alone; all else is `measures`, or `none` where the heading is beside the five contents. */
const exclusive = ['prior-fixes', 'shortcomings', 'plan'] as const
type Exclusive = (typeof exclusive)[number]
export type Owner = Exclusive | 'measures' | 'none'

/**
 * Words of a heading that name one of these do not name the other as well: shortcomings put right are fixes, what
 * leaders did is no measure.
 */
const outweighs: Partial<Record<RequirementId, readonly RequirementId[]>> = {
  measures: ['leadership', ...exclusive],
  shortcomings: ['prior-fixes'],
}

/** The share of the body before which running text cannot turn to shortcomings or plan without a heading. */
const closingShare = 0.5
/** A cue opens a plan only near the beginning of its sentence. */
const cueReach = 24
/** A longer run-in heading is a sentence of its own and labels nothing. */
const longestLabel = 26

type Topics = Readonly<Record<string, Topic>>

/** The matches of a topic's set in a range, without those that its `not` phrases cancel. */
export function topicHits(hits: Hits, topic: Topic, set: 'heading' | 'main' | 'hint' | 'text' | 'core', range: Range): readonly Range[] {
  const found = hits.within(topic[set], range)
  if (found.length === 0) return found
  const not = hits.within(set === 'text' || set === 'core' ? topic.not : topic['not-heading'], range)
  return not.length === 0 ? found : found.filter(hit => !not.some(cancel => overlaps(cancel, hit)))
}

/** The requirements that a section's own heading is about, in the order in which the heading names them. */
export function headingLabels<Id extends RequirementId>(section: Section, ids: readonly Id[], hits: Hits, topics: Topics): readonly Id[] {
  const {words, style} = section.heading
  if (style === 'run-in' && words.to - words.from > longestLabel) return []
  const strongerThan = (id: RequirementId): readonly Range[] =>
    (outweighs[id] ?? []).flatMap(other => (topics[other] ? topicHits(hits, topics[other], 'heading', words) : []))
  const first = (id: Id): number => {
    const topic = topics[id]
    if (!topic) return Infinity
    const all = [...topicHits(hits, topic, 'heading', words), ...(section.heading.level === 1 ? topicHits(hits, topic, 'main', words) : [])]
    const stronger = strongerThan(id)
    const found = all.filter(hit => !stronger.some(other => overlaps(other, hit)))
    if (found.length > 0) return Math.min(...found.map(({to}) => to))
    const hinted = topicHits(hits, topic, 'hint', words)
    return hinted.length > 0 && topicHits(hits, topic, 'text', section.range).some(({from}) => from >= words.to) ? hinted[0]!.to : Infinity
  }
  return ids
    .map(id => ({id, at: first(id)}))
    .filter(({at}) => at < Infinity)
    .sort((a, b) => a.at - b.at)
    .map(({id}) => id)
}

/** Gives each sentence to the requirement that it speaks of, by the headings above it and, without them, by cues in the text. */
export function owners(root: Root, hits: Hits, topics: Topics, folded: string): ReadonlyMap<Sentence, Owner> {
  const labels = new Map<Section, readonly Exclusive[]>()
  for (const section of root.sections) {
    const own = headingLabels(section, exclusive, hits, topics)
    labels.set(section, own.length > 0 ? own : section.parent ? labels.get(section.parent)! : [])
  }
  const beside = new Set<Section>()
  for (const section of root.sections)
    if ((section.parent && beside.has(section.parent)) || isBeside(section, hits, topics)) beside.add(section)
  const headed = new Set([...labels.values()].flat())
  const closing = root.range.from + (root.range.to - root.range.from) * closingShare
  const has = (id: Exclusive | 'admitted', sentence: Sentence): boolean =>
    topics[id] !== undefined && topicHits(hits, topics[id], 'text', sentence.range).length > 0
  const opensPlan = (sentence: Sentence): boolean =>
    topics['plan'] !== undefined &&
    topicHits(hits, topics['plan'], 'text', sentence.range).some(({from}) => from - sentence.range.from <= cueReach)

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
export function isBeside({heading: {words}, range}: Section, hits: Hits, topics: Topics): boolean {
  const topic = topics['no-content']
  if (!topic) return false
  if (topicHits(hits, topic, 'heading', words).length > 0) return true
  const work = topics['rule-of-law']
  return (
    topicHits(hits, topic, 'hint', words).length > 0 &&
    (!work || topicHits(hits, work, 'text', {from: words.to, to: range.to}).length < enoughWork)
  )
}
