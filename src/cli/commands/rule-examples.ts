import {judge} from '../../kinds/judge.js'
import {label} from '../../label/label.js'
import type {LabelledRoot, Part} from '../../label/labelled.js'
import {topicHits} from '../../label/look.js'
import {unitsOf} from '../../label/units.js'
import type {Profile} from '../../rulebook/applies.js'
import {repair, type RepairedText} from '../../text/repair.js'
import type {Sentence} from '../../tree/nodes.js'
import {parse} from '../../tree/parse.js'
import {placeholdersIn} from '../../messages/filled.js'
import {saidOf} from '../../report/rule-result.js'
import type {Outcome, Verdict} from '../../kinds/verdict.js'
import {requirementIds, type RequirementId, type Rule, type Rulebook} from '../../rulebook/rulebook.js'
import {scannerOf} from '../../rulebook/scanner.js'

/**
 * What came of an example. A `fail` example must fail or ask for review. A `pass` example must pass; it may also show where
 * the rule has nothing to say (`not-applicable`), as long as another `pass` example of the rule passes.
 */
export interface ExampleResult {
  readonly rule: string
  readonly expected: 'pass' | 'fail'
  /** Its place among the examples of its sort, from 1. */
  readonly index: number
  readonly text: string
  readonly outcome: Outcome
  readonly right: boolean
  /** What the message may name here, and what it names without there being a value for it. */
  readonly values: readonly string[]
  readonly unfilled: readonly string[]
}

/** Judges every example of every rule by its rule. */
export async function tryExamples(rulebook: Rulebook): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const rule of rulebook.rules) {
    const passing = await outcomesOf(rule, rule.examples.pass, rulebook)
    const failing = await outcomesOf(rule, rule.examples.fail, rulebook)
    const passes = passing.some(({outcome}) => outcome === 'pass')
    results.push(
      ...passing.map(tried => ({
        ...tried,
        rule: rule.id,
        expected: 'pass' as const,
        right: tried.outcome === 'pass' || (passes && tried.outcome === 'not-applicable'),
      })),
      ...failing.map(tried => ({
        ...tried,
        rule: rule.id,
        expected: 'fail' as const,
        right: tried.outcome === 'fail' || tried.outcome === 'review',
      })),
    )
  }
  return results
}

const outcomesOf = (
  rule: Rule,
  texts: readonly string[],
  rulebook: Rulebook,
): Promise<readonly Omit<ExampleResult, 'rule' | 'expected' | 'right'>[]> =>
  Promise.all(
    texts.map(async (text, index) => {
      const {outcome, data = {}} = await verdictOn(rule, text, rulebook)
      const values = [...Object.keys(data), 'quote']
      const named = outcome === 'fail' || outcome === 'review' ? Object.values(saidOf(rule, data)).flatMap(placeholdersIn) : []
      return {index: index + 1, text, outcome, values, unfilled: [...new Set(named)].filter(name => !values.includes(name))}
    }),
  )

/** The outcome of a rule on an example: the text stands as a report of its own (on `year`), in the part that the rule looks at. */
export const judgeExample = async (rule: Rule, example: string, rulebook: Rulebook, year?: number): Promise<Outcome> =>
  (await verdictOn(rule, example, rulebook, year)).outcome

async function verdictOn(rule: Rule, example: string, rulebook: Rulebook, year?: number): Promise<Verdict> {
  const text = await repair({name: rule.id, format: 'txt', encoding: 'utf-8', text: example, markup: [], headings: [], notes: [], meta: {}})
  const usual = profileFor(rule, rulebook)
  const profile = year === undefined ? usual : {...usual, year}
  const root = labelled(rule, text, profile, rulebook)
  const dated = {...profile, year: root.facts.year?.value ?? profile.year!}
  return judge(rule, {root, text, works: rulebook.works, profile: dated})
}

const anyYear = 2024

/** A profile to which the rule applies. */
function profileFor({applies = {}, on}: Rule, {outlines}: Rulebook): Profile & {readonly year: number} {
  const {from, to} = {...outlines.find(({id}) => id === on?.outline)?.years, ...applies.years}
  return {
    ...(applies.kind?.[0] ? {kind: applies.kind[0]} : {}),
    ...(applies.level?.[0] ? {level: applies.level[0]} : {}),
    enforcement: applies.enforcement ?? true,
    year: Math.min(Math.max(anyYear, from ?? anyYear), to ?? anyYear),
  }
}

function labelled(
  rule: Rule,
  text: RepairedText,
  {kind, level, year}: Profile & {readonly year: number},
  rulebook: Rulebook,
): LabelledRoot {
  const stated = parse(text)
  const tree = parse(text, {...(kind ? {kind} : {}), ...(level ? {level} : {}), ...(stated.facts.title && stated.facts.year ? {} : {year})})
  const root = label(tree, scannerOf(rulebook)(text.folded, tree.facts.year?.value), rulebook, text.folded)
  const scope = rule.options['in']
  if (scope === 'reported-year') return root.sections.length > 0 ? root : {...root, reportedYear: root.sentences}
  if (!isRequirement(scope) || hasHeading(root.parts[scope])) return root
  return {...root, parts: {...root.parts, [scope]: whole(root, scope, rulebook, text.folded)}}
}

const isRequirement = (scope: unknown): scope is RequirementId => (requirementIds as readonly unknown[]).includes(scope)

const hasHeading = ({sections, sentences}: Part): boolean => sections.length > 0 && sentences.length > 0

/** All of an example as the part that its rule looks at. */
function whole(root: LabelledRoot, id: RequirementId, {topics}: Rulebook, folded: string): Part {
  const {sections, sentences} = root
  const topic = topics[id]
  const opens = (sentence: Sentence): boolean =>
    id === 'plan' || sentence === sentences[0] || (topic !== undefined && topicHits(root.hits, topic, 'text', sentence.range).length > 0)
  const openers = {opens, isAside: () => false, explains: () => false, states: () => false}
  return {presence: 'section', sections, sentences, units: unitsOf({root, folded}, sections, sentences, openers)}
}
