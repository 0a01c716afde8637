import {numeral} from './docx-numeral.js'
import type {DocxPackage} from './docx-package.js'
import type {DocxStyles} from './docx-styles.js'
import {isOn} from './docx-value.js'

interface Level {
  start: number
  format: string
  pattern: string
  legal: boolean
  /** Counts again after a paragraph of this level (from 1) or an outer one; 0 never. */
  restart: number
  style?: string
}

interface Abstract {
  readonly levels: Map<number, Level>
  styleLink?: string
}

interface Override {
  start?: number
  level?: Level
}

interface List {
  abstract: string
  readonly overrides: Map<number, Override>
}

/** Which list a paragraph is in, as its own properties and its style say. */
export interface NumberingOf {
  readonly numId: string | undefined
  readonly level: number | undefined
  readonly style: string | undefined
}

/** The automatic numbering of a Word file; `label` must be asked once a paragraph, in document order. */
export interface DocxNumbering {
  readonly label: (paragraph: NumberingOf) => string
}

/** Reads `numbering.xml`. */
export const readNumbering = (docx: DocxPackage, styles: DocxStyles): DocxNumbering => {
  const {abstracts, lists} = definitions(docx)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const abstractOf = (list: List): readonly [string, Abstract] | undefined => {
    const found = abstracts.get(list.abstract)
    const linked = found?.styleLink === undefined ? undefined : lists.get(styles.get(found.styleLink, 'numId') ?? '')
    const id = linked?.abstract ?? list.abstract
    const abstract = abstracts.get(id)
    return abstract && [id, abstract]
  }

  const label = (paragraph: NumberingOf): string => {
    const numId = paragraph.numId ?? styles.get(paragraph.style, 'numId')
    const list = numId === undefined ? undefined : lists.get(numId)
    const found = list && abstractOf(list)
    if (!list || !found) return ''

    const [id, abstract] = found
    const level = paragraph.level ?? levelOfStyle(abstract, paragraph, styles) ?? 0
    const levelAt = (at: number): Level | undefined => list.overrides.get(at)?.level ?? abstract.levels.get(at)
    const own = levelAt(level)
    if (!own) return ''

    const counter = counters.get(id) ?? []
    counters.set(id, counter)
    const override = list.overrides.get(level)?.start
    const first = `${numId} ${level}`
    counter[level] = override !== undefined && !begun.has(first) ? override : (counter[level] ?? own.start - 1) + 1
    begun.add(first)
    for (let deeper = level + 1; deeper < 9; deeper++) if (level < (levelAt(deeper)?.restart ?? deeper)) counter[deeper] = undefined

    const text = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = levelAt(at)?.format ?? 'decimal'
      return numeral(counter[at] ?? levelAt(at)?.start ?? 1, own.legal && format !== 'none' ? 'decimal' : format)
    })
    if (own.format === 'bullet') return ''
    return /[\p{L}\p{Nd}]$/u.test(text) && !/\p{Script=Han}$/u.test(text) ? `${text} ` : text
  }
  return {label}
}

const levelOfStyle = (abstract: Abstract, {style}: NumberingOf, styles: DocxStyles): number | undefined => {
  for (const [at, level] of abstract.levels) if (style !== undefined && level.style === style) return at
  return styles.get(style, 'level')
}

const definitions = (docx: DocxPackage): {readonly abstracts: ReadonlyMap<string, Abstract>; readonly lists: ReadonlyMap<string, List>} => {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, List>()
  let abstract: Abstract | undefined
  let list: List | undefined
  let override: Override | undefined
  let level: Level | undefined

  docx.part('numbering', {
    open: ({space, local, attribute}) => {
      if (space !== 'word') return
      const value = attribute('val')
      if (local === 'abstractNum') {
        abstract = {levels: new Map()}
        list = undefined
        abstracts.set(attribute('abstractNumId') ?? '', abstract)
      } else if (local === 'num') {
        list = {abstract: '', overrides: new Map()}
        lists.set(attribute('numId') ?? '', list)
      } else if (local === 'lvlOverride') {
        override = {}
        list?.overrides.set(Number(attribute('ilvl')), override)
      } else if (local === 'lvl') {
        const at = Number(attribute('ilvl'))
        level = {start: 1, format: 'decimal', pattern: '', legal: false, restart: at}
        if (list && override) override.level = level
        else abstract?.levels.set(at, level)
      } else if (local === 'abstractNumId' && list) list.abstract = value ?? ''
      else if (local === 'startOverride' && override) override.start = Number(value)
      else if (local === 'numStyleLink' && abstract && value) abstract.styleLink = value
      else if (level) note(level, local, value)
    },
    close: (space, local) => {
      if (space !== 'word') return
      if (local === 'lvl') level = undefined
      if (local === 'lvlOverride') override = undefined
    },
  })
  return {abstracts, lists}
}

const note = (level: Level, local: string, value: string | undefined): void => {
  if (local === 'isLgl') level.legal = isOn(value)
  if (value === undefined) return
  if (local === 'start') level.start = Number(value)
  if (local === 'numFmt') level.format = value
  if (local === 'lvlText') level.pattern = value
  if (local === 'lvlRestart') level.restart = Number(value)
  if (local === 'pStyle') level.style = value
}
