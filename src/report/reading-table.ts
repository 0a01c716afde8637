import type {Cell, Table} from '../ooxml/cells.js'
import type {Bundle} from './bundle.js'
import {factWords, noteWords, percentages, repairWords} from './reading.js'
import {rulebookWords, type Say} from './words.js'

/** A row a report: how its file was read. */
export function readingTable({reports}: Bundle, say: Say): Table {
  const rows = reports.map((report): readonly Cell[] => {
    const {file, rulebook} = report
    const {body, repaired, dropped, unreadable} = percentages(file.ledger)
    return [
      file.name,
      file.format,
      file.encoding ?? '',
      body,
      repaired,
      dropped,
      unreadable,
      repairWords(report, say),
      noteWords(file.notes, say),
      factWords(report, say),
      rulebookWords(rulebook),
      file.sha256,
    ].map(value => ({value}))
  })
  const columns = (
    [
      ['file', 28],
      ['format', 8],
      ['encoding', 10],
      ['body', 10],
      ['repaired', 10],
      ['dropped', 10],
      ['unreadable', 10],
      ['repairs', 30],
      ['notes', 30],
      ['facts', 60],
      ['rulebook', 40],
    ] as const
  ).map(([key, width]) => ({title: say(`cell.${key}`), width}))
  return {name: say('sheet.reading'), columns: [...columns, {title: 'SHA-256', width: 66}], rows}
}
