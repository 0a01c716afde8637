import {programTopics, requirementIds, type Rulebook} from './rulebook.js'
import {phraseFindings} from './lint-phrases.js'
import {pointFindings} from './lint-points.js'
import {titleFindings} from './lint-titles.js'
import {ruleFindings, type KindLint} from './lint-rules.js'
import {phraseSets} from './phrase-sets.js'

/** A weakness of a rulebook that loads without fault. */
export interface LintFinding {
  /** `error`: something that the author believes in does not work; `note`: something to look at. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>
  /** Where it stands: keys from the top, joined by dots. */
  readonly where: string
}

/** Begins the names of the topics by which other kinds of document are told apart. */
const documentPrefix = 'document-'

/**
 * Rules that can never fire, phrases that cannot match or are shadowed, topics that nothing uses, missing basis and
 * wording, points that differ, titles said twice.
 */
export async function lint(rulebook: Rulebook, kindLint: KindLint): Promise<readonly LintFinding[]> {
  return [
    ...rulebook.rules.flatMap(rule => ruleFindings(rule, rulebook, kindLint)),
    ...(await phraseFindings(rulebook)),
    ...unusedTopics(rulebook),
    ...pointFindings(rulebook),
    ...titleFindings(rulebook),
  ]
}

function unusedTopics(rulebook: Rulebook): readonly LintFinding[] {
  const used = new Set(
    phraseSets(rulebook)
      .filter(({rule}) => rule !== undefined)
      .map(({set}) => set),
  )
  const own: readonly string[] = [...requirementIds, ...programTopics]
  return Object.entries(rulebook.topics).flatMap(([name, topic]): LintFinding[] =>
    own.includes(name) || name.startsWith(documentPrefix) || Object.values(topic).some(set => used.has(set))
      ? []
      : [{severity: 'warning', code: 'topic-unused', data: {}, where: `topics.${name}`}],
  )
}
