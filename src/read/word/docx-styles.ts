import type {DocxPackage} from './docx-package.js'
import {isOn} from './docx-value.js'
import {wordStyles, type WordStyle, type WordStyles} from './word-styles.js'

/** Reads `styles.xml`. */
export const readStyles = (docx: DocxPackage): WordStyles => {
  const styles = new Map<string, WordStyle>()
  let usual: string | undefined
  let style: WordStyle | undefined
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
  return wordStyles(styles, usual)
}

const note = (style: WordStyle, local: string, value: string | undefined): void => {
  if (local === 'vanish') style.hidden = isOn(value)
  if (value === undefined) return
  if (local === 'name') style.name = value
  if (local === 'basedOn') style.basedOn = value
  if (local === 'numId') style.numId = value
  if (local === 'ilvl') style.level = Number(value)
  if (local === 'outlineLvl') style.outline = Number(value)
}
