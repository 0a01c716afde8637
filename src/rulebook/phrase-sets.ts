import {optionSort} from './option-sorts.js'
import {phrasesIn} from '../phrase/phrase-table.js'
import {countedTopics, type Rulebook, type SetId} from './rulebook.js'

/** A list of phrases of a rulebook, and what names it. */
export interface PhraseSet {
  readonly set: SetId
  readonly where: string
  /** The rule whose option it is; `undefined` for a part of a topic. */
  readonly rule?: string
  /** A match does something even where it holds a shorter one of the list: it cancels what it overlaps, or is counted. */
  readonly eachMatters: boolean
  readonly phrases: readonly string[]
}

/** Every list of phrases: the parts of the topics, then the options of the rules (a topic named by a rule stands twice). */
export function phraseSets({topics, grammar, rules, phrases}: Rulebook): readonly PhraseSet[] {
  const texts = Array.from({length: phrases.sets}, (_, set) => phrasesIn(phrases, set))
  return [
    ...Object.entries(topics).flatMap(([name, topic]) =>
      Object.entries(topic as unknown as Readonly<Record<string, SetId>>).map(([part, set]) => ({
        set,
        where: `topics.${name}.${part}`,
        eachMatters: part === 'not' || countedTopics.includes(name),
        phrases: texts[set]!,
      })),
    ),
    ...Object.entries(grammar).flatMap(([word, sets]) =>
      Object.entries(sets).map(([part, set]) => ({set, where: `grammar.${word}.${part}`, eachMatters: true, phrases: texts[set]!})),
    ),
    ...rules.flatMap(({id, kind, options}) =>
      Object.entries(options).flatMap(([name, value]) =>
        setsIn(kind, name, value).map((set): PhraseSet => ({
          set,
          where: `rules.${id}.${name}`,
          rule: id,
          eachMatters: optionSort(kind, name).cancels === true,
          phrases: texts[set]!,
        })),
      ),
    ),
  ]
}

/** The lists that an option of a rule stands for: its phrases, or the texts of the topics that it names. */
function setsIn(kind: string, name: string, value: unknown): readonly SetId[] {
  const {holds} = optionSort(kind, name)
  if (holds === 'topics') return value as readonly SetId[]
  if (holds === 'topic-table') return (value as readonly {of: SetId; by: readonly SetId[]}[]).flatMap(({of, by}) => [of, ...by])
  return holds === 'phrases' && typeof value === 'number' ? [value] : []
}
