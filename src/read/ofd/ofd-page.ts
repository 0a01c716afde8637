import type {XmlHandler} from '../xml.js'
import {composed, identity, matrixIn, moved, numbersIn, type Matrix} from './matrix.js'
import {sizeIn, type PageSize} from './ofd-document.js'
import {stepsIn, type TextRun} from './text-code.js'

/** What a page, a template or an annotation draws. */
export interface Drawn {
  readonly runs: TextRun[]
  /** Pictures by the id of their resource, and the share of their frame on the page in square millimetres. */
  readonly pictures: {readonly id: string; readonly area: number}[]
  /** Composite drawings it shows, by id, and where. */
  readonly composites: {readonly id: string; readonly matrix: Matrix}[]
  /** Templates it lies on, by id. */
  readonly templates: string[]
  size: PageSize | undefined
}

export const nothingDrawn = (): Drawn => ({runs: [], pictures: [], composites: [], templates: [], size: undefined})

interface Frame {
  readonly depth: number
  readonly matrix: Matrix
  readonly size: number
}

/** A watermark, a comment or a link is no text of the document; a stamp or a typed note is. */
const ASIDE = /^(Watermark|Highlight|Link|Path)$/

/** Collects what the elements of a content draw; `start` is where it lies on the page. */
export function drawing(drawn: Drawn, start: Matrix = identity): XmlHandler {
  const frames: Frame[] = [{depth: 0, matrix: start, size: 0}]
  let code: {x: number; y: number; readonly deltaX: readonly number[]; readonly deltaY: readonly number[]; text: string} | undefined
  let box: string | undefined
  let aside = 0
  return {
    open: ({local, attribute}, depth) => {
      if (aside > 0) return
      const {matrix, size} = frames.at(-1)!
      if (local === 'Annot' && ASIDE.test(attribute('Type') ?? '')) aside = depth
      else if (local === 'PhysicalBox') box = ''
      else if (local === 'Template') drawn.templates.push(attribute('TemplateID') ?? '')
      else if (local === 'TextObject' || local === 'ImageObject' || local === 'CompositeObject' || local === 'Appearance') {
        const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attribute('Boundary'))
        const inner = composed(composed(matrix, moved(x, y)), matrixIn(attribute('CTM')))
        frames.push({depth, matrix: inner, size: Number(attribute('Size') ?? size)})
        if (local === 'ImageObject') drawn.pictures.push({id: attribute('ResourceID') ?? '', area: width * height})
        if (local === 'CompositeObject') drawn.composites.push({id: attribute('ResourceID') ?? '', matrix: inner})
      } else if (local === 'TextCode')
        code = {
          x: Number(attribute('X') ?? code?.x ?? 0),
          y: Number(attribute('Y') ?? code?.y ?? 0),
          deltaX: stepsIn(attribute('DeltaX')),
          deltaY: stepsIn(attribute('DeltaY')),
          text: '',
        }
    },
    text: text => {
      if (code) code.text += text
      if (box !== undefined) box += text
    },
    close: (_space, local, depth) => {
      if (aside === depth) aside = 0
      if (local === 'PhysicalBox' && box !== undefined) {
        drawn.size = sizeIn(box)
        box = undefined
      }
      if (local === 'TextCode' && code) {
        const {matrix, size} = frames.at(-1)!
        drawn.runs.push({...code, deltaX: code.deltaX, text: code.text.replace(/[\r\n]+/g, ''), size, matrix})
        code = {...code, text: ''}
      }
      if (local === 'TextObject') code = undefined
      if (frames.at(-1)!.depth === depth && depth > 0) frames.pop()
    },
  }
}
