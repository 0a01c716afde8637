import type {Rulebook} from '../../src/node.js'
import {foundLine, gradedCases, madeFrom, matched, measures, none, oneSided, rightLine, titled, unequal, wrongLines, type Answered, type Half} from './graded-cases.js'

interface Case {
  readonly id: string
  readonly year: number
  readonly text: string
  readonly steps: readonly string[]
  readonly measurable: readonly boolean[]
}

/** How well the steps of a plan are told apart, and whether each can be measured. */
export async function planLines(rulebook: Rulebook, half: Half, deep: boolean): Promise<readonly string[]> {
  const steps: Answered[] = []
  const measured: Answered[] = []
  for (const {id, year, text, steps: expected, measurable} of gradedCases<Case>('plans', half)) {
    const {verdicts, text: {value}} = await madeFrom(`${titled('安庆市司法局', year)}${measures}${text}`, rulebook)
    const nodes = verdicts.find(({rule}) => rule.id === 'plan-concrete')?.nodes ?? []
    const found = nodes.map(({node: {range}}) => value.slice(range.from, range.to))
    for (const pair of matched(expected, found)) {
      steps.push({id, expected: expected[pair.expected ?? -1] ?? none, found: found[pair.found ?? -1] ?? none})
      if (pair.expected !== undefined && pair.found !== undefined)
        measured.push({id: `${id} ${expected[pair.expected]}`, expected: String(measurable[pair.expected]), found: String(nodes[pair.found]!.good)})
    }
  }
  return [foundLine('plan steps', steps), rightLine('measurable', measured), ...(deep ? [...wrongLines(steps, oneSided), ...wrongLines(measured, unequal)] : [])]
}
