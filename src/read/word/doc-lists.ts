import {paragraphProperties} from './doc-runs.js'
import type {Abstract, Definitions, Level, List, Override} from './word-numbering.js'
import {wordStyles, type WordStyle, type WordStyles} from './word-styles.js'

/** Names in .docx of the number formats that a binary file numbers. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

const MOST_LISTS = 10_000
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Reads the lists that paragraphs name by index; of tables that do not fit the file, what does. */
export const wordDefinitions = (table: Uint8Array, fib: DataView): Definitions => {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, List>()
  try {
    readAbstracts(table, fib.getUint32(0x2e2, true), fib.getUint32(0x2e6, true), abstracts)
    if (fib.getUint32(0x2ee, true) > 0) readLists(table, fib.getUint32(0x2ea, true), lists)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
  }
  return {abstracts, lists}
}

const readAbstracts = (table: Uint8Array, start: number, length: number, abstracts: Map<string, Abstract>): void => {
  if (length === 0) return
  const view = viewOf(table)
  const count = Math.min(view.getUint16(start, true), MOST_LISTS)
  let at = start + length
  for (let i = 0; i < count; i++) {
    const head = start + 2 + 28 * i
    const levels = new Map<number, Level>()
    abstracts.set(String(view.getInt32(head, true)), {levels})
    const simple = (view.getUint8(head + 26) & 1) === 1
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const {level, end} = readLevel(view, at, depth)
      const style = view.getUint16(head + 8 + 2 * depth, true)
      if (style !== 0xfff) level.style = String(style)
      levels.set(depth, level)
      at = end
    }
  }
}

/** The pattern holds the numbers of levels as characters below 9. */
const readLevel = (view: DataView, at: number, depth: number): {readonly level: Level; readonly end: number} => {
  const flags = view.getUint8(at + 5)
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  let pattern = ''
  for (let i = 0; i < length; i++) {
    const unit = view.getUint16(text + 2 + 2 * i, true)
    pattern += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  const level: Level = {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    pattern,
    legal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? depth : view.getUint8(at + 26),
  }
  return {level, end: text + 2 + 2 * length}
}

const readLists = (table: Uint8Array, start: number, lists: Map<string, List>): void => {
  const view = viewOf(table)
  const count = Math.min(view.getUint32(start, true), MOST_LISTS)
  const open: {readonly list: List; readonly changes: number}[] = []
  for (let i = 0; i < count; i++) {
    const at = start + 4 + 16 * i
    const list: List = {abstract: String(view.getInt32(at, true)), overrides: new Map<number, Override>()}
    lists.set(String(i + 1), list)
    open.push({list, changes: view.getUint8(at + 12)})
  }
  let at = start + 4 + 16 * count
  for (const {list, changes} of open) {
    at += 4
    for (let i = 0; i < changes; i++) {
      const bits = view.getUint8(at + 4)
      const depth = bits & 15
      const override: Override = {}
      if (bits & 16) override.start = view.getInt32(at, true)
      at += 8
      if (bits & 32) {
        const {level, end} = readLevel(view, at, depth)
        override.level = level
        if (bits & 16) override.start = level.start
        at = end
      }
      list.overrides.set(depth, override)
    }
  }
}

const HEADINGS = 9
const FIRST_CONTENTS = 19

/** Reads the style sheet; styles go by their index. */
export const wordStylesOf = (sheet: Uint8Array): WordStyles => {
  const styles = new Map<string, WordStyle>()
  if (sheet.length < 6) return wordStyles(styles, '0')
  const view = viewOf(sheet)
  const count = view.getUint16(2, true)
  const base = view.getUint16(4, true)
  let at = 2 + view.getUint16(0, true)
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const length = view.getUint16(at, true)
    if (length > 0 && at + 2 + length <= sheet.length) styles.set(String(i), readStyle(sheet.subarray(at + 2, at + 2 + length), base))
    at += 2 + length
  }
  return wordStyles(styles, '0')
}

const readStyle = (style: Uint8Array, base: number): WordStyle => {
  const view = viewOf(style)
  if (style.length < base + 2 || base < 10) return {}
  const built = view.getUint16(0, true) & 0xfff
  const kind = view.getUint16(2, true) & 15
  const basedOn = view.getUint16(2, true) >> 4
  const from = base + 2 + 2 * view.getUint16(base, true) + 2
  const properties =
    kind === 1 && from + 4 <= style.length
      ? paragraphProperties(style.subarray(from + 4, from + 2 + view.getUint16(from, true)))
      : undefined
  const outline = properties?.outline ?? (built >= 1 && built <= HEADINGS ? built - 1 : undefined)
  return {
    ...(basedOn === 0xfff ? {} : {basedOn: String(basedOn)}),
    ...(built >= FIRST_CONTENTS && built < FIRST_CONTENTS + HEADINGS ? {name: `toc ${built - FIRST_CONTENTS + 1}`} : {}),
    ...(properties?.list === undefined ? {} : {numId: String(properties.list)}),
    ...(properties?.level === undefined ? {} : {level: properties.level}),
    ...(outline === undefined ? {} : {outline}),
  }
}
