import {InputError, type Fault} from '../input-error.js'
import {sha256} from '../text/sha256.js'
import {compile, nearest, type PathFault} from './compile.js'
import {merge} from './merge.js'
import type {RawRulebook} from './raw.js'
import type {Rulebook} from './rulebook.js'
import {readYaml, type Located} from './yaml.js'

/** A rulebook's text and the name by which errors call it. */
export interface RulebookText {
  readonly name: string
  readonly text: string
}

/**
 * Loads a rulebook and all that it extends. `find` gives the text of a rulebook by its id.
 * @throws InputError with file, line and column of every fault
 */
export async function loadRulebook(top: RulebookText, find: (id: string) => RulebookText | undefined): Promise<Rulebook> {
  const layers = await chain(top, find, [])
  const merged = layers.map(({raw}) => raw).reduce(merge)
  const digest = await sha256(new TextEncoder().encode(layers.map(({text}) => text).join('\u0000')))
  const {rulebook, faults} = compile({...merged, ...identity(layers.at(-1)!.raw)}, digest.slice(0, 16))
  throwLocated(faults, layers)
  return rulebook
}

const identity = ({id, version, title}: RawRulebook): Pick<RawRulebook, 'id' | 'version' | 'title'> => ({id, version, title})

/** The rulebooks in the order in which they are laid over each other: what is extended first, each once. */
async function chain(top: RulebookText, find: (id: string) => RulebookText | undefined, open: readonly string[]): Promise<readonly Located[]> {
  const located = await readYaml(top)
  const layers: Located[] = []
  for (const [index, id] of (located.raw.extends ?? []).entries()) {
    const at = located.at(['extends', index])
    if (open.includes(id)) throw new InputError(top.name, {code: 'rulebook-circle', data: {id}, ...at})
    const found = find(id)
    if (!found) throw new InputError(top.name, {code: 'rulebook-unknown', data: {id, known: nearest(id, [])}, ...at})
    for (const layer of await chain(found, find, [...open, located.raw.id])) if (!layers.some(({raw}) => raw.id === layer.raw.id)) layers.push(layer)
  }
  return [...layers, located]
}

/** Faults found after merging are placed in the last layer that holds the value at fault. */
function throwLocated(faults: readonly PathFault[], layers: readonly Located[]): void {
  if (faults.length === 0) return
  const placed = faults.map(({path, ...fault}) => {
    const layer = layers.findLast(candidate => candidate.has(path)) ?? layers.at(-1)!
    return {layer, fault: {...fault, ...layer.at(path)} as Fault}
  })
  const file = placed[0]!.layer.name
  throw new InputError(file, placed.map(({layer, fault}) => (layer.name === file ? fault : {...fault, data: {...fault.data, file: layer.name}})))
}
