import type {Profile} from '../rulebook/applies.js'
import type {LabelledRoot} from './labelled.js'
import {topicHits} from './owners.js'
import type {Topic} from '../rulebook/rulebook.js'

/** So many mentions of acts of enforcement show that the organ enforces law itself. */
const ownEnforcement = 3

/** The profile of a report: kind, level and year as stated or given; enforcement powers by what the report tells of. */
export function profileOf(root: LabelledRoot, topics: Readonly<Record<string, Topic>>): Profile {
  const {kind, level, year} = root.facts
  const topic = topics['enforcement']
  const enforcement = topic !== undefined && topicHits(root.hits, topic, 'text', root.range).length >= ownEnforcement
  return {
    ...(kind ? {kind: kind.value} : {}),
    ...(level ? {level: level.value} : {}),
    ...(year ? {year: year.value} : {}),
    enforcement: kind?.value === 'government' || enforcement,
  }
}
