import type {FaultPlace} from '../../input-error.js'

/** A cell of a table, and where it stands in the text. */
export interface CsvCell {
  readonly value: string
  readonly at: FaultPlace
}

/** The rows of a CSV text (RFC 4180: commas, double quotes, any line end), without empty lines; `open` is a quote never closed. */
export function csvRows(text: string): {readonly rows: readonly (readonly CsvCell[])[]; readonly open?: FaultPlace} {
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let at = 0
  let line = 1
  let lineStart = 0
  const here = (): FaultPlace => ({line, column: at - lineStart + 1})
  const endRow = (): void => {
    if (row.some(({value}) => value !== '')) rows.push(row)
    row = []
  }

  while (at < text.length) {
    const start = here()
    let value = ''
    if (text[at] === '"') {
      at++
      for (;;) {
        const close = text.indexOf('"', at)
        if (close < 0) return {rows, open: start}
        value += text.slice(at, close)
        at = close + 1
        if (text[at] !== '"') break
        value += '"'
        at++
      }
      const lines = value.split(/\r\n|\r|\n/)
      if (lines.length > 1) {
        line += lines.length - 1
        lineStart = at - lines.at(-1)!.length - 1
      }
    }
    const rest = /[^,\r\n]*/y
    rest.lastIndex = at
    value += rest.exec(text)![0]
    at = rest.lastIndex
    row.push({value: value.trim(), at: start})
    if (text[at] === ',') {
      at++
      if (at === text.length) row.push({value: '', at: here()})
      continue
    }
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line++
      lineStart = at
    }
    endRow()
  }
  endRow()
  return {rows}
}
