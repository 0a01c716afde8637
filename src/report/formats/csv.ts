import type {Language} from '../../rulebook/rulebook.js'
import type {Bundle} from '../bundle.js'
import {plain} from '../plain.js'
import {gapTable} from '../tables.js'
import {sayIn} from '../words.js'

/** The gaps of a run as CSV (RFC 4180), a row a gap; with a byte order mark, by which Excel knows UTF-8. */
export function csv(bundle: Bundle, lang: Language): string {
  const {columns, rows} = gapTable(plain(bundle), sayIn(lang))
  const lines = [columns.map(({title}) => title), ...rows.map(row => row.map(({value}) => value))]
  return `\ufeff${lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')}`
}

/**
 * Every text is quoted, so that no other separator splits it; one that a spreadsheet would take for a formula gets an
 * apostrophe (OWASP, CSV injection).
 */
const cell = (value: string | number | null): string =>
  typeof value === 'number' ? String(value) : `"${guarded(value ?? '').replace(/"/g, '""')}"`

const guarded = (text: string): string => (/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text)
