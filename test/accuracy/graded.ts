import type {Rulebook} from '../../src/node.js'
import {answerLines} from './answers.js'
import {causeLines} from './causes.js'
import {defectSetLines} from './defects-set.js'
import {fateLines} from './fates.js'
import {fixLines} from './fixes.js'
import {halves, hasCases, type Half} from './graded-cases.js'
import {planLines} from './plans.js'

type Lines = (rulebook: Rulebook, half: Half, deep: boolean) => Promise<readonly string[]>

const classes: Readonly<Record<string, Lines>> = {causes: causeLines, fixes: fixLines, plans: planLines, answers: answerLines, fates: fateLines, defects: defectSetLines}

/** The names of the classes of graded passages. */
export const gradedClasses = Object.keys(classes)

/** The figures of the classes on all parts, and with `deep` each wrong answer of those that may be read; the held one is then left alone. */
export async function gradedLines(names: readonly string[], rulebook: Rulebook, detail: string): Promise<readonly string[]> {
  const lines: string[] = []
  for (const half of halves.filter(half => half !== 'held' || detail !== 'deep')) {
    lines.push(`\n== graded passages, ${half}`)
    for (const name of names.filter(name => hasCases(name, half))) lines.push(...(await classes[name]!(rulebook, half, detail === 'deep')))
  }
  return lines
}
