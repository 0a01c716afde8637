import type {Reading} from '../clause/clauses.js'
import {goesOnWithProblem, isDated, tellsOfChange} from '../clause/turns.js'
import type {Range} from '../text/range.js'
import type {Paragraph, Root, Section, Sentence} from '../tree/nodes.js'
import {partsOf} from './fix-part.js'
import {named, type Look} from './look.js'

/** A tree with what is looked up in it and its reading. */
export interface LastYearLook extends Look {
  readonly root: Root
  readonly reading: Reading
}

/** So far behind the words for the last time, those for what it owed or who said so belong to them. */
const linkReach = 40
/**
 * The sentences without a heading of their own that tell what became of the problems of the last report, or of the last
 * year: from the one that names both on, as long as its paragraph goes on with what was done. Problems that others found,
 * what was promised, and what is only compared with last year are none.
 *
 * ```text
 * > | 上年报告自认审核范围过窄。今年把四类决定纳入审核。全年培训5期。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function onLastYear(told: LastYearLook): ReadonlySet<Sentence> {
  return new Set(told.root.paragraphs.flatMap(paragraph => passagesIn(paragraph, told)))
}

function passagesIn({children}: Paragraph, told: LastYearLook): readonly Sentence[] {
  const found: Sentence[] = []
  let open = false
  let acted = false
  for (const [index, sentence] of children.entries()) {
    const {range} = sentence
    const words = told.folded.slice(range.from, range.to)
    const linked = linkIn(sentence, told) !== undefined
    const continues: boolean =
      open &&
      !isOthers(range, told) &&
      (!acted || told.folded[children[index - 1]!.range.to - 1] === ';' || goesOnWithProblem(words) || tellsOfChange(words))
    open = linked || continues
    if (!open) continue
    found.push(sentence)
    acted = (acted && !linked) || partsOf(told.reading.of(range), told).includes('act')
    open = named(told, 'admitted', 'text', range).length === 0
  }
  return found
}

/** The words for the last time in a sentence that says what it owed, or those that a rulebook names for both. */
export function linkIn({range}: Sentence, told: LastYearLook): Range | undefined {
  if (stands(range, told)) return undefined
  const [both] = named(told, 'prior-fixes', 'text', range)
  if (both) return both
  return named(told, 'last-time', 'text', range).find(time => {
    const dates = isDated(told.folded.slice(time.from, time.to + 2))
    const near = {from: Math.max(range.from, time.from - linkReach), to: Math.min(range.to, time.to + linkReach)}
    const clauses = told.reading.of(time)
    const owed = named(told, 'owed', 'text', {from: time.to, to: near.to})
    const reported = named(told, 'own-report', 'text', near)
    const compared = named(told, 'compared', 'text', {from: clauses[0]?.range.from ?? range.from, to: near.to}).length > 0
    return ((owed.length > 0 && !dates) || reported.length > 0) && !compared && !(isOthers(range, told) && reported.length === 0)
  })
}

/** Whether bodies outside found what a sentence speaks of. */
export const isOthers = (range: Range, told: LastYearLook): boolean => named(told, 'others-finding', 'text', range).length > 0

/** Whether a sentence says that the problem is still there, and not that something was done about it. */
const stands = (range: Range, told: LastYearLook): boolean =>
  named(told, 'standing', 'text', range).length > 0 && !partsOf(told.reading.of(range), told).includes('act')

/** Whether a section's own heading, or one above it, speaks of the last time. */
export const isOfLastTime = (section: Section | undefined, told: Look): boolean =>
  section !== undefined && (named(told, 'last-time', 'text', section.heading.words).length > 0 || isOfLastTime(section.parent, told))
