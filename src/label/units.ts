import type {Range} from '../text/range.js'
import type {Item, Root, Section, Sentence} from '../tree/nodes.js'
import type {Unit} from './labelled.js'

/**
 * The single shortcomings, steps or fixes among the sentences of a part: its sub-sections, else its enumerated items,
 * else each sentence that `about` holds for, else each sentence.
 */
export function unitsOf(root: Root, own: readonly Section[], sentences: readonly Sentence[], about: (range: Range) => boolean): readonly Unit[] {
  const inside = new Set(sentences)
  const holds = (range: Range): boolean => sentences.some(sentence => range.from <= sentence.range.from && sentence.range.to <= range.to)
  const top = own.length > 0 ? Math.min(...own.map(section => section.heading.level)) : 0
  const deeper = root.sections.filter(section => section.heading.level > top && own.some(parent => within(section, parent)) && !own.includes(section))
  const level = Math.min(...deeper.map(section => section.heading.level))
  const subsections = deeper.filter(section => section.heading.level === level && (holds(section.range) || section.children.length === 0))
  if (subsections.length > 0) return subsections.map(section => ({range: section.range, head: section.heading.range}))

  const items = root.enumerations.flatMap((run): readonly Item[] => run.items).filter(item => sentences.some(sentence => inside.has(sentence) && item.range.from <= sentence.range.from && sentence.range.to <= item.range.to))
  if (items.length > 0) return items.map(({range, head}) => ({range, head}))

  const spoken = sentences.filter(sentence => about(sentence.range))
  return (spoken.length > 0 ? spoken : sentences).map(({range}) => ({range, head: range}))
}

const within = (section: Section, ancestor: Section): boolean => {
  for (let up = section.parent; up; up = up.parent) if (up === ancestor) return true
  return false
}
