import {strToU8, zipSync} from 'fflate'
import type {Element} from 'xast'
import {toXml, type Raw} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Cell, Table, Tone} from './cells.js'

const office = 'http://schemas.openxmlformats.org'
const main = `${office}/spreadsheetml/2006/main`
const relations = `${office}/officeDocument/2006/relationships`

/** Tables of plain texts as an XLSX workbook (ECMA-376), a sheet each. Texts are text cells and never formulas; the same tables give the same bytes. */
export function workbook(tables: readonly Table[]): Uint8Array {
  const parts = {
    ...packageParts(tables.map(({name}) => name)),
    ...Object.fromEntries(tables.map((table, index) => [sheetPath(index), part(sheet(table, index === 0))])),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {mtime: sometime, level: 6})
}

/** The path of a sheet's part. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

/** The parts of a workbook with sheets of these names, apart from the sheets. */
export const packageParts = (names: readonly string[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': part(contentTypes(names.length)),
  '_rels/.rels': part(relationships([['officeDocument', 'xl/workbook.xml']])),
  'xl/workbook.xml': part(sheets(names)),
  'xl/_rels/workbook.xml.rels': part(relationships([...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const), ['styles', 'styles.xml']])),
  'xl/styles.xml': part(styles()),
})

/** Archives hold local time: the parts of a date are the same in every time zone. */
export const sometime = new Date(2000, 0, 1)

const part = (root: Element): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, {allowDangerousXml: true})}`

function contentTypes(count: number): Element {
  const type = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
  const override = (path: string, name: string): Element => x('Override', {PartName: path, ContentType: type(name)})
  return x('Types', {xmlns: `${office}/package/2006/content-types`}, [
    x('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
    x('Default', {Extension: 'xml', ContentType: 'application/xml'}),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...Array.from({length: count}, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet')),
  ])
}

const relationships = (targets: readonly (readonly [string, string])[]): Element =>
  x('Relationships', {xmlns: `${office}/package/2006/relationships`}, targets.map(([type, target], index) => x('Relationship', {Id: `rId${index + 1}`, Type: `${relations}/${type}`, Target: target})))

const sheets = (names: readonly string[]): Element =>
  x('workbook', {xmlns: main, 'xmlns:r': relations}, [
    x('sheets', names.map((name, index) => x('sheet', {name, sheetId: index + 1, 'r:id': `rId${index + 1}`}))),
    x('definedNames', names.map((name, index) => x('definedName', {name: '_xlnm.Print_Titles', localSheetId: index}, `'${name.replace(/'/g, "''")}'!$1:$1`))),
  ])

export const tones: readonly Tone[] = ['good', 'fair', 'poor', 'bad']
const fills = ['FFE2EFDA', 'FFFFF2CC', 'FFFCE4D6', 'FFF8CBAD']
/** The numbers of the formats in `styles`; a tone adds its own. */
export const style = {number: 0, text: 1, head: 2, tone: 3} as const

/** Formats of cells: numbers, texts (format 49 keeps them texts when they are edited), the head, the tones. */
function styles(): Element {
  const font = (...children: readonly Element[]): Element => x('font', [...children, x('sz', {val: 11}), x('name', {val: 'Calibri'})])
  const solid = (colour: string): Element => x('fill', [x('patternFill', {patternType: 'solid'}, [x('fgColor', {rgb: colour})])])
  const format = (numFmtId: number, fontId: number, fillId: number): Element =>
    x('xf', {numFmtId, fontId, fillId, borderId: 0, xfId: 0, applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyAlignment: 1, ...(numFmtId === 49 ? {quotePrefix: 1} : {})}, [x('alignment', {vertical: 'top', wrapText: 1})])
  const list = (name: string, items: readonly Element[]): Element => x(name, {count: items.length}, [...items])
  return x('styleSheet', {xmlns: main}, [
    list('fonts', [font(), font(x('b'))]),
    list('fills', [x('fill', [x('patternFill', {patternType: 'none'})]), x('fill', [x('patternFill', {patternType: 'gray125'})]), solid('FFD9E1F2'), ...fills.map(solid)]),
    list('borders', [x('border', ['left', 'right', 'top', 'bottom', 'diagonal'].map(side => x(side)))]),
    list('cellStyleXfs', [x('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0})]),
    list('cellXfs', [format(0, 0, 0), format(49, 0, 0), format(49, 1, 2), ...tones.map((_, index) => format(49, 0, 3 + index))]),
    list('cellStyles', [x('cellStyle', {name: 'Normal', xfId: 0, builtinId: 0})]),
  ])
}

/** A table with its head frozen and filters on it, to be printed on A4 across. */
function sheet({columns, rows}: Table, selected: boolean): Element {
  const all = `A1:${letters(columns.length)}${rows.length + 1}`
  return x('worksheet', {xmlns: main}, [
    x('sheetPr', [x('pageSetUpPr', {fitToPage: 1})]),
    x('dimension', {ref: all}),
    x('sheetViews', [x('sheetView', {workbookViewId: 0, ...(selected ? {tabSelected: 1} : {})}, [x('pane', {xSplit: 1, ySplit: 1, topLeftCell: 'B2', activePane: 'bottomRight', state: 'frozen'})])]),
    x('cols', columns.map(({width}, index) => x('col', {min: index + 1, max: index + 1, width, customWidth: 1}))),
    x('sheetData', [{type: 'raw', value: [row(columns.map(({title}) => text(title, style.head)), 1), ...rows.map((cells, index) => row(cells.map(cell), index + 2))].join('')} satisfies Raw]),
    x('autoFilter', {ref: all}),
    x('pageMargins', {left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3}),
    x('pageSetup', {paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0}),
  ])
}

/** The most UTF-16 units that a cell can hold. */
export const longestText = 32767

/** A row as XML already: there are too many cells to make elements of them. */
const row = (cells: readonly string[], number: number): string => `<row r="${number}">${cells.map((cell, index) => cell.replace('<c', `<c r="${letters(index + 1)}${number}"`)).join('')}</row>`

const cell = ({value, tone}: Cell): string =>
  typeof value === 'number' ? `<c s="${style.number}"><v>${value}</v></c>` : text(value ?? '', tone ? style.tone + tones.indexOf(tone) : style.text)

function text(value: string, s: number): string {
  if (value === '') return `<c s="${s}"/>`
  return `<c s="${s}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, longestText).replace(/[\ud800-\udbff]$/, ''))}</t></is></c>`
}

/** A plain text as the content of an element; `_x0041_` in it would be read as an escaped character. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** A column's number (from 1) in letters. */
export const letters = (number: number): string => (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + ((number - 1) % 26))
