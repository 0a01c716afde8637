import {trace} from '../../src/compare/years.js'
import type {Rulebook} from '../../src/node.js'
import {gradedCases, madeFrom, measures, meets, none, percent, rightLine, titled, unequal, wrongLines, type Answered, type Half} from './graded-cases.js'

interface Case {
  readonly id: string
  readonly organ: string
  readonly year: number
  readonly prior: string
  readonly report: string
  readonly fates: readonly {readonly quote: string; readonly fate: string}[]
}

/** What readers call it who did not tell apart figures and plans. */
const plain: Readonly<Record<string, string>> = {'dealt-with-figure': 'dealt-with', 'promised-again': 'mentioned'}

/** How well it is told what became of last year's shortcomings and steps; `silent` accuses, so its precision counts by itself. */
export async function fateLines(rulebook: Rulebook, half: Half, deep: boolean): Promise<readonly string[]> {
  const answers: Answered[] = []
  const cases = gradedCases<Case>('fates', half)
  /** Some readers did not tell apart what was dealt with by a figure. */
  const withFigure = cases.some(({fates}) => fates.some(({fate}) => fate === 'dealt-with-figure'))
  for (const {id, organ, year, prior, report, fates} of cases) {
    const {shortcomings, steps} = trace(await madeFrom(titled(organ, year - 1) + measures + prior, rulebook), await madeFrom(report, rulebook), rulebook)
    for (const {quote, fate} of fates) {
      const met = [...shortcomings, ...steps].filter(unit => meets(quote, unit.quote))
      const unit = met.sort((a, b) => a.quote.length - b.quote.length)[0]
      const shown = deep ? ` | ${quote} | ${unit?.echoes.map(({part, quote, strength}) => `${part} ${strength} ${quote}`).join(' / ') ?? ''}` : ''
      const found = unit?.fate ?? none
      answers.push({id: `${id}${shown}`, expected: fate, found: withFigure ? found : (plain[found] ?? found)})
    }
  }
  const silent = answers.filter(({found}) => found === 'silent')
  const right = silent.filter(({expected}) => expected === 'silent').length
  return [`${rightLine('fates', answers)} (silent right ${right} of ${silent.length} = ${percent(right, silent.length)} %)`, ...(deep ? wrongLines(answers, unequal) : [])]
}
