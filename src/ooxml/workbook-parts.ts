import {markup, type Markup} from '../text/markup.js'
import type {Tone} from './cells.js'
import {contentTypes, namespaces, partText, relationships} from './office-package.js'

/** The path of a sheet's part. */
export const sheetPath = (index: number): string => `xl/${sheetTarget(index)}`

const sheetTarget = (index: number): string => `worksheets/sheet${index + 1}.xml`

/** The parts of a workbook with sheets of these names, apart from the sheets. */
export const workbookParts = (names: readonly string[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes([
    ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
    ['xl/styles.xml', 'spreadsheetml.styles'],
    ...names.map((_, index) => [sheetPath(index), 'spreadsheetml.worksheet'] as const),
  ]),
  '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': partText(sheets(names)),
  'xl/_rels/workbook.xml.rels': relationships([
    ...names.map((_, index) => ['worksheet', sheetTarget(index)] as const),
    ['styles', 'styles.xml'],
  ]),
  'xl/styles.xml': partText(styles()),
})

function sheets(names: readonly string[]): Markup {
  const sheet = (name: string, index: number): Markup => markup`<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  const head = (name: string, index: number): Markup =>
    markup`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${`'${name.replace(/'/g, "''")}'!$1:$1`}</definedName>`
  return markup`<workbook xmlns="${namespaces.sheets}" xmlns:r="${namespaces.relations}"><sheets>${
    names.map(sheet)}</sheets><definedNames>${names.map(head)}</definedNames></workbook>`
}

/** The numbers of the formats of cells; each tone has one of its own behind them. */
export const cellFormats = {number: 0, text: 1, head: 2} as const

const tones: readonly Tone[] = ['good', 'fair', 'poor', 'bad']
const fills = ['FFE2EFDA', 'FFFFF2CC', 'FFFCE4D6', 'FFF8CBAD']

/** The number of a tone's format. */
export const toneFormat = (tone: Tone): number => cellFormats.head + 1 + tones.indexOf(tone)

/** Formats of cells: numbers, texts (format 49 keeps them texts when they are edited), the head, the tones. */
function styles(): Markup {
  const list = (name: string, items: readonly Markup[]): Markup =>
    markup`<${{markup: name}} count="${items.length}">${items}</${{markup: name}}>`
  const solid = (colour: string): Markup => markup`<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`
  const none = (type: string): Markup => markup`<fill><patternFill patternType="${type}"/></fill>`
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map(side => ({markup: `<${side}/>`}))
  return markup`<styleSheet xmlns="${namespaces.sheets}">${[
    list('fonts', [font(false), font(true)]),
    list('fills', [none('none'), none('gray125'), solid('FFD9E1F2'), ...fills.map(solid)]),
    list('borders', [markup`<border>${sides}</border>`]),
    list('cellStyleXfs', [markup`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]),
    list('cellXfs', [format(0, 0, 0), format(49, 0, 0), format(49, 1, 2), ...tones.map((_, index) => format(49, 0, 3 + index))]),
    list('cellStyles', [markup`<cellStyle name="Normal" xfId="0" builtinId="0"/>`]),
  ]}</styleSheet>`
}

const font = (bold: boolean): Markup => markup`<font>${bold ? markup`<b/>` : undefined}<sz val="11"/><name val="Calibri"/></font>`

const format = (number: number, own: number, fill: number): Markup =>
  markup`<xf numFmtId="${number}" fontId="${own}" fillId="${fill}" borderId="0" xfId="0"${
    markup` applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${number === 49 ? markup` quotePrefix="1"` : undefined}>`}${
    markup`<alignment vertical="top" wrapText="1"/></xf>`}`
