import {crossingPhrases} from './lint-phrases.js'
import type {LintFinding} from './lint.js'
import {ruleFindings, type KindLint} from './lint-rules.js'
import type {Rulebook} from './rulebook.js'

/** What lets rules of a rulebook pass on every report, as far as it can be told at once: a part of what `lint` finds. */
export const unfitness = (rulebook: Rulebook, kindLint: KindLint): readonly LintFinding[] => [
  ...rulebook.rules.flatMap(rule => ruleFindings(rule, rulebook, kindLint)).filter(({code}) => code === 'never-fires'),
  ...crossingPhrases(rulebook),
]
