import {strToU8, Zip, ZipDeflate} from 'fflate'
import type {Cell, Column, Table} from './cells.js'
import {level, zipped, sometime} from './office-package.js'
import {sheetEnd, sheetRow, sheetStart, type Choice} from './sheet.js'
import {sheetPath, workbookParts} from './workbook-parts.js'

/**
 * Tables of plain texts as an XLSX workbook (ECMA-376), a sheet each. Texts are text cells and never formulas; the same
 * tables give the same bytes.
 */
export function workbook(tables: readonly Table[]): Uint8Array {
  const sheets = tables.map((table, index): [string, string] => [sheetPath(index), wholeSheet(table, index === 0)])
  return zipped({...workbookParts(tables.map(({name}) => name)), ...Object.fromEntries(sheets)})
}

function wholeSheet({columns, rows}: Table, selected: boolean): string {
  const last = rows.length + 1
  const body = rows.map((cells, index) => sheetRow(cells, index + 2))
  return [sheetStart({columns, frozen: 1, selected, rows: last}), ...body, sheetEnd(columns, last)].join('')
}

/** A sheet whose rows come one by one. */
export interface StreamedSheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
  /** Columns on the left that stay in sight. */
  readonly frozen: number
  readonly choice?: Choice
}

/** Writes a workbook piece by piece, so that it may have more rows than fit into memory; the same rows give the same bytes. */
export async function streamWorkbook(sheets: readonly StreamedSheet[], put: (bytes: Uint8Array) => void): Promise<void> {
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    put(bytes)
  })
  const part = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, {level})
    file.mtime = sometime
    zip.add(file)
    return file
  }
  for (const [path, text] of Object.entries(workbookParts(sheets.map(({name}) => name)))) part(path).push(strToU8(text), true)
  for (const [index, sheet] of sheets.entries()) {
    const file = part(sheetPath(index))
    for await (const text of sheetPieces(sheet, index === 0)) file.push(strToU8(text))
    file.push(new Uint8Array(), true)
  }
  zip.end()
}

/** Rows are handed on in pieces of about this many characters. */
const pieceLength = 2 ** 16

async function* sheetPieces({columns, rows, frozen, choice}: StreamedSheet, selected: boolean): AsyncGenerator<string> {
  yield sheetStart({columns, frozen, selected})
  let waiting = ''
  let count = 1
  for await (const cells of rows) {
    waiting += sheetRow(cells, ++count)
    if (waiting.length < pieceLength) continue
    yield waiting
    waiting = ''
  }
  yield waiting + sheetEnd(columns, Math.max(2, count), choice)
}
