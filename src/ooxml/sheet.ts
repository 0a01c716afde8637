import {markup, type Markup} from '../text/markup.js'
import type {Cell, Column} from './cells.js'
import {namespaces, xmlHead} from './office-package.js'
import {cellFormats, toneFormat} from './workbook-parts.js'

/** A sheet apart from its rows. */
export interface SheetFrame {
  readonly columns: readonly Column[]
  /** Columns on the left that stay in sight. */
  readonly frozen: number
  /** Whether it is the one that is seen first. */
  readonly selected: boolean
  /** How many rows there are with the head, where that is known beforehand. */
  readonly rows?: number
}

/** A column (from 0) in which one of a few values is chosen. */
export interface Choice {
  readonly column: number
  readonly values: readonly string[]
  readonly prompt: string
  readonly wrong: string
}

/** A sheet up to its first row, the head with it: frozen, and with filters on it. */
export function sheetStart({columns, frozen, selected, rows}: SheetFrame): string {
  const corner = `${letters(frozen + 1)}2`
  const parts = [
    markup`<worksheet xmlns="${namespaces.sheets}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    ...(rows === undefined ? [] : [markup`<dimension ref="${area(columns, rows)}"/>`]),
    markup`<sheetViews><sheetView workbookViewId="0"${selected ? markup` tabSelected="1"` : undefined}>`,
    markup`<pane xSplit="${frozen}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`,
    markup`<cols>${columns.map(({width}, index) =>
      markup`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)}</cols><sheetData>`,
  ]
  return xmlHead + parts.map(part => part.markup).join('') + sheetRow(columns.map(({title}) => ({value: title})), 1, true)
}

/** A row, by its number from 1. */
export const sheetRow = (cells: readonly Cell[], number: number, head = false): string =>
  markup`<row r="${number}">${cells.map((cell, index) => cellMarkup(cell, `${letters(index + 1)}${number}`, head))}</row>`.markup

/** A sheet behind its last row; it is printed on A4 across. */
export function sheetEnd(columns: readonly Column[], last: number, choice?: Choice): string {
  return markup`</sheetData><autoFilter ref="${area(columns, last)}"/>${choice ? validation(choice, last) : undefined}${
    markup`<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`}${
    markup`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`}`.markup
}

const area = (columns: readonly Column[], last: number): string => `A1:${letters(columns.length)}${last}`

function validation({column, values, prompt, wrong}: Choice, last: number): Markup {
  const letter = letters(column + 1)
  return markup`<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"${
    markup` error="${wrong}" prompt="${prompt}" sqref="${letter}2:${letter}${last}">`}${
    markup`<formula1>"${values.join(',')}"</formula1></dataValidation></dataValidations>`}`
}

function cellMarkup({value, tone}: Cell, at: string, head: boolean): Markup {
  if (typeof value === 'number') return markup`<c r="${at}" s="${cellFormats.number}"><v>${value}</v></c>`
  const format = head ? cellFormats.head : tone ? toneFormat(tone) : cellFormats.text
  if (value === null || value === '') return markup`<c r="${at}" s="${format}"/>`
  return markup`<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
}

/** The most UTF-16 units that a cell can hold. */
const longestText = 32767

/** A text that fits into a cell; `_x0041_` in it would be read as an escaped character. */
const cellText = (text: string): string =>
  text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** A column's number (from 1) in letters. */
const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + ((number - 1) % 26))
