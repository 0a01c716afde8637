import {ODF_FORMATS} from '../../text/format-words.js'
import type {XmlTag} from '../xml.js'
import {numeral} from './word-numeral.js'

interface Level {
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
}

interface OpenList {
  readonly style: string
  readonly counts: number[]
}

/** The lists of an OpenDocument text as far as it is read, and how far each has counted. */
export interface OdfLists {
  /** The levels of each list style. */
  readonly styles: Map<string, Map<number, Level>>
  readonly open: OpenList[]
  /** The counts of lists that have ended, by their style. */
  readonly ended: Map<string, number[]>
  /** The list style that is being defined. */
  style: string
  /** An item has begun, whose first paragraph has the number. */
  item: boolean
}

export const noLists = (): OdfLists => ({styles: new Map(), open: [], ended: new Map(), style: '', item: false})

/** Takes down a level of the list style that is being defined. */
export const defineLevel = ({styles, style}: OdfLists, {attribute}: XmlTag): void => {
  const levels = styles.get(style) ?? new Map<number, Level>()
  const level = {
    format: attribute('num-format') ?? '',
    prefix: attribute('num-prefix') ?? '',
    suffix: attribute('num-suffix') ?? '',
    start: Number(attribute('start-value') ?? 1),
  }
  styles.set(style, levels.set(Number(attribute('level') ?? 1), level))
}

/** Begins a list: one in another goes on with its counts, one that says so with those of the last of its style. */
export const openList = ({open, ended}: OdfLists, {attribute}: XmlTag): void => {
  const outer = open.at(-1)
  const style = attribute('style-name') ?? outer?.style ?? ''
  const goesOn = attribute('continue-numbering') === 'true' || attribute('continue-list') !== undefined
  open.push({style, counts: outer?.counts ?? (goesOn ? [...(ended.get(style) ?? [])] : [])})
}

export const closeList = ({open, ended}: OdfLists): void => {
  const list = open.pop()
  if (list && open.length === 0) ended.set(list.style, list.counts)
}

/** The number of a paragraph that begins here; must be asked once a paragraph, in document order. */
export const nextLabel = (lists: OdfLists): string => {
  const list = lists.open.at(-1)
  const depth = lists.open.length
  const level = list && lists.styles.get(list.style)?.get(depth)
  if (!list || !level || !lists.item) return ''
  lists.item = false
  list.counts.length = depth
  const value = (list.counts[depth - 1] ?? level.start - 1) + 1
  list.counts[depth - 1] = value
  return level.format === '' ? '' : `${level.prefix}${numeral(value, ODF_FORMATS[level.format] ?? 'decimal')}${level.suffix}`
}
