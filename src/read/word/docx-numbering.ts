import type {DocxPackage} from './docx-package.js'
import {isOn} from './docx-value.js'
import type {Abstract, Definitions, Level, List, Override} from './word-numbering.js'

/** Reads `numbering.xml`. */
export const readNumbering = (docx: DocxPackage): Definitions => {
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
