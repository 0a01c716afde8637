import type {CommentEntry, CommentText} from '../../ooxml/comments-part.js'
import {tool} from '../bundle.js'
import {relianceIn, relianceWords} from '../reliance.js'
import type {GapReport, Quote} from '../gap-report.js'
import {adviceLines} from '../finding-words.js'
import {placedFindings, placedMessage} from '../placed.js'
import type {Say} from '../words.js'

/** A comment, and where it belongs. */
export interface Comment extends CommentText {
  readonly at: Quote | undefined
}

const author = {name: tool.name, initials: 'GY'}

/**
 * The comments of a gap report: one a gap; what has no text of its own shares the comment of its nearest place. The score,
 * the rulebook and remarks on the check itself stand in one at the beginning.
 */
export function commentsOf(report: GapReport, say: Say): readonly Comment[] {
  const shared = new Map<string, {readonly at: Quote | undefined; readonly author: typeof author; readonly entries: CommentEntry[]}>()
  const remarks = report.remarks.map((message): CommentEntry => ({message, lines: []}))
  const comments: Comment[] = [{at: undefined, author, entries: [summaryEntry(report, say), ...remarks]}]
  for (const placed of placedFindings(report)) {
    const entry = {message: placedMessage(placed, say), lines: adviceLines(placed.finding, say)}
    if (placed.finding.gap) {
      comments.push({at: placed.at, author, entries: [entry]})
      continue
    }
    const key = JSON.stringify(placed.at?.place)
    const known = shared.get(key)
    if (known) known.entries.push(entry)
    else {
      const comment = {at: placed.at, author, entries: [entry]}
      shared.set(key, comment)
      comments.push(comment)
    }
  }
  return comments
}

const summaryEntry = (report: GapReport, say: Say): CommentEntry => ({
  message: `${report.score.points}/${report.score.max}${say('separator')}${say(`grade.${report.score.grade}`)}`,
  lines: [relianceWords(relianceIn(report), say), say('rulebook', {...report.rulebook, tool: tool.version})],
})
