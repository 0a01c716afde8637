import type {Rulebook} from '../../src/node.js'
import {type CaseFile, gradedCases, madeFrom, meets, percent, titled, type Half} from './graded-cases.js'

interface Case {
  readonly id: string
  readonly organ: string
  readonly year: number
  readonly text: string
  readonly defects: readonly {readonly quote: string; readonly kind: string}[]
}

/** The files of each half, and what each is called; the second of the held ones was written later, with its own half of the first. */
const parts: Readonly<Record<Half, readonly (readonly [file: CaseFile, name: string])[]>> = {
  build: [['build', 'defects in texts']],
  held: [
    ['held', 'defects in texts'],
    ['held-figures', 'later ones'],
  ],
  later: [],
  blind: [['blind', 'defects in texts']],
  'blind-2': [['blind-2', 'defects in texts']],
  'blind-3': [['blind-3', 'defects in texts']],
}

/** The figures of a half, a line for each of its files. */
export const defectSetLines = async (rulebook: Rulebook, half: Half, deep: boolean): Promise<readonly string[]> =>
  (await Promise.all(parts[half].map(([file, name]) => linesOf(gradedCases<Case>('defects', file), name, rulebook, deep)))).flat()

/** How many defects in short texts are found, and how many of the findings point at one; any finding on a text without defects is false. */
async function linesOf(cases: readonly Case[], name: string, rulebook: Rulebook, deep: boolean): Promise<readonly string[]> {
  const wrong: string[] = []
  let [hits, all, alarms] = [0, 0, 0]
  for (const {id, organ, year, text, defects} of cases) {
    const before = `${titled(organ, year)}一、主要举措和成效\n`
    const {report} = await madeFrom(before + text, rulebook)
    const failed = report.results.filter(({requirement, outcome}) => requirement === 'form' && (outcome === 'fail' || outcome === 'review'))
    const found = failed.flatMap(({rule, gaps}) => gaps.filter(({place}) => 'line' in place && place.line > 2).map(({quote}) => ({rule, quote})))
    const missed = defects.filter(({quote}) => !found.some(gap => meets(gap.quote, quote)))
    all += defects.length
    hits += defects.length - missed.length
    wrong.push(...missed.map(({quote, kind}) => `    ${id}: not found: ${kind} ${quote} | ${text.trim()}`))
    if (defects.length > 0) continue
    alarms += found.length
    wrong.push(...found.map(({rule, quote}) => `    ${id}: false: ${rule} ${quote} | ${text.trim()}`))
  }
  return [`  ${name.padEnd(18)} recall ${percent(hits, all)} (${hits}/${all}) precision ${percent(hits, hits + alarms)} (${alarms} false)`, ...(deep ? wrong : [])]
}
