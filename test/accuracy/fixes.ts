import type {Rulebook} from '../../src/node.js'
import {foundLine, gradedCases, madeFrom, meets, none, oneSided, titled, wrongLines, type Answered, type Half} from './graded-cases.js'

interface Fix {
  readonly quote: string
  readonly problem: string | null
  readonly result: string | null
}

interface Case {
  readonly id: string
  readonly year: number
  readonly heading: string | null
  readonly text: string
  readonly fixes: readonly Fix[]
}

/** How well the passages on last year's problems are told: a fix is found where its sentence is, a sentence that holds none is false. */
export async function fixLines(rulebook: Rulebook, half: Half, deep: boolean): Promise<readonly string[]> {
  const answers: Answered[] = []
  for (const {id, year, heading, text, fixes} of gradedCases<Case>('fixes', half)) {
    const {root, text: {value}} = await madeFrom(`${titled('安庆市司法局', year)}${heading ?? '一、主要举措和成效'}\n${text}`, rulebook)
    const found = root.fixes.map(({sentence: {range}}) => value.slice(range.from, range.to))
    const told = (sentence: string): boolean => fixes.some(({quote, problem, result}) => [quote, problem, result].some(part => part !== null && meets(part, sentence)))
    const hits = fixes.map(({quote}) => ({id, expected: quote, found: found.find(sentence => meets(quote, sentence)) ?? none}))
    answers.push(...hits, ...found.filter(sentence => !told(sentence)).map(sentence => ({id, expected: none, found: sentence})))
  }
  return [foundLine('prior fixes', answers), ...(deep ? wrongLines(answers, oneSided) : [])]
}
