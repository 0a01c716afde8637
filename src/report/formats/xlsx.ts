import type {Language} from '../../rulebook/rulebook.js'
import type {Bundle} from '../bundle.js'
import {plain} from '../plain.js'
import {readingTable} from '../reading-table.js'
import {gapTable, summaryTable} from '../tables.js'
import {sayIn} from '../words.js'
import {workbook} from '../../ooxml/workbook.js'

/** The outcome of a run as an XLSX workbook: a matrix of reports and requirements, the gaps, how the files were read. */
export function xlsx(bundle: Bundle, lang: Language): Uint8Array {
  const say = sayIn(lang)
  const clean = plain(bundle)
  return workbook([summaryTable(clean, say), gapTable(clean, say), readingTable(clean, say)])
}
