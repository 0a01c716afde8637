import {readClauses} from '../clause/clauses.js'
import type {Grammar} from '../clause/grammar.js'
import type {Hits} from '../phrase/scan.js'
import {requirementIds, type RequirementId, type Topic} from '../rulebook/rulebook.js'
import type {Root} from '../tree/nodes.js'
import {isFiller} from '../tree/filler.js'
import {headingContents} from './heading-contents.js'
import {statedIn} from './heading-words.js'
import type {LabelledRoot, Part} from './labelled.js'
import {explainingSentences} from './explanations.js'
import {fixesIn} from './fixes.js'
import {onLastYear} from './last-year.js'
import {owners, sentencesOnCauses} from './owners.js'
import {requirementPart} from './part.js'

/** What a rulebook says of how a report is read. */
interface Words {
  readonly topics: Readonly<Record<string, Topic>>
  readonly grammar: Grammar
}

/** Gives the sections and sentences of a tree to the five requirements. */
export function label(root: Root, hits: Hits, {topics, grammar}: Words, folded: string): LabelledRoot {
  const reading = readClauses(root, hits, grammar, folded)
  const look = {hits, topics, folded}
  const stated = statedIn(root, look)
  const causesOfAll = sentencesOnCauses(root, look)
  const explains = explainingSentences(root, look, reading)
  const told = {...look, root, reading}
  const ownerOf = owners({root, look, stated, reading, lastYear: onLastYear(told), causesOfAll})
  const written = root.sentences.filter(({range}) => !isFiller(folded.slice(range.from, range.to)))
  const reportedYear = written.filter(sentence => ['measures', 'prior-fixes'].includes(ownerOf.get(sentence)!))
  const given = {...look, root, reading, stated, ownerOf, written, reportedYear, causesOfAll, explains}
  const parts = Object.fromEntries(requirementIds.map(id => [id, requirementPart(id, given)])) as Record<RequirementId, Part>
  const fixes = fixesIn(parts['prior-fixes'].sentences, told)
  return {...root, hits, reading, parts, fixes, contents: headingContents(root, look, stated, ownerOf), reportedYear}
}
