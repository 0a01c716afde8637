import type {Rulebook} from '../../src/node.js'
import {gradedCases, madeFrom, type CaseFile} from './graded-cases.js'

/** A heading, the contents that it opens in order, and perhaps its level and the report that it stands in. */
interface Labelled {
  readonly id: string
  readonly heading: string
  readonly requirement: readonly string[]
  readonly level?: number
  readonly text?: string
}

/** What a heading is found to be; `undefined` where it is read as none. */
interface Found {
  readonly requirement: readonly string[]
  readonly level: number
}

/** What stands around a heading without a report of its own says nothing of the five contents. */
const title = '某机关法治政府建设年度报告'
const yearly = '某机关2024年法治政府建设年度报告'
const below = '有关事项按照规定办理，全年共计三十二件。'

/** Whether headings are given to the contents that they open, in order; what is wrong is listed where it may be read. */
export async function headingSummary(rulebook: Rulebook, set: CaseFile): Promise<string> {
  const of = gradedCases<Labelled>('headings', set).length
  const wrong = await wrongHeadings(rulebook, set)
  const right = of - wrong.length
  const lines = [`\n== headings, ${set}: ${of}`, `  requirement     ${right}/${of} = ${((100 * right) / of).toFixed(1)} %`]
  return [...lines, ...(!set.startsWith('held') ? wrong.map(line => `      ${line}`) : [])].join('\n')
}

/** A line for each heading of a set that is given to other contents than it opens, or to another level. */
export async function wrongHeadings(rulebook: Rulebook, set: CaseFile): Promise<readonly string[]> {
  const cases = gradedCases<Labelled>('headings', set)
  const found = await Promise.all(cases.map(async one => ({one, heading: await headingIn(one, rulebook)})))
  return found
    .filter(({one, heading}) => !isRight(one, heading))
    .map(({one, heading}) => `${one.id} ${one.heading}: expected ${shown(one)}, found ${shown(heading)}`)
}

const isRight = (one: Labelled, found: Found | undefined): boolean =>
  one.requirement.join() === (found?.requirement ?? []).join() && (one.level ?? found?.level) === found?.level

const shown = (heading: Partial<Found> | undefined): string => `${heading?.requirement?.join(' ') || 'none'}${heading?.level ? ` (${heading.level})` : ''}`

/** The heading in its report, or in one that holds no other; a line that is read as no heading has none. */
async function headingIn({heading, text}: Labelled, rulebook: Rulebook): Promise<Found | undefined> {
  const {report} = await madeFrom(text === undefined ? `${title}\n\n${heading}\n${below}\n` : `${yearly}\n\n${text}`, rulebook)
  return text === undefined ? report.headings[0] : report.headings.find(one => plain(one.text) === plain(heading))
}

const plain = (heading: string): string => heading.normalize('NFKC').replaceAll(/\s/g, '')
