import {requirementIds, type Rulebook} from './rulebook.js'
import {phraseFindings} from './lint-phrases.js'
import {ruleFindings} from './lint-rules.js'
import {phraseSets} from './phrase-sets.js'

/** A weakness of a rulebook that loads without fault. */
export interface LintFinding {
  /** `error`: something that the author believes in does not work. */
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>
  /** Where it stands: keys from the top, joined by dots. */
  readonly where: string
}

/** Topics that the program itself asks for, whatever the rules say. */
const ownTopics: readonly string[] = [...requirementIds, 'enforcement', 'legislative']
/** Begins the names of the topics by which other kinds of document are told apart. */
const documentPrefix = 'document-'

/** Rules that can never fire, phrases that cannot match or are shadowed, topics that nothing uses, missing basis and wording. */
export async function lint(rulebook: Rulebook): Promise<readonly LintFinding[]> {
  return [...rulebook.rules.flatMap(rule => ruleFindings(rule, rulebook)), ...await phraseFindings(rulebook), ...unusedTopics(rulebook)]
}

function unusedTopics(rulebook: Rulebook): readonly LintFinding[] {
  const used = new Set(phraseSets(rulebook).filter(({rule}) => rule !== undefined).map(({set}) => set))
  return Object.entries(rulebook.topics).flatMap(([name, topic]): LintFinding[] =>
    ownTopics.includes(name) || name.startsWith(documentPrefix) || Object.values(topic).some(set => used.has(set)) ? [] : [{severity: 'warning', code: 'topic-unused', data: {}, where: `topics.${name}`}])
}
