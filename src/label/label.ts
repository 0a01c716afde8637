import {readClauses} from '../clause/clauses.js'
import {isLeading} from '../clause/actor.js'
import {firstIn, type Grammar} from '../clause/grammar.js'
import type {Hits} from '../phrase/scan.js'
import {requirementIds, type RequirementId, type Topic} from '../rulebook/rulebook.js'
import {contains, type Range} from '../text/range.js'
import type {Root, Section, Sentence} from '../tree/nodes.js'
import {isStockSentence} from '../tree/stock-sentence.js'
import type {LabelledRoot, Part, Presence} from './labelled.js'
import {headingLabels, owners, topicHits, type Owner} from './owners.js'
import {unitsOf} from './units.js'

const shortest = 8

/** What a rulebook says of how a report is read. */
interface Words {
  readonly topics: Readonly<Record<string, Topic>>
  readonly grammar: Grammar
}

/** Gives the sections and sentences of a tree to the five requirements. */
export function label(root: Root, hits: Hits, {topics, grammar}: Words, folded: string): LabelledRoot {
  const reading = readClauses(root, hits, grammar, folded)
  const ownerOf = owners(root, hits, topics, folded)
  const owned = (owner: Owner): readonly Sentence[] => root.sentences.filter(sentence => ownerOf.get(sentence) === owner)
  const reportedYear = root.sentences.filter(sentence => ['measures', 'prior-fixes'].includes(ownerOf.get(sentence)!))

  const part = (id: RequirementId): Part => {
    const sections = root.sections.filter(section => section.heading.level <= 2 && headingLabels(section, [id], hits, topics).length > 0 && (id !== 'leadership' || reportsOn(section, reportedYear)))
    const topic = topics[id]
    const about = (range: Range): boolean => topic !== undefined && topicHits(hits, topic, 'text', range).length > 0
    const sentences = id === 'leadership' ? leading(reportedYear, sections, range => about(range) && !ofSuperiors(range)) : owned(id)
    const top = sections.filter(section => !sections.some(other => other !== section && other.range.from < section.range.from && section.range.to <= other.range.to))
    const headed = id === 'measures' ? measuresSections(root, sentences) : top
    const deciding = id === 'measures' ? sentences.filter(({section}) => !ofLeaders(section)) : coreOf(id, sentences)
    return {presence: presence(deciding.length > 0 ? headed : [], deciding, folded), sections: headed, sentences, units: unitsOf(root, sections, sentences, opener(id, sentences, about))}
  }
  /** Whether nothing in a sentence but a superior's decisions is spoken of: carrying them out is no one's act. */
  const ofSuperiors = (range: Range): boolean => {
    const clauses = reading.of(range)
    return clauses.length > 0 && clauses.every(clause => clause.actor.kind === 'superior' || (!isLeading(clause.actor) && carriesOut(clause.range)))
  }
  const carriesOut = (range: Range): boolean => firstIn(reading.marks['carrying-out'], range) !== undefined
  /** Whether a section's own heading, or one above it, names the leaders' duty: what stands there is no measure by itself. */
  const ofLeaders = (section: Section | undefined): boolean =>
    section !== undefined && topics['leadership'] !== undefined && (topicHits(hits, topics['leadership'], 'heading', section.heading.words).length > 0 || ofLeaders(section.parent))
  /** Sentences that speak of the leaders' duty itself; without any, those around it still are a mention. */
  const coreOf = (id: RequirementId, sentences: readonly Sentence[]): readonly Sentence[] => {
    const topic = topics[id]
    if (id !== 'leadership' || !topic) return sentences
    const speaks = (range: Range): boolean => topicHits(hits, topic, 'core', range).length > 0
    const core = sentences.filter(({range, item}) => speaks(range) || (item !== undefined && speaks(item.head)))
    return core.length > 0 ? core : sentences.slice(0, 1)
  }
  const parts = Object.fromEntries(requirementIds.map(id => [id, part(id)])) as Record<RequirementId, Part>
  return {...root, hits, reading, parts, reportedYear}
}

/** A step of the plan is a sentence behind its introduction; elsewhere a sentence with the topic's words opens a unit. */
function opener(id: RequirementId, sentences: readonly Sentence[], about: (range: Range) => boolean): (sentence: Sentence) => boolean {
  if (id !== 'plan') return ({range}) => about(range)
  const introduced = sentences.length > 2
  return sentence => !introduced || sentence !== sentences[0]
}

function presence(sections: readonly Section[], sentences: readonly Sentence[], folded: string): Presence {
  const substance = sentences.filter(({range: {from, to}}) => to - from >= shortest && !isStockSentence(folded.slice(from, to))).length
  if (sections.length > 0) return substance > 0 || sections.some(section => section.children.length > 0) ? 'section' : 'mention'
  return substance >= 2 ? 'embedded' : substance === 1 ? 'mention' : 'missing'
}

/** Whether a section tells of the reported year; a heading in the plan about the leaders' duty does not. */
const reportsOn = (section: Section, reportedYear: readonly Sentence[]): boolean => section.children.length === 0 || reportedYear.some(({range}) => contains(section.range, range))

/** The sentences on the leaders' duty: under its heading, with its words, or in an item that its words open. */
function leading(sentences: readonly Sentence[], sections: readonly Section[], about: (range: Range) => boolean): readonly Sentence[] {
  return sentences.filter(({range, item}) =>
    about(range) || (item !== undefined && about(item.head)) || sections.some(section => contains(section.range, range)))
}

/** Any section of level 1 or 2 that reports on the year's work is one of measures. */
const measuresSections = (root: Root, sentences: readonly Sentence[]): readonly Section[] => {
  const reporting = new Set(sentences.map(sentence => sentence.section))
  return root.sections.filter(section => section.heading.level <= 2 && (reporting.has(section) || sentences.some(({range}) => contains(section.range, range))))
}
