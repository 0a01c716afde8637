import type {Rulebook} from '../../src/node.js'
import {gradedCases, madeFrom, measures, none, percent, rightLine, titled, unequal, wrongLines, type Answered, type Half} from './graded-cases.js'

interface Case {
  readonly id: string
  readonly shortcoming: string
  readonly step: string
  readonly answers: boolean
}

/** How well it is told whether a step answers a shortcoming. */
export async function answerLines(rulebook: Rulebook, half: Half, deep: boolean): Promise<readonly string[]> {
  const answers: Answered[] = []
  for (const {id, shortcoming, step, answers: should} of gradedCases<Case>('answers', half)) {
    const {verdicts} = await madeFrom(`${titled('安庆市司法局', 2024)}${measures}二、存在的不足\n${shortcoming}\n三、下一步工作安排\n${step}`, rulebook)
    const nodes = verdicts.find(({rule}) => rule.id === 'plan-answers-shortcomings')?.nodes
    answers.push({id: deep ? `${id} ${shortcoming} | ${step}` : id, expected: String(should), found: nodes?.[0] ? String(nodes.some(({good}) => good)) : none})
  }
  const of = (expected: string): string => {
    const own = answers.filter(answer => answer.expected === expected)
    return percent(own.filter(({found}) => found === expected).length, own.length)
  }
  return [`${rightLine('answers', answers)} (answered ${of('true')}, not answered ${of('false')})`, ...(deep ? wrongLines(answers, unequal) : [])]
}
