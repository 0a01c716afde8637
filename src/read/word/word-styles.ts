import {HEADING_STYLE} from '../../text/format-words.js'

/** What a paragraph or character style settles for our purposes; unset where the style says nothing. */
export interface WordStyle {
  name?: string
  basedOn?: string
  numId?: string
  level?: number
  outline?: number
  hidden?: boolean
}

/** The styles of a Word file, asked by id. */
export interface WordStyles {
  /** Id of the paragraph style that holds where none is named. */
  readonly usual: string | undefined
  /** The first value that the style or one it is based on sets. */
  readonly get: <K extends keyof WordStyle>(id: string | undefined, key: K) => WordStyle[K] | undefined
  /** Heading depth from 1, or `undefined` for text. */
  readonly depth: (id: string | undefined) => number | undefined
  /** Whether the style is of a table of contents. */
  readonly isContents: (id: string | undefined) => boolean
}

const MOST_ANCESTORS = 32

/** Answers from styles by id; a style that says nothing asks the one it is based on. */
export const wordStyles = (styles: ReadonlyMap<string, WordStyle>, usual: string | undefined): WordStyles => {
  const get = <K extends keyof WordStyle>(id: string | undefined, key: K): WordStyle[K] | undefined => {
    let at = id
    for (let i = 0; at !== undefined && i < MOST_ANCESTORS; i++) {
      const found: WordStyle | undefined = styles.get(at)
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
