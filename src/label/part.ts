import type {Reading} from '../clause/clauses.js'
import type {RequirementId} from '../rulebook/rulebook.js'
import {contains, type Range} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {stepsOf} from '../clause/steps.js'
import type {Part, Unit} from './labelled.js'
import {isOfLeaders, leadershipCore, leadershipSentences} from './leadership.js'
import type {Stated} from './heading-words.js'
import {isGuiding} from './plan-cue.js'
import {named, type Look} from './look.js'
import type {Owner} from './owners.js'
import {isBare, presenceOf} from './presence.js'
import {unitsOf} from './units.js'

/** A report whose sentences were given to the requirements. */
export interface Assigned extends Look {
  readonly root: Root
  readonly reading: Reading
  /** What each heading names by itself. */
  readonly stated: Stated
  readonly ownerOf: ReadonlyMap<Sentence, Owner>
  /** The sentences that say something. */
  readonly written: readonly Sentence[]
  /** Those of them about the reported year. */
  readonly reportedYear: readonly Sentence[]
  /** Those on the causes of all shortcomings together. */
  readonly causesOfAll: ReadonlySet<Sentence>
  /** Whether a sentence only explains the one before it. */
  readonly explains: (sentence: Sentence) => boolean
}

/** What a report says on one requirement. */
export const requirementPart = (id: RequirementId, given: Assigned): Part =>
  id === 'measures' ? measuresPart(given) : sectionedPart(id, given)

/** The measures are what is left of the year's work, under whatever headings; only the leaders' duty does not make them present. */
function measuresPart(given: Assigned): Part {
  const {root, written, ownerOf} = given
  const owned = written.filter(sentence => ownerOf.get(sentence) === 'measures')
  const announced = sectionsNaming('measures', given)
  /** Where headings announce the measures, an opening above them alone tells none. */
  const sentences = announced.length === 0 || owned.some(({section}) => section) ? owned : []
  const deciding = sentences.filter(({section}) => !isOfLeaders(section, given))
  const headed = measuresSections(root, sentences, announced)
  return {
    ...shown({headed, counted: deciding.length > 0 ? headed : [], sentences, deciding}, given),
    units: unitsIn('measures', [], sentences, given),
  }
}

function sectionedPart(id: Exclude<RequirementId, 'measures'>, given: Assigned): Part {
  const {written, reportedYear, ownerOf} = given
  const sections = sectionsNaming(id, given).filter(section => id !== 'leadership' || reportsOn(section, reportedYear, written))
  const sentences = id === 'leadership' ? leadershipSentences(sections, given) : written.filter(sentence => ownerOf.get(sentence) === id)
  const deciding = id === 'leadership' ? leadershipCore(sentences, given) : sentences
  const headed = outermost(sections)
  return {
    ...shown({headed, counted: headed, sentences, deciding}, given),
    units: unitsIn(
      id,
      sections.filter(section => !isPointOf(section, sections, id, given)),
      sentences,
      given,
    ),
  }
}

/** The sections of level 1 or 2 whose heading is about a requirement. */
const sectionsNaming = (id: RequirementId, {root, stated}: Assigned): readonly Section[] =>
  root.sections.filter(section => section.heading.level <= 2 && stated.get(section)!.includes(id))

interface Shown {
  readonly headed: readonly Section[]
  /** Those of them that make the requirement present. */
  readonly counted: readonly Section[]
  readonly sentences: readonly Sentence[]
  /** Those of them that make it present. */
  readonly deciding: readonly Sentence[]
}

/** How a requirement stands in the report, and where; headings without a word below leave it missing. */
function shown({headed, counted, sentences, deciding}: Shown, {folded}: Assigned): Omit<Part, 'units'> {
  const bare = headed.length > 0 && sentences.length === 0 && headed.every(section => isBare(section, folded))
  const presence = bare ? 'missing' : presenceOf(counted, deciding, folded)
  return {presence, ...(bare ? {headingOnly: true} : {}), sections: headed, sentences}
}

/**
 * Where a plan is one sentence, its steps are the clauses; elsewhere a sentence of the plan, or one with the topic's
 * words, opens a unit.
 */
function unitsIn(id: RequirementId, own: readonly Section[], sentences: readonly Sentence[], given: Assigned): readonly Unit[] {
  const units = unitsOf(given, own, sentences, {
    opens: ({range}) => id === 'plan' || isAbout(id, range, given),
    isAside: sentence => given.causesOfAll.has(sentence),
    states: words => id === 'shortcomings' && named(given, 'deficit', 'text', words).length > 0,
    explains: sentence => id === 'shortcomings' && given.explains(sentence),
  })
  return id === 'plan' ? stepsIn(units, given) : units
}

/** The steps of the units of a plan: what a sentence that stands alone runs through, and what a list counts one by one. */
function stepsIn(units: readonly Unit[], given: Assigned): readonly Unit[] {
  const {folded, root} = given
  const isNumbered = ({range}: Unit): boolean =>
    root.sections.some(section => section.range.from === range.from) ||
    root.enumerations.some(({items}) => items.some(item => item.range.from === range.from))
  return units.flatMap(unit => {
    if (isNumbered(unit) && units.length > 1) return [unit]
    if (folded.slice(unit.range.from, unit.range.to).includes('\n'))
      return [units.length > 1 ? unit : {range: unit.range, head: unit.range}]
    const steps = stepsOf(folded, unit.range, units.length === 1 ? 'alone' : 'listed')
    return steps.filter(step => !isGuiding(step, given)).map(range => (steps.length === 1 ? unit : {range, head: range}))
  })
}

const isAbout = (id: RequirementId, range: Range, look: Look): boolean => named(look, id, 'text', range).length > 0

/** Whether one of the sections above names this content alone: then a heading below is one of its points, whatever it is called. */
function isPointOf(section: Section, own: readonly Section[], id: RequirementId, {stated}: Assigned): boolean {
  for (let up = section.parent; up; up = up.parent) if (own.includes(up) && stated.get(up)!.join() === id) return true
  return false
}

/** The sections that lie in no other of them. */
const outermost = (sections: readonly Section[]): readonly Section[] =>
  sections.filter(
    section => !sections.some(other => other !== section && other.range.from < section.range.from && section.range.to <= other.range.to),
  )

/** Whether a section tells of the reported year, or of nothing yet; a heading in the plan about the leaders' duty does not. */
const reportsOn = ({range}: Section, reportedYear: readonly Sentence[], written: readonly Sentence[]): boolean =>
  reportedYear.some(sentence => contains(range, sentence.range)) || !written.some(sentence => contains(range, sentence.range))

/** Any section of level 1 or 2 that reports on the year's work is one of measures; without any, those whose heading says so. */
function measuresSections(root: Root, sentences: readonly Sentence[], announced: readonly Section[]): readonly Section[] {
  const reporting = new Set(sentences.map(sentence => sentence.section))
  const top = root.sections.filter(section => section.heading.level <= 2)
  return sentences.length === 0
    ? announced
    : top.filter(section => reporting.has(section) || sentences.some(({range}) => contains(section.range, range)))
}
