import type {XmlHandler} from '../xml.js'
import type {OfdPackage} from './ofd-package.js'
import {drawing, type Drawn} from './ofd-page.js'
import type {Matrix} from './matrix.js'

/** Draws the composite drawings that a page shows: each stands once in a resource file, under its id. */
export function drawComposites(ofd: OfdPackage, resources: readonly string[], drawn: Drawn): void {
  const wanted = drawn.composites.splice(0)
  if (wanted.length === 0) return
  for (const path of resources) ofd.stream(path, selecting(wanted, drawn))
}

function selecting(wanted: readonly {readonly id: string; readonly matrix: Matrix}[], drawn: Drawn): XmlHandler {
  let inside: {readonly depth: number; readonly handlers: readonly XmlHandler[]} | undefined
  return {
    open: (tag, depth) => {
      if (inside) inside.handlers.forEach(handler => handler.open(tag, depth))
      else if (tag.local === 'CompositeGraphicUnit') {
        const own = wanted.filter(({id}) => id === tag.attribute('ID'))
        if (own.length > 0) inside = {depth, handlers: own.map(({matrix}) => drawing(drawn, matrix))}
      }
    },
    text: text => inside?.handlers.forEach(handler => handler.text?.(text)),
    close: (space, local, depth, end) => {
      if (inside?.depth === depth) inside = undefined
      else inside?.handlers.forEach(handler => handler.close?.(space, local, depth, end))
    },
  }
}
