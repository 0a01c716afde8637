import {readClauses} from '../clause/clauses.js'
import {isLeading} from '../clause/actor.js'
import {firstIn, type Grammar} from '../clause/grammar.js'
import type {Hits} from '../phrase/scan.js'
import {requirementIds, type RequirementId, type Topic} from '../rulebook/rulebook.js'
import {contains, type Range} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {isFiller} from '../tree/filler.js'
import {isStockSentence} from '../tree/stock-sentence.js'
import {stepsOf} from '../tree/steps.js'
import {headingContents} from './heading-contents.js'
import type {LabelledRoot, Part, Presence, Unit} from './labelled.js'
import {headingLabels, owners, topicHits, type Owner} from './owners.js'
import {unitsOf} from './units.js'

const shortest = 8
/** A longer heading tells something itself. */
const longestTitle = 48

/** What a rulebook says of how a report is read. */
interface Words {
  readonly topics: Readonly<Record<string, Topic>>
  readonly grammar: Grammar
}

/** Gives the sections and sentences of a tree to the five requirements. */
export function label(root: Root, hits: Hits, {topics, grammar}: Words, folded: string): LabelledRoot {
  const reading = readClauses(root, hits, grammar, folded)
  const ownerOf = owners(root, hits, topics, folded)
  const written = root.sentences.filter(({range}) => !isFiller(folded.slice(range.from, range.to)))
  const owned = (owner: Owner): readonly Sentence[] => written.filter(sentence => ownerOf.get(sentence) === owner)
  const reportedYear = written.filter(sentence => ['measures', 'prior-fixes'].includes(ownerOf.get(sentence)!))

  const announced = root.sections.filter(
    section => section.heading.level <= 2 && headingLabels(section, ['measures'], hits, topics).length > 0,
  )
  /** Where headings announce the measures, an opening above them alone tells none. */
  const told = (measures: readonly Sentence[]): readonly Sentence[] =>
    announced.length === 0 || measures.some(({section}) => section) ? measures : []

  const part = (id: RequirementId): Part => {
    const sections = root.sections.filter(
      section =>
        id !== 'measures' &&
        section.heading.level <= 2 &&
        headingLabels(section, [id], hits, topics).length > 0 &&
        (id !== 'leadership' || reportsOn(section, reportedYear, written)),
    )
    const topic = topics[id]
    const about = (range: Range): boolean => topic !== undefined && topicHits(hits, topic, 'text', range).length > 0
    const sentences =
      id === 'leadership'
        ? leading(reportedYear, sections, range => about(range) && !ofSuperiors(range))
        : id === 'measures'
          ? told(owned(id))
          : owned(id)
    const top = sections.filter(
      section => !sections.some(other => other !== section && other.range.from < section.range.from && section.range.to <= other.range.to),
    )
    const headed = id === 'measures' ? measuresSections(root, sentences, announced) : top
    const deciding = id === 'measures' ? sentences.filter(({section}) => !ofLeaders(section)) : coreOf(id, sentences)
    const bare = headed.length > 0 && sentences.length === 0 && headed.every(section => isBare(section, folded))
    const found = bare ? 'missing' : presence(deciding.length > 0 || id !== 'measures' ? headed : [], deciding, folded)
    return {
      presence: found,
      ...(bare ? {headingOnly: true} : {}),
      sections: headed,
      sentences,
      units: unitsIn(
        id,
        sections.filter(section => !isPartOf(section, sections, id)),
        sentences,
        about,
      ),
    }
  }
  /**
   * Where a plan is one sentence, its steps are the clauses; elsewhere a sentence of the plan, or one with the topic's
   * words, opens a unit.
   */
  const unitsIn = (
    id: RequirementId,
    sections: readonly Section[],
    sentences: readonly Sentence[],
    about: (range: Range) => boolean,
  ): readonly Unit[] => {
    const units = unitsOf({root, folded}, sections, sentences, ({range}) => id === 'plan' || about(range))
    const [only] = units
    return id === 'plan' && only && units.length === 1 ? stepsOf(folded, only.range).map(range => ({range, head: range})) : units
  }
  /** Whether one of the sections above names this content alone: then a heading below is one of its points, whatever it is called. */
  const isPartOf = (section: Section, own: readonly Section[], id: RequirementId): boolean => {
    for (let up = section.parent; up; up = up.parent)
      if (own.includes(up) && headingLabels(up, requirementIds, hits, topics).join() === id) return true
    return false
  }
  /** Whether nothing in a sentence but a superior's decisions is spoken of: carrying them out is no one's act. */
  const ofSuperiors = (range: Range): boolean => {
    const clauses = reading.of(range)
    return (
      clauses.length > 0 &&
      clauses.every(clause => clause.actor.kind === 'superior' || (!isLeading(clause.actor) && carriesOut(clause.range)))
    )
  }
  const carriesOut = (range: Range): boolean => firstIn(reading.marks['carrying-out'], range) !== undefined
  /** Whether a section's own heading, or one above it, names the leaders' duty: what stands there is no measure by itself. */
  const ofLeaders = (section: Section | undefined): boolean =>
    section !== undefined &&
    topics['leadership'] !== undefined &&
    (topicHits(hits, topics['leadership'], 'heading', section.heading.words).length > 0 || ofLeaders(section.parent))
  /** Sentences that speak of the leaders' duty itself; without any, those around it still are a mention. */
  const coreOf = (id: RequirementId, sentences: readonly Sentence[]): readonly Sentence[] => {
    const topic = topics[id]
    if (id !== 'leadership' || !topic) return sentences
    const speaks = (range: Range): boolean => topicHits(hits, topic, 'core', range).length > 0
    const core = sentences.filter(({range, item}) => speaks(range) || (item !== undefined && speaks(item.head)))
    return core.length > 0 ? core : sentences.slice(0, 1)
  }
  const parts = Object.fromEntries(requirementIds.map(id => [id, part(id)])) as Record<RequirementId, Part>
  return {...root, hits, reading, parts, contents: headingContents(root, hits, topics, ownerOf), reportedYear}
}

/** Whether a section has nothing but its heading, no heading below that says something, and no more in its own than a title. */
const isBare = ({heading: {words}, children}: Section, folded: string): boolean =>
  words.to - words.from <= longestTitle &&
  !children.some(
    child =>
      child.type === 'section' && (!isFiller(folded.slice(child.heading.words.from, child.heading.words.to)) || !isBare(child, folded)),
  )

function presence(sections: readonly Section[], sentences: readonly Sentence[], folded: string): Presence {
  const substance = sentences.filter(({range: {from, to}}) => to - from >= shortest && !isStockSentence(folded.slice(from, to))).length
  if (sections.length > 0) return substance > 0 || sections.some(section => section.children.length > 0) ? 'section' : 'mention'
  return substance >= 2 ? 'embedded' : substance === 1 ? 'mention' : 'missing'
}

/** Whether a section tells of the reported year, or of nothing yet; a heading in the plan about the leaders' duty does not. */
const reportsOn = ({range}: Section, reportedYear: readonly Sentence[], written: readonly Sentence[]): boolean =>
  reportedYear.some(sentence => contains(range, sentence.range)) || !written.some(sentence => contains(range, sentence.range))

/** The sentences on the leaders' duty: under its heading, with its words, or in an item that its words open. */
function leading(sentences: readonly Sentence[], sections: readonly Section[], about: (range: Range) => boolean): readonly Sentence[] {
  return sentences.filter(
    ({range, item}) => about(range) || (item !== undefined && about(item.head)) || sections.some(section => contains(section.range, range)),
  )
}

/** Any section of level 1 or 2 that reports on the year's work is one of measures; without any, those whose heading says so. */
const measuresSections = (root: Root, sentences: readonly Sentence[], announced: readonly Section[]): readonly Section[] => {
  const reporting = new Set(sentences.map(sentence => sentence.section))
  const top = root.sections.filter(section => section.heading.level <= 2)
  return sentences.length === 0
    ? announced
    : top.filter(section => reporting.has(section) || sentences.some(({range}) => contains(section.range, range)))
}
