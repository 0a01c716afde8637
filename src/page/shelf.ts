import {loadRulebook, type RulebookText} from '../rulebook/load.js'
import type {Rulebook, Words} from '../rulebook/rulebook.js'
import {readYaml} from '../rulebook/yaml.js'
import type {BuiltIn} from './protocol.js'

/** The rulebooks at hand: those built in, and what was dropped on the page. */
export interface Shelf {
  /** @throws InputError with the place of every fault */
  readonly take: (id: string) => Promise<Rulebook>
  /** The id of a dropped rulebook by the name of its file; what is none is an id already. */
  readonly idOf: (name: string) => string
  /** Adds rulebooks of one's own; the answer names the one that no other of them extends. */
  readonly add: (texts: readonly RulebookText[]) => Promise<{readonly id: string; readonly title: Words}>
}

export function shelf({texts, compiled}: BuiltIn): Shelf {
  const own = new Map<string, RulebookText>()
  const loaded = new Map<string, Promise<Rulebook>>()
  const find = (id: string): RulebookText | undefined =>
    own.get(id) ?? (texts[id] === undefined ? undefined : {name: `${id}.yml`, text: texts[id]})
  const load = async (id: string): Promise<Rulebook> => {
    const ready = own.has(id) ? undefined : compiled[id]
    if (ready !== undefined) return JSON.parse(ready) as Rulebook
    return loadRulebook(find(id) ?? {name: id, text: ''}, find, [...own.keys(), ...Object.keys(texts)])
  }
  const take = (id: string): Promise<Rulebook> => {
    const known = loaded.get(id) ?? load(id)
    loaded.set(id, known)
    return known
  }
  return {
    take,
    idOf: name => [...own].find(([, text]) => text.name === name)?.[0] ?? name,
    add: async dropped => {
      const read = await Promise.all(dropped.map(async text => ({text, raw: (await readYaml(text)).raw})))
      loaded.clear()
      for (const {text, raw} of read) own.set(raw.id, text)
      const extended = new Set(read.flatMap(({raw}) => raw.extends ?? []))
      const top = read.findLast(({raw}) => !extended.has(raw.id)) ?? read.at(-1)!
      try {
        const {id, title} = await take(top.raw.id)
        return {id, title}
      } catch (error) {
        for (const {raw} of read) own.delete(raw.id)
        loaded.clear()
        throw error
      }
    },
  }
}
