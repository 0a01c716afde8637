import type {Hits} from '../phrase/scan.js'
import {requirementIds, type RequirementId, type Topic} from '../rulebook/rulebook.js'
import {contains} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {headingLabels, isBeside, type Owner} from './owners.js'

type Topics = Readonly<Record<string, Topic>>

/** The contents that a section's own heading names, in its order. */
export const statedContents = (section: Section, hits: Hits, topics: Topics): readonly RequirementId[] =>
  headingLabels(section, requirementIds, hits, topics)

/** Under these headings all belongs to their content, whatever a heading below is called. */
const closed: readonly RequirementId[] = ['prior-fixes', 'shortcomings', 'plan']

/**
 * Which of the required contents each section is about, in the order of its heading; none for what belongs to none of them.
 * A heading that names none is about what the one above it is, or what its sentences were given to; on the top level it
 * tells of the year's work.
 */
export function headingContents(
  root: Root,
  hits: Hits,
  topics: Topics,
  ownerOf: ReadonlyMap<Sentence, Owner>,
): ReadonlyMap<Section, readonly RequirementId[]> {
  const contents = new Map<Section, readonly RequirementId[]>()
  for (const section of root.sections) contents.set(section, contentsOf(section))
  return contents

  function contentsOf(section: Section): readonly RequirementId[] {
    const above = section.parent && contents.get(section.parent)
    if (above && above.length === 1 && closed.includes(above[0]!)) return above
    const own = statedContents(section, hits, topics)
    if (own.length > 0) return own
    if (isBeside(section, hits, topics)) return []
    if (!above) return ['measures']
    if (above.length < 2) return above
    const given = root.sentences.filter(({range}) => contains(section.range, range)).map(sentence => ownerOf.get(sentence)!)
    const told = above.filter(id => given.includes(id as Owner))
    return told.length > 0 ? told : above
  }
}
