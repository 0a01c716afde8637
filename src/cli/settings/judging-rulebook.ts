import {InputError, type Fault} from '../../input-error.js'
import {kindLint} from '../../kinds/lint.js'
import {builtInIds, loadRulebookFile} from '../../node.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import type {LintFinding} from '../../rulebook/lint.js'
import {unfitness} from '../../rulebook/unfit.js'

/**
 * Loads a rulebook to judge reports by.
 * @throws InputError when it has faults, or holds rules that can never fire, or none: what it lets pass would not be checked
 */
export async function judgingRulebook(name: string): Promise<Rulebook> {
  const rulebook = await loadRulebookFile(name)
  assertRules(name, rulebook)
  // those built in are linted by their tests
  const faults = builtInIds().includes(name) ? [] : unfitness(rulebook, kindLint).map(faultOf)
  if (faults.length > 0) throw new InputError(name, faults)
  return rulebook
}

/** @throws InputError when a rulebook has no rules */
export function assertRules(name: string, {rules}: Rulebook): void {
  if (rules.length === 0) throw new InputError(name, {code: 'rulebook-judges-nothing'})
}

const faultOf = ({code, data: {why, ...data}, where}: LintFinding): Fault => ({
  code: `rulebook-${code}`,
  data: {...data, where, ...(why === undefined ? {} : {why})},
})
