import {phraseOptions} from './compile.js'
import {phrasesIn} from '../phrase/phrase-table.js'
import type {Rulebook, SetId} from './rulebook.js'

/** A list of phrases of a rulebook, and what names it. */
export interface PhraseSet {
  readonly set: SetId
  readonly where: string
  /** The rule whose option it is; `undefined` for a part of a topic. */
  readonly rule?: string
  readonly phrases: readonly string[]
}

/** Every list of phrases: the parts of the topics, then the options of the rules (a topic named by a rule stands twice). */
export function phraseSets({topics, grammar, rules, phrases}: Rulebook): readonly PhraseSet[] {
  const texts = Array.from({length: phrases.sets}, (_, set) => phrasesIn(phrases, set))
  return [
    ...Object.entries(topics).flatMap(([name, topic]) => Object.entries(topic as unknown as Readonly<Record<string, SetId>>).map(([part, set]) => ({set, where: `topics.${name}.${part}`, phrases: texts[set]!}))),
    ...Object.entries(grammar).flatMap(([word, sets]) => Object.entries(sets).map(([part, set]) => ({set, where: `grammar.${word}.${part}`, phrases: texts[set]!}))),
    ...rules.flatMap(({id, kind, options}) => Object.entries(options).flatMap(([name, value]) =>
      setsIn(kind, name, value).map((set): PhraseSet => ({set, where: `rules.${id}.${name}`, rule: id, phrases: texts[set]!})))),
  ]
}

/** The lists that an option of a rule stands for: its phrases, or the texts of the topics that it names. */
function setsIn(kind: string, name: string, value: unknown): readonly SetId[] {
  if (kind === 'pairing' && name === 'themes') return value as readonly SetId[]
  return phraseOptions[kind]?.includes(name) && typeof value === 'number' ? [value] : []
}
