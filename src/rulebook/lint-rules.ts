import type {LintFinding} from './lint.js'
import {phrasesIn} from '../phrase/phrase-table.js'
import {type KnownWork, type Rule, type Rulebook, ruleTexts, type SetId, type Words} from './rulebook.js'

/** What a kind's lint may ask of the rulebook. */
export interface KnownToLint {
  /** How many phrases a set holds. */
  readonly size: (set: SetId | undefined) => number
  readonly works: readonly KnownWork[]
}

/** What a kind says of a rule: why it gives the same outcome whatever the report; `undefined` when it does not. */
export type KindLint = (rule: Rule, known: KnownToLint) => string | undefined

/** What is weak in a rule by itself: it can never fire, its basis or its wording lacks something. */
export function ruleFindings(rule: Rule, rulebook: Rulebook, kindLint: KindLint): readonly LintFinding[] {
  const where = `rules.${rule.id}`
  const known = {works: rulebook.works, size: (set: SetId | undefined) => (set === undefined ? 0 : phrasesIn(rulebook.phrases, set).length)}
  const why = neverApplies(rule, rulebook) ?? kindLint(rule, known)
  const {basis, severity, confidence} = rule
  return [
    ...(why ? [{severity: 'error', code: 'never-fires', data: {why}, where} as const] : []),
    ...(severity === 'error' && confidence === 'low' ? [{severity: 'warning', code: 'never-fails-gate', data: {}, where} as const] : []),
    ...(basis.article || basis.note ? [] : [{severity: 'warning', code: 'basis-vague', data: {}, where: `${where}.basis`} as const]),
    ...ruleTexts.flatMap(field => (rule[field] ? wordFindings(rule[field], field, `${where}.${field}`) : [])),
    ...(basis.note ? wordFindings(basis.note, 'note', `${where}.basis.note`) : []),
  ]
}

/** Why no report is one that a rule applies to; `undefined` when one may be. */
function neverApplies({applies, on}: Rule, {outlines}: Rulebook): string | undefined {
  const {from = -Infinity, to = Infinity} = applies?.years ?? {}
  const others = outlines.filter(({id}) => id !== on?.outline)
  const own = outlines.find(({id}) => id === on?.outline)
  // the first and the last outline are also for the years before and after them
  const first = own === undefined || others.every(({years}) => years.from > own.years.from) ? -Infinity : own.years.from
  const last = own === undefined || others.every(({years}) => years.to < own.years.to) ? Infinity : own.years.to
  if (from > to || from > last || to < first) return 'no-years'
  return applies?.kind?.length === 0 || applies?.level?.length === 0 ? 'no-organ' : undefined
}

function wordFindings({zh, en}: Words, field: string, where: string): readonly LintFinding[] {
  const bare = en.replace(/"[^"]*"|“[^”]*”|《[^》]*》|\([^)]*\)|\{[^}]*\}/g, '')
  return [
    ...(/\p{Script=Han}/u.test(zh) ? [] : [{severity: 'warning', code: 'words-not-chinese', data: {field}, where} as const]),
    ...(zh === en || en.trim() === '' || /\p{Script=Han}/u.test(bare)
      ? [{severity: 'warning', code: 'words-not-english', data: {field}, where} as const]
      : []),
  ]
}
