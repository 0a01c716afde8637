import type {GapReport, Quote} from '../../src/report/gap-report.js'
import type {Gold} from './gold.js'

/** One judgement on a part of a requirement: expected and found. */
export interface Detail {
  readonly aspect: 'cause' | 'answered' | 'rule-of-law' | 'shortcoming-found' | 'step-found' | 'acts'
  readonly name: string
  readonly expected: string
  readonly found: string
  readonly right: boolean
}

interface Item {
  readonly line: number
  readonly quote: string
  readonly has_cause?: boolean
}

type Node = Quote & {readonly good: boolean}

const lineOf = ({place}: Quote): number => ('line' in place ? place.line : 0)
const bare = (text: string): string => text.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)|\s/g, '')
const same = (node: Quote, item: Item): boolean => lineOf(node) === item.line && (bare(node.quote).includes(bare(item.quote).slice(0, 12)) || bare(item.quote).includes(bare(node.quote).slice(0, 12)))

/** How the program judged each shortcoming, step and act that a reading lists. */
export function details(report: GapReport, gold: Gold): readonly Detail[] {
  const nodesOf = (rule: string): readonly Node[] => report.results.find(result => result.rule === rule)?.nodes ?? []
  const needs = gold.requirements as unknown as Readonly<Record<string, {readonly items: readonly Item[]; readonly about_rule_of_law?: readonly boolean[]; readonly answers?: readonly number[]; readonly acts?: readonly number[]}>>
  const shortcomings = needs['shortcomings']!
  const found = shortcomings.items.flatMap((item, index): Detail[] => {
    const cell = (aspect: Detail['aspect'], expected: boolean, rule: string): Detail[] => {
      const node = nodesOf(rule).find(candidate => same(candidate, item))
      return node ? [{aspect, name: item.quote.slice(0, 24), expected: String(expected), found: String(node.good), right: expected === node.good}] : []
    }
    const listed = nodesOf('shortcomings-causes').some(node => same(node, item))
    return [
      {aspect: 'shortcoming-found', name: item.quote.slice(0, 24), expected: 'true', found: String(listed), right: listed},
      ...cell('cause', item.has_cause === true, 'shortcomings-causes'),
      ...cell('rule-of-law', shortcomings.about_rule_of_law?.[index] ?? true, 'shortcomings-rule-of-law'),
      ...cell('answered', needs['plan']!.answers?.includes(index) === true, 'plan-answers-shortcomings'),
    ]
  })
  const steps = needs['plan']!.items.map((item): Detail => {
    const listed = nodesOf('plan-concrete').some(node => same(node, item))
    return {aspect: 'step-found', name: item.quote.slice(0, 24), expected: 'true', found: String(listed), right: listed}
  })
  const acts = needs['leadership']!.acts ?? []
  const counted = report.results.find(({rule}) => rule === 'leadership-acts')?.evidence.length ?? 0
  const near = acts.length === 0 || acts.some(act => Math.abs(act - counted) <= Math.max(1, act * 0.34))
  return [...found, ...steps, {aspect: 'acts', name: 'acts', expected: acts.join('|'), found: String(counted), right: near}]
}
