import type {DocxPackage} from './docx-package.js'
import {HEADING_STYLE} from './words.js'
import {isOn} from './docx-value.js'

/** What a paragraph or character style settles for our purposes; unset where the style says nothing. */
export interface DocxStyle {
  name?: string
  basedOn?: string
  numId?: string
  level?: number
  outline?: number
  hidden?: boolean
}

/** The styles of a Word file, asked by id. */
export interface DocxStyles {
  /** Id of the paragraph style that holds where none is named. */
  readonly usual: string | undefined
  /** The first value that the style or one it is based on sets. */
  readonly get: <K extends keyof DocxStyle>(id: string | undefined, key: K) => DocxStyle[K] | undefined
  /** Heading depth from 1, or `undefined` for text. */
  readonly depth: (id: string | undefined) => number | undefined
  /** Whether the style is of a table of contents. */
  readonly isContents: (id: string | undefined) => boolean
}

const MOST_ANCESTORS = 32

/** Reads `styles.xml`. */
export const readStyles = (docx: DocxPackage): DocxStyles => {
  const styles = new Map<string, DocxStyle>()
  let usual: string | undefined
  let style: DocxStyle | undefined
  let skip = 0

  docx.part('styles', {
    open: ({space, local, attribute}, depth) => {
      if (space !== 'word' || skip > 0) return
      if (local === 'tblStylePr' || local.endsWith('PrChange')) skip = depth
      else if (local === 'style') {
        style = {}
        const id = attribute('styleId')
        if (id) styles.set(id, style)
        if (id && attribute('type') === 'paragraph' && isOn(attribute('default') ?? '0')) usual = id
      } else if (style) note(style, local, attribute('val'))
    },
    close: (space, local, depth) => {
      if (skip === depth) skip = 0
      if (space === 'word' && local === 'style') style = undefined
    },
  })

  const get = <K extends keyof DocxStyle>(id: string | undefined, key: K): DocxStyle[K] | undefined => {
    let at = id
    for (let i = 0; at !== undefined && i < MOST_ANCESTORS; i++) {
      const found: DocxStyle | undefined = styles.get(at)
      if (found?.[key] !== undefined) return found[key]
      at = found?.basedOn
    }
    return undefined
  }
  const own = (id: string | undefined): string => (id === undefined ? '' : (styles.get(id)?.name ?? id))
  return {
    usual,
    get,
    depth: id => {
      const outline = get(id, 'outline')
      if (outline !== undefined) return outline < 9 ? outline + 1 : undefined
      const digit = HEADING_STYLE.exec(own(id))?.[1]
      return digit ? Number(digit) : undefined
    },
    isContents: id => /^toc ?\d$/i.test(own(id)),
  }
}

const note = (style: DocxStyle, local: string, value: string | undefined): void => {
  if (local === 'vanish') style.hidden = isOn(value)
  if (value === undefined) return
  if (local === 'name') style.name = value
  if (local === 'basedOn') style.basedOn = value
  if (local === 'numId') style.numId = value
  if (local === 'ilvl') style.level = Number(value)
  if (local === 'outlineLvl') style.outline = Number(value)
}
