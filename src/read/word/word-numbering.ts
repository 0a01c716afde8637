import {numeral} from './word-numeral.js'
import type {WordStyles} from './word-styles.js'

/** A level of a list as its file defines it. */
export interface Level {
  start: number
  format: string
  pattern: string
  legal: boolean
  /** Counts again after a paragraph of this level (from 1) or an outer one; 0 never. */
  restart: number
  style?: string
}

/** A list's levels, which several lists may share. */
export interface Abstract {
  readonly levels: Map<number, Level>
  styleLink?: string
}

/** What a list changes of the levels it shares. */
export interface Override {
  start?: number
  level?: Level
}

/** A list that paragraphs are in. */
export interface List {
  abstract: string
  readonly overrides: Map<number, Override>
}

/** Which list a paragraph is in, as its own properties and its style say. */
export interface NumberingOf {
  readonly numId: string | undefined
  readonly level: number | undefined
  readonly style: string | undefined
}

/** All lists of a file, by id. */
export interface Definitions {
  readonly abstracts: ReadonlyMap<string, Abstract>
  readonly lists: ReadonlyMap<string, List>
}

/** The automatic numbering of a Word file; `label` must be asked once a paragraph, in document order. */
export interface WordNumbering {
  readonly label: (paragraph: NumberingOf) => string
}

/** Counts the lists of a file as Word does. */
export const wordNumbering = ({abstracts, lists}: Definitions, styles: WordStyles): WordNumbering => {
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

const levelOfStyle = (abstract: Abstract, {style}: NumberingOf, styles: WordStyles): number | undefined => {
  for (const [at, level] of abstract.levels) if (style !== undefined && level.style === style) return at
  return styles.get(style, 'level')
}
