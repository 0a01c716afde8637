import type {RootContent} from 'mdast'
import {tool} from './bundle.js'
import type {GapReport} from './gap-report.js'
import {heading, list} from './nodes.js'
import {factWords, noteWords, percentages, repairWords} from './reading.js'
import type {Say} from './words.js'

/** How the file was read: facts and where they come from, what was repaired and dropped, what is left in the file. */
export function readingSection(report: GapReport, say: Say): readonly RootContent[] {
  const {file, report: facts} = report
  const [repairs, notes] = [repairWords(report, say), noteWords(file.notes, say)]
  const lines = [
    say('file', {name: file.name, format: file.format, encoding: file.encoding ? `, ${file.encoding}` : '', sha: file.sha256.slice(0, 16)}),
    say('facts', {facts: factWords(report, say)}),
    say('ledger', percentages(file.ledger)),
    ...(facts.script === 'hant' ? [say('script.hant')] : []),
    ...(repairs ? [say('repairs', {list: repairs})] : []),
    ...(notes ? [say('notes', {list: notes})] : []),
    say('rulebook', {...report.rulebook, tool: tool.version}),
  ]
  return [heading(2, say('reading')), list(lines.map(line => [line]))]
}
