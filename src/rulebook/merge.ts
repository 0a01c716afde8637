import type {RawRulebook} from './raw.js'

type Table = Readonly<Record<string, object>>

/**
 * A rulebook laid over what it extends: later layers win key by key, so a layer can change a rule's severity or points
 * without copying it. Lists of phrases are replaced whole; works and sources are added.
 */
export function merge(base: RawRulebook, layer: RawRulebook): RawRulebook {
  return {
    ...base,
    ...layer,
    years: {...base.years, ...layer.years},
    sources: {...base.sources, ...layer.sources},
    requirements: deep(base.requirements, layer.requirements),
    chapters: {...base.chapters, ...layer.chapters},
    items: {...base.items, ...layer.items},
    topics: deep(base.topics, layer.topics),
    grammar: deep(base.grammar as Table, layer.grammar as Table),
    works: [...(base.works ?? []), ...(layer.works ?? [])],
    rules: deep(base.rules, layer.rules),
  }
}

function deep<Entries extends Table>(base: Entries | undefined, layer: Entries | undefined): Entries {
  const merged: Record<string, object> = {...base}
  for (const [key, value] of Object.entries(layer ?? {})) merged[key] = {...merged[key], ...value}
  return merged as Entries
}
