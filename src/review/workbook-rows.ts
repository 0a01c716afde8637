import {InputError} from '../input-error.js'
import type {Limits} from '../read/limits.js'
import {openPackage} from '../read/archive/open-package.js'
import type {XmlHandler} from '../read/xml.js'

/** A sheet as saved by any program: its rows by number, each its texts by column (from 0). */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly {readonly number: number; readonly cells: readonly (string | undefined)[]}[]
  /** Whether days are counted from 1904. */
  readonly from1904: boolean
}

const broken = 'workbook-broken'

/**
 * Reads the sheets of an XLSX file as texts: shared and inline strings, results of formulas, numbers as they are written.
 * @throws InputError
 */
export function workbookRows(name: string, bytes: Uint8Array, limits: Limits): readonly SheetRows[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new InputError(name, {code: 'workbook-expected'})
  const {stream: read} = openPackage(name, bytes, limits, broken)

  const links = new Map<string, string>()
  read('xl/_rels/workbook.xml.rels', {
    open: ({local, attribute}) => {
      const [id, target] = [attribute('Id'), attribute('Target')]
      if (local === 'Relationship' && id && target) links.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  const found: {name: string; path: string | undefined}[] = []
  let from1904 = false
  const known = read('xl/workbook.xml', {
    open: ({local, attribute}) => {
      if (local === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      // `r:id`; the sheet's own `sheetId` has another local name
      if (local === 'sheet') found.push({name: attribute('name') ?? '', path: links.get(attribute('id') ?? '')})
    },
  })
  if (!known) throw new InputError(name, {code: 'workbook-expected'})
  const shared = sharedStrings(read)
  return found.flatMap(({name: sheet, path}) => (path === undefined ? [] : [{name: sheet, rows: sheetRows(path, read, shared), from1904}]))
}

type Read = (path: string, handler: XmlHandler) => boolean

function sharedStrings(read: Read): readonly string[] {
  const strings: string[] = []
  const words = texts()
  read('xl/sharedStrings.xml', {
    open: ({local}) => {
      if (local === 'si') strings.push('')
      words.open(local)
    },
    close: (_, local) => words.close(local),
    text: text => {
      if (words.reading()) strings[strings.length - 1] += text
    },
  })
  return strings
}

/** Whether text belongs to the words of a string: in `t`, but not in a reading aid (`rPh`). */
function texts(): {open(local: string): void; close(local: string): void; reading(): boolean} {
  let [inside, aid] = [0, 0]
  const step = (local: string, by: 1 | -1): void => {
    if (local === 't') inside += by
    if (local === 'rPh') aid += by
  }
  return {open: local => step(local, 1), close: local => step(local, -1), reading: () => inside > 0 && aid === 0}
}

function sheetRows(path: string, read: Read, shared: readonly string[]): SheetRows['rows'] {
  const rows: {number: number; cells: (string | undefined)[]}[] = []
  const words = texts()
  let [type, column, value, inValue] = ['', 0, '', false]
  read(path, {
    open: ({local, attribute}) => {
      words.open(local)
      if (local === 'row') rows.push({number: Number(attribute('r') ?? (rows.at(-1)?.number ?? 0) + 1), cells: []})
      if (local === 'c') {
        type = attribute('t') ?? 'n'
        const at = attribute('r')
        column = at ? columnOf(at) : (rows.at(-1)?.cells.length ?? 0)
        value = ''
      }
      if (local === 'v') inValue = true
    },
    close: (_, local) => {
      words.close(local)
      if (local === 'v') inValue = false
      const row = rows.at(-1)
      if (local !== 'c' || !row || column < 0 || column >= mostColumns || value === '') return
      row.cells[column] =
        type === 's' ? unescaped(shared[Number(value)] ?? '') : type === 'inlineStr' || type === 'str' ? unescaped(value) : value
    },
    text: text => {
      if (inValue || words.reading()) value += text
    },
  })
  return rows
}

/** The most columns that a sheet can have. */
const mostColumns = 16_384

/** The column (from 0) of a reference such as `AB12`. */
const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/i.exec(reference)?.[0] ?? '')].reduce((number, letter) => number * 26 + letter.toUpperCase().charCodeAt(0) - 64, 0) - 1

const unescaped = (text: string): string => text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
