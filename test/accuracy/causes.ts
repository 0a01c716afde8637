import type {Rulebook} from '../../src/node.js'
import {foundLine, gradedCases, madeFrom, measures, meets, none, oneSided, titled, wrongLines, type Answered, type Half} from './graded-cases.js'

interface Case {
  readonly id: string
  readonly text: string
  readonly causes: readonly string[]
}

/** How well causes are told from the problem in other words. */
export async function causeLines(rulebook: Rulebook, half: Half, deep: boolean): Promise<readonly string[]> {
  const answers: Answered[] = []
  for (const {id, text, causes} of gradedCases<Case>('causes', half)) {
    const {verdicts, text: {value}} = await madeFrom(`${titled('安庆市司法局', 2024)}${measures}二、存在的不足和原因\n${text}`, rulebook)
    const nodes = verdicts.find(({rule}) => rule.id === 'shortcomings-causes')?.nodes ?? []
    const found = nodes.flatMap(({by}) => by).map(({from, to}) => value.slice(from, to))
    answers.push(...causes.map(cause => ({id, expected: cause, found: found.find(range => meets(cause, range)) ?? none})))
    answers.push(...found.filter(range => !causes.some(cause => meets(cause, range))).map(range => ({id, expected: none, found: range})))
  }
  return [foundLine('causes', answers), ...(deep ? wrongLines(answers, oneSided) : [])]
}
