import {strToU8, Zip, ZipDeflate} from 'fflate'
import type {Cell, Column} from './cells.js'
import {letters, longestText, packageParts, sheetPath, sometime, style, tones} from './workbook.js'
import {markup, type Markup} from '../text/markup.js'

/** A sheet whose rows come one by one. */
export interface StreamedSheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
  /** Columns on the left that stay in sight. */
  readonly frozen: number
  /** A column (from 0) in which one of a few values is chosen. */
  readonly choice?: {readonly column: number; readonly values: readonly string[]; readonly prompt: string; readonly wrong: string}
}

/** Writes a workbook piece by piece, so that it may have more rows than fit into memory; the same rows give the same bytes. */
export async function streamWorkbook(sheets: readonly StreamedSheet[], put: (bytes: Uint8Array) => void): Promise<void> {
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    put(bytes)
  })
  const part = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, {level: 6})
    file.mtime = sometime
    zip.add(file)
    return file
  }
  for (const [path, text] of Object.entries(packageParts(sheets.map(({name}) => name)))) part(path).push(strToU8(text), true)
  for (const [index, sheet] of sheets.entries()) {
    const file = part(sheetPath(index))
    for await (const text of sheetText(sheet, index === 0)) file.push(strToU8(text))
    file.push(new Uint8Array(), true)
  }
  zip.end()
}

/** Rows are handed on in pieces of about this many characters. */
const piece = 2 ** 16

async function* sheetText({columns, rows, frozen, choice}: StreamedSheet, selected: boolean): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${selected ? markup` tabSelected="1"` : undefined}><pane xSplit="${frozen}" ySplit="1" topLeftCell="${letters(frozen + 1)}2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${columns.map(({width}, index) => markup`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)}</cols><sheetData>${row(columns.map(({title}) => ({value: title})), 1, true)}`.markup}`
  let waiting = ''
  let count = 1
  for await (const cells of rows) {
    waiting += row(cells, ++count, false).markup
    if (waiting.length < piece) continue
    yield waiting
    waiting = ''
  }
  const last = Math.max(2, count)
  yield `${waiting}${markup`</sheetData><autoFilter ref="A1:${letters(columns.length)}${last}"/>${choice ? validation(choice, last) : undefined}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`.markup}`
}

const validation = ({column, values, prompt, wrong}: NonNullable<StreamedSheet['choice']>, last: number): Markup =>
  markup`<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${wrong}" prompt="${prompt}" sqref="${letters(column + 1)}2:${letters(column + 1)}${last}"><formula1>"${values.join(',')}"</formula1></dataValidation></dataValidations>`

const row = (cells: readonly Cell[], number: number, head: boolean): Markup =>
  markup`<row r="${number}">${cells.map((cell, index) => cellMarkup(cell, `${letters(index + 1)}${number}`, head))}</row>`

function cellMarkup({value, tone}: Cell, at: string, head: boolean): Markup {
  if (typeof value === 'number') return markup`<c r="${at}" s="${style.number}"><v>${value}</v></c>`
  const format = head ? style.head : tone ? style.tone + tones.indexOf(tone) : style.text
  if (value === null || value === '') return markup`<c r="${at}" s="${format}"/>`
  return markup`<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
}

/** A text that fits into a cell; `_x0041_` in it would be read as an escaped character. */
const cellText = (text: string): string => text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
