import {examine} from '../../src/check.js'
import {InputError} from '../../src/input-error.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {gradedCases, type CaseFile} from './graded-cases.js'

interface Opening {
  readonly id: string
  readonly report: boolean
  readonly kind: string
  readonly text: string
}

/** The names of the program for kinds that the writers named otherwise. */
const names: Readonly<Record<string, string>> = {report: 'annual-report', 'personal-report': 'accountability'}

/** How openings of documents are told apart: reports from others, and each kind by its name; what is wrong is listed where it may be read. */
export async function genreSummary(rulebook: Rulebook, set: CaseFile): Promise<string> {
  const openings = gradedCases<Opening>('genre', set)
  const found = await Promise.all(openings.map(async opening => ({opening, kind: await kindOf(opening, rulebook)})))
  const taken = ({kind}: {readonly kind: string}): boolean => kind === 'annual-report'
  const falsePositives = found.filter(one => taken(one) && !one.opening.report)
  const falseNegatives = found.filter(one => !taken(one) && one.opening.report)
  const misnamed = found.filter(one => !taken(one) && !one.opening.report && one.kind !== (names[one.opening.kind] ?? one.opening.kind))
  const right = found.length - falsePositives.length - falseNegatives.length
  const lines = [`\n== genre, ${set}: ${found.length} openings`, `  report or not   ${share(right, found.length)}, taken wrongly ${falsePositives.length}, refused wrongly ${falseNegatives.length}`, `  kind named      ${share(right - misnamed.length, found.length)}`]
  if (!set.startsWith('held')) {
    for (const {opening, kind} of [...falsePositives, ...falseNegatives, ...misnamed]) lines.push(`      ${opening.id} ${opening.kind}, found ${kind}: ${opening.text.slice(0, 40).replaceAll('\n', ' ')}`)
  }
  return lines.join('\n')
}

async function kindOf({id, text}: Opening, rulebook: Rulebook): Promise<string> {
  try {
    await examine({name: `${id}.txt`, bytes: new TextEncoder().encode(text)}, rulebook)
    return 'annual-report'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return String(error.faults[0]?.data?.['document'] ?? error.faults[0]?.code)
  }
}

const share = (right: number, all: number): string => `${right}/${all} = ${((100 * right) / all).toFixed(1)} %`
