import type {Hits} from '../phrase/scan.js'
import type {Profile} from '../rulebook/applies.js'
import type {LabelledRoot} from './labelled.js'
import {topicHits} from './look.js'
import type {Topic} from '../rulebook/rulebook.js'
import {fold} from '../text/fold.js'

/** So many mentions of acts of enforcement show that the organ enforces law itself. */
const ownEnforcement = 3

/** The profile of a report: kind, level and year as stated or given; enforcement powers by the organ's name or what the report tells of. */
export function profileOf(root: LabelledRoot, topics: Readonly<Record<string, Topic>>, hitsIn: (text: string) => Hits): Profile {
  const {kind, level, year, organisation} = root.facts
  const topic = topics['enforcement']
  const byName = topic !== undefined && organisation !== undefined && hitsIn(fold(organisation.value)).of(topic.main).length > 0
  const told = topic !== undefined && topicHits(root.hits, topic, 'text', root.range).length >= ownEnforcement
  return {
    ...(kind ? {kind: kind.value} : {}),
    ...(level ? {level: level.value} : {}),
    ...(year ? {year: year.value} : {}),
    enforcement: kind?.value === 'government' || byName || told,
  }
}
