import {readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse, stringify} from 'yaml'
import {examine} from '../../src/check.js'
import {loadRulebook} from '../../src/rulebook/load.js'
import type {Given} from '../../src/tree/facts.js'
import type {Outcome} from '../../src/kinds/verdict.js'

/** What a rule of a kind makes of a report; quotes are those of the report. */
export interface Found {
  readonly outcome: Outcome
  readonly credit: number
  /** What decided it. */
  readonly shown: readonly string[]
  /** What lacks something or is wrong, with the text that can stand there behind an arrow. */
  readonly lacking: readonly string[]
  readonly nearest?: string | undefined
  readonly data?: Readonly<Record<string, string | number>> | undefined
}

/** A case of a kind: a report, the options of a rule, and what the rule finds. What a case leaves out is what is usual. */
export interface Case extends Partial<Found> {
  readonly name: string
  readonly text: string
  readonly rule: Readonly<Record<string, unknown>>
  readonly outcome: Outcome
  readonly given?: Given
}

/** The cases of a kind, with the topics and works that their rules name. */
export interface Table {
  readonly kind: string
  readonly rulebook?: Readonly<Record<string, unknown>>
  readonly cases: readonly Case[]
}

const folder = dirname(fileURLToPath(import.meta.url))

/** The tables that lie beside this file, one a kind. */
export const tables: readonly Table[] = readdirSync(folder)
  .filter(name => name.endsWith('.yml'))
  .sort()
  .map(name => ({kind: basename(name, '.yml'), ...(parse(readFileSync(join(folder, name), 'utf8')) as Omit<Table, 'kind'>)}))

/** The headings by which a text of a case falls into the five contents. */
const topics = {
  leadership: {heading: ['第一责任人'], text: ['第一责任人'], core: ['第一责任人']},
  'prior-fixes': {heading: ['改进情况'], text: ['针对上年']},
  shortcomings: {heading: ['不足'], text: ['还存在']},
  plan: {heading: ['安排', '打算'], text: ['下一步']},
}
const words = {zh: '名称', en: 'Name'}

/** What a case's rule finds in its text; `beside` are other rules of its kind. */
export async function found(kind: string, {rule, text, given = {}}: Case, {topics: own = {}, beside = {}, ...more}: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  const whole = (rule: object): object => ({title: words, message: words, advice: words, requirement: 'form', points: 1, basis: {source: 'law'}, examples: {pass: ['例'], fail: ['例']}, kind, ...rule})
  const yaml = stringify({rulebook: 1, id: 'own', version: '1.0.0', title: words, sources: {law: {title: '某规定'}}, topics: {...topics, ...(own as object)}, ...more, rules: {one: whole(rule), ...Object.fromEntries(Object.entries(beside as Readonly<Record<string, object>>).map(([id, other]) => [id, whole(other)]))}}, {aliasDuplicateObjects: false})
  const rulebook = await loadRulebook({name: `${kind}.yml`, text: yaml}, () => undefined)
  const {text: {value}, verdicts: [verdict]} = await examine({name: 'case.txt', bytes: new TextEncoder().encode(text)}, rulebook, {as: 'annual-report', given})
  const {outcome, credit, evidence, lacking = [], nearestMiss, data} = verdict!
  const quote = ({from, to}: {readonly from: number; readonly to: number}): string => value.slice(from, to)
  return {
    outcome,
    credit: Math.round(credit * 1000) / 1000,
    shown: evidence.map(quote),
    lacking: lacking.map(lack => (lack.replacement === undefined ? quote(lack) : `${quote(lack)} → ${lack.replacement}`)),
    nearest: nearestMiss && quote(nearestMiss),
    data,
  }
}

/** What a case expects: unless it says more, a pass has all of the credit and anything else none, and no quote is given. */
export function expected({outcome, credit = outcome === 'pass' ? 1 : 0, shown = [], lacking = [], nearest, data}: Case): Found {
  return {outcome, credit, shown, lacking, nearest, ...(data ? {data} : {})}
}
