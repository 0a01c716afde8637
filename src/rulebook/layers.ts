import type {FindRulebook, RulebookText} from './load.js'
import {nearest} from './nearest.js'
import {readLayer, unreadable, type Layer, type LocatedFault} from './yaml.js'

interface Layers {
  readonly layers: readonly Layer[]
  readonly faults: readonly LocatedFault[]
}

interface Chain {
  readonly find: FindRulebook
  /** The ids that `find` knows. */
  readonly known: readonly string[]
  /** The ids that are being extended. */
  readonly open: readonly string[]
}

/** The rulebooks in the order in which they are laid over each other: what is extended first, each once; with the faults of each. */
export async function layersOf(top: RulebookText, {find, known, open}: Chain): Promise<Layers> {
  const own = await readLayer(top)
  const layers: Layer[] = []
  const faults = [...own.faults]
  for (const [index, id] of (own.raw?.extends ?? []).entries()) {
    const circle = id === own.raw?.id || open.includes(id)
    const found = circle ? undefined : find(id)
    if (!found) {
      const fault = circle ? {code: 'rulebook-circle', data: {id}} : {code: 'rulebook-unknown', data: {id, known: nearest(id, known)}}
      faults.push(own.place({...fault, path: ['extends', index]}))
      layers.push(unreadable({name: id, text: ''}))
      continue
    }
    const under = await layersOf(found, {find, known, open: [...open, own.raw?.id ?? '']})
    const fresh = under.layers.filter(({name}) => !layers.some(layer => layer.name === name))
    layers.push(...fresh)
    faults.push(...under.faults.filter(({file}) => fresh.some(({name}) => name === file)))
  }
  return {layers: [...layers, own], faults}
}
