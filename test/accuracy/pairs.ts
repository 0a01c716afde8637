import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {judgeExample} from '../../src/cli/commands/rule-examples.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'

/** Two texts that differ in one clause: the first satisfies the rule, the second does not. */
interface Pair {
  readonly rule: string
  readonly words: string
  readonly year: number
  readonly pass: string
  readonly fail: string
}

/** Whether the rule said that something is lacking, and whether it should have. */
export interface Answer {
  readonly rule: string
  readonly group: string
  readonly said: boolean
  readonly should: boolean
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../graded/pairs')

/** What the rules made of the pairs of a part. */
export interface PairsJudged {
  readonly answers: readonly Answer[]
  readonly pairs: number
  /** The pairs of which the rule passed the first and not the second. */
  readonly flipped: number
  /** The others, a line each. */
  readonly mistaken: readonly string[]
}

/** Judges both texts of every pair of a part. */
export async function judgedPairs(part: 'build' | 'held', rulebook: Rulebook): Promise<PairsJudged> {
  const answers: Answer[] = []
  const mistaken: string[] = []
  const pairs = pairsIn(part).flatMap(pair => rulebook.rules.filter(({id}) => id === pair.rule).map(rule => ({rule, pair})))
  for (const {rule, pair} of pairs) {
    const group = rule.kind === 'coverage' ? 'outline' : rule.requirement
    const lacks = async (text: string): Promise<boolean> => ['fail', 'review'].includes(await judgeExample(rule, text, rulebook, pair.year))
    const [onPass, onFail] = [await lacks(pair.pass), await lacks(pair.fail)]
    answers.push({rule: rule.id, group, said: onPass, should: false}, {rule: rule.id, group, said: onFail, should: true})
    if (onPass || !onFail) mistaken.push(`  ${rule.id} (${pair.words}): ${onPass ? `wrongly lacking: ${pair.pass}` : `not seen: ${pair.fail}`}`)
  }
  return {answers, pairs: pairs.length, flipped: pairs.length - mistaken.length, mistaken}
}

/** Precision, recall and F1 of finding what is lacking, over the minimal pairs; the part `held` is only run. */
export async function pairSummary(rulebook: Rulebook, detail: string): Promise<string> {
  const lines: string[] = []
  for (const part of ['build', 'held'] as const) {
    const {answers, pairs, flipped, mistaken} = await judgedPairs(part, rulebook)
    if (detail === 'deep' && part === 'build') lines.push(...mistaken)
    lines.push('', `== pairs ${part}: ${pairs} minimal pairs, ${flipped} flip the verdict = ${((100 * flipped) / pairs).toFixed(1)} %`)
    for (const group of [...new Set(answers.map(answer => answer.group))]) lines.push(`  ${group.padEnd(15)} ${figures(answers.filter(answer => answer.group === group))}`)
    lines.push(`  all             ${figures(answers)}`, `  worst rules     ${worst(answers)}`)
  }
  return lines.join('\n')
}

const pairsIn = (part: string): readonly Pair[] =>
  readdirSync(join(folder, part)).filter(name => name.endsWith('.yml')).sort().flatMap(name => parse(readFileSync(join(folder, part, name), 'utf8')) as Pair[])

function figures(answers: readonly Answer[]): string {
  const count = (said: boolean, should: boolean): number => answers.filter(answer => answer.said === said && answer.should === should).length
  const [hit, wrong, missed] = [count(true, true), count(true, false), count(false, true)]
  const precision = hit / Math.max(1, hit + wrong)
  const recall = hit / Math.max(1, hit + missed)
  return `precision ${(100 * precision).toFixed(1)}  recall ${(100 * recall).toFixed(1)}  F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)}`
}

function worst(answers: readonly Answer[]): string {
  const rules = [...new Set(answers.map(({rule}) => rule))].map(rule => {
    const own = answers.filter(answer => answer.rule === rule)
    return {rule, right: own.filter(({said, should}) => said === should).length / own.length}
  })
  return rules.sort((a, b) => a.right - b.right).slice(0, 3).map(({rule, right}) => `${rule} ${(100 * right).toFixed(0)} %`).join(', ')
}
