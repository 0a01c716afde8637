import type {LabelledRoot, Part} from './labelled.js'

/** The tree of a text of which a part could not be read, or not for certain: what is not found in it is not called missing. */
export const unsureOfAbsence = (root: LabelledRoot): LabelledRoot => ({
  ...root,
  parts: Object.fromEntries(Object.entries(root.parts).map(([id, part]) => [id, unsure(part)])) as LabelledRoot['parts'],
})

const unsure = (part: Part): Part => (part.presence === 'missing' ? {...part, presence: 'unsure'} : part)
