import written from './kind-options.json' with {type: 'json'}

/** What the rulebook makes of an option; written from the kinds by the build. */
export interface OptionSort {
  readonly holds: 'phrases' | 'topics' | 'topic-table' | 'replacements' | 'outline' | 'item' | 'value'
  readonly words?: readonly string[]
  readonly cancels?: boolean
  readonly pooled?: boolean
}

const sorts: Readonly<Record<string, Readonly<Record<string, OptionSort>>>> = written as Record<string, Record<string, OptionSort>>
const plain: OptionSort = {holds: 'value'}

/** The names of the kinds. */
export const kindNames: readonly string[] = Object.keys(sorts)

/** What the rulebook makes of an option of a kind. */
export const optionSort = (kind: string, option: string): OptionSort => sorts[kind]?.[option] ?? plain

/** The option of a kind whose phrases are also laid together over all its rules. */
export const pooledOption = (kind: string): string | undefined => Object.entries(sorts[kind] ?? {}).find(([, {pooled}]) => pooled)?.[0]

/** The option of a kind that holds something of a sort. */
export const optionOf = (kind: string, holds: OptionSort['holds']): string | undefined =>
  Object.entries(sorts[kind] ?? {}).find(([, sort]) => sort.holds === holds)?.[0]
