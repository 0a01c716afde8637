import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {examinePassage, passagesIn, type Passage} from './passage.js'

interface ActsCase extends Passage {
  readonly acts: readonly string[]
  readonly not: readonly {readonly quote: string; readonly why: string}[]
}

/** What the rule on the leaders' acts counts in a passage, against its reading. */
interface Score {
  readonly found: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

const plain = (text: string): string => text.replace(/[\s。，；、]/g, '')

/** Precision, recall and F1 of the leaders' acts: an act is found when a counted clause overlaps its quote. Wrong ones are listed for `build` alone. */
export async function actsSummary(rulebook: Rulebook, detail: string): Promise<string> {
  const lines: string[] = []
  for (const part of ['build', 'held', 'blind', 'blind-3'] as const) {
    const scores: Score[] = []
    for (const one of passagesIn<ActsCase>('acts', part)) {
      const score = await scoreOf(one, rulebook)
      scores.push(score)
      if (part === 'held' || detail !== 'deep') continue
      lines.push(...score.missed.map(quote => `  ${one.id} missed: ${quote}`), ...score.wrong.map(quote => `  ${one.id} wrongly counted: ${quote}`))
    }
    const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0)
    const [hit, missed, wrong] = [sum(({found}) => found), sum(score => score.missed.length), sum(score => score.wrong.length)]
    const [precision, recall] = [hit / Math.max(1, hit + wrong), hit / Math.max(1, hit + missed)]
    lines.push(`== acts ${part}: ${scores.length} passages, ${hit + missed} acts: precision ${(100 * precision).toFixed(1)}  recall ${(100 * recall).toFixed(1)}  F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)}`)
  }
  return lines.join('\n')
}

async function scoreOf(one: ActsCase, rulebook: Rulebook): Promise<Score> {
  const {verdicts, text} = await examinePassage(one, yearOf(one.text), rulebook)
  const counted = verdicts.find(({rule}) => rule.id === 'leadership-acts')!.evidence.map(({from, to}) => text.value.slice(from, to))
  const missed = one.acts.filter(act => !counted.some(clause => touches(act, clause)))
  const wrong = counted.filter(clause => !one.acts.some(act => touches(act, clause)))
  return {found: one.acts.length - missed.length, missed, wrong}
}

/** Whether two stretches of one text share words: one holds the other, or an end of one begins the other. */
function touches(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  if (one.includes(other) || other.includes(one)) return true
  const least = 4
  for (let length = Math.min(one.length, other.length); length >= least; length--) {
    if (one.endsWith(other.slice(0, length)) || other.endsWith(one.slice(0, length))) return true
  }
  return false
}

/** The year that a passage is a report on: the last that it names, or the one before where it only promises for it. */
function yearOf(text: string): number {
  const years = [...text.matchAll(/(20\d\d)年(?:[^。]{0,14}(将|拟|计划))?/g)].map(([, year, promised]) => Number(year) - (promised ? 1 : 0))
  return years.length > 0 ? Math.max(...years) : 2024
}
