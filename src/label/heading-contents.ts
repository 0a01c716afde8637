import type {RequirementId} from '../rulebook/rulebook.js'
import {contains} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import type {Stated} from './heading-words.js'
import type {Look} from './look.js'
import {isBeside, type Owner} from './owners.js'

/** Under these headings all belongs to their content, whatever a heading below is called. */
const closed: readonly RequirementId[] = ['prior-fixes', 'shortcomings', 'plan']

/**
 * Which of the required contents each section is about, in the order of its heading; none for what belongs to none of them.
 * A heading that names none is about what the one above it is, or what its sentences were given to; on the top level it
 * tells of the year's work, unless all that stands below was given to one of the others.
 */
export function headingContents(root: Root, look: Look, stated: Stated, ownerOf: ReadonlyMap<Sentence, Owner>): Stated {
  const contents = new Map<Section, readonly RequirementId[]>()
  for (const section of root.sections) contents.set(section, contentsOf(section))
  return contents

  function contentsOf(section: Section): readonly RequirementId[] {
    const above = section.parent && contents.get(section.parent)
    if (above && above.length === 1 && closed.includes(above[0]!)) return above
    const own = stated.get(section)!
    if (own.length > 0) return own
    if (isBeside(section, look)) return []
    if (above && above.length < 2) return above
    const given = givenTo(section)
    const told = (above ?? closed).filter(id => given.has(id))
    if (above) return told.length > 0 ? told : above
    return told.length === 1 && given.size === 1 ? told : ['measures']
  }

  function givenTo({range}: Section): ReadonlySet<string> {
    return new Set(root.sentences.filter(sentence => contains(range, sentence.range)).map(sentence => ownerOf.get(sentence)!))
  }
}
