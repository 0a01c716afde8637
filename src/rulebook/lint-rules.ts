import type {LintFinding} from './lint.js'
import {phrasesIn} from '../phrase/phrase-table.js'
import type {Rule, Rulebook, Words} from './rulebook.js'

/** What is weak in a rule by itself: it can never fire, its basis or its wording lacks something. */
export function ruleFindings(rule: Rule, rulebook: Rulebook): readonly LintFinding[] {
  const where = `rules.${rule.id}`
  const why = neverFires(rule, rulebook)
  const {basis, severity, confidence, kind, options} = rule
  return [
    ...(why ? [{severity: 'error', code: 'never-fires', data: {why}, where} as const] : []),
    ...(severity === 'error' && confidence === 'low' ? [{severity: 'warning', code: 'never-fails-gate', data: {}, where} as const] : []),
    ...(rulebook.sources[basis.source] ? [] : [{severity: 'error', code: 'basis-unknown', data: {source: basis.source}, where: `${where}.basis`} as const]),
    ...(basis.article || basis.note ? [] : [{severity: 'warning', code: 'basis-vague', data: {}, where: `${where}.basis`} as const]),
    ...(kind === 'coverage' && !rulebook.items.some(({item}) => item === options['item']) ? [{severity: 'error', code: 'item-unknown', data: {item: Number(options['item'])}, where} as const] : []),
    ...(['title', 'message', 'advice'] as const).flatMap(field => wordFindings(rule[field], field, `${where}.${field}`)),
    ...(basis.note ? wordFindings(basis.note, 'note', `${where}.basis.note`) : []),
  ]
}

/** Why a rule gives the same outcome whatever the report; `undefined` when it does not. */
function neverFires(rule: Rule, rulebook: Rulebook): string | undefined {
  const {kind, options, applies} = rule
  const size = (name: string): number | undefined => {
    const value = options[name]
    return typeof value === 'number' ? phrasesIn(rulebook.phrases, value).length : undefined
  }
  const {from, to} = applies?.years ?? {}
  const {years} = rulebook
  if ((from !== undefined && to !== undefined && from > to) || (from !== undefined && from > (years.to ?? Infinity)) || (to !== undefined && to < (years.from ?? -Infinity))) return 'no-years'
  if (applies?.kind?.length === 0 || applies?.level?.length === 0) return 'no-years'
  switch (kind) {
    case 'presence': {
      const credit = options['credit'] as Readonly<Record<string, number>> | undefined
      return options['of'] === undefined && options['fact'] === undefined ? 'no-target' : credit?.['missing'] === 1 ? 'full-credit' : undefined
    }
    case 'pattern':
      if (options['must'] === undefined && options['must-not'] === undefined) return 'no-test'
      return size('when') === 0 || (size('must') === undefined && size('must-not') === 0) ? 'no-phrases' : undefined
    case 'count': {
      const [min, max] = [Number(options['min'] ?? 0), Number(options['max'] ?? Infinity)]
      if (min > max) return 'impossible-bound'
      return min === 0 && max === Infinity ? 'no-bound' : size('of') === 0 || size('with') === 0 ? 'no-phrases' : undefined
    }
    case 'coverage':
      return (size('terms') ?? 0) + (size('deeds') ?? 0) === 0 ? 'no-phrases' : undefined
    case 'pairing':
      return options['in'] === options['with'] ? 'same-part' : undefined
    case 'citation':
      return knownWorks(options['fault'], rulebook) ? undefined : 'no-works'
    default:
      return undefined
  }
}

const knownWorks = (fault: unknown, {works}: Rulebook): boolean =>
  fault === 'misquoted' ? works.some(work => (work.misquoted ?? []).length > 0) : fault === 'outdated' ? works.some(work => work.until !== undefined) : true

function wordFindings({zh, en}: Words, field: string, where: string): readonly LintFinding[] {
  const bare = en.replace(/"[^"]*"|“[^”]*”|《[^》]*》|\([^)]*\)|\{[^}]*\}/g, '')
  return [
    ...(/\p{Script=Han}/u.test(zh) ? [] : [{severity: 'warning', code: 'words-not-chinese', data: {field}, where} as const]),
    ...(zh === en || en.trim() === '' || /\p{Script=Han}/u.test(bare) ? [{severity: 'warning', code: 'words-not-english', data: {field}, where} as const] : []),
  ]
}
