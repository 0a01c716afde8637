import type {GapReport} from '../report/gap-report.js'
import {factWords, noteWords, percentages, repairWords} from '../report/reading.js'
import type {Say} from '../report/words.js'

/** How the draft was read, a line each. */
export function readingLines(report: GapReport, say: Say): readonly string[] {
  const [repairs, notes] = [repairWords(report, say), noteWords(report.file.notes, say)]
  return [
    say('facts', {facts: factWords(report, say)}),
    say('ledger', percentages(report.file.ledger)),
    ...(repairs ? [say('repairs', {list: repairs})] : []),
    ...(notes ? [say('notes', {list: notes})] : []),
  ]
}
