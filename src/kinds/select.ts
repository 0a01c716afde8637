import type {LabelledRoot, Unit} from '../label/labelled.js'
import {requirementIds, type RequirementId} from '../rulebook/rulebook.js'
import type {Node} from './verdict.js'

/** What a rule looks at. */
export type Scope = RequirementId | 'document' | 'reported-year' | 'opening' | 'headings'
export type Each = 'document' | 'section' | 'paragraph' | 'sentence' | 'item'

/** The nodes of a scope, one a sentence unless the rule says otherwise. */
export function select(root: LabelledRoot, scope: Scope, each: Each): readonly Node[] {
  if (scope === 'headings') return root.sections.map(({heading}) => ({range: heading.words}))
  if (scope === 'opening') return root.paragraphs.slice(0, 2)
  const part = (requirementIds as readonly string[]).includes(scope) ? root.parts[scope as RequirementId] : undefined
  const sentences = part ? part.sentences : scope === 'reported-year' ? root.reportedYear : root.sentences
  if (each === 'item') return part ? part.units : root.enumerations.flatMap(({items}): readonly Unit[] => items)
  if (each === 'sentence') return sentences
  if (each === 'paragraph') {
    const chosen = new Set(sentences)
    return root.paragraphs.filter(({children}) => children.some(child => chosen.has(child)))
  }
  if (each === 'section') return (part ? part.sections : root.sections).map(({range, heading}) => ({range, head: heading.range}))
  const [first] = sentences
  return first ? [{range: {from: first.range.from, to: sentences.at(-1)!.range.to}}] : []
}
