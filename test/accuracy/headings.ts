import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {examine} from '../../src/check.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'

interface Labelled {
  readonly id: string
  readonly heading: string
  readonly requirement: readonly string[]
}

/** What stands around a heading says nothing of the five contents. */
const title = '某机关法治政府建设年度报告'
const below = '有关事项按照规定办理，全年共计三十二件。'

/** Whether headings are given to the contents that they name, in order; what is wrong is listed for building only. */
export async function headingSummary(rulebook: Rulebook, set: 'build' | 'held'): Promise<string> {
  const cases = parse(readFileSync(new URL(`../graded/headings/${set}.yml`, import.meta.url), 'utf8')) as readonly Labelled[]
  const found = await Promise.all(cases.map(async one => ({one, requirement: await requirementOf(one.heading, rulebook)})))
  const wrong = found.filter(({one, requirement}) => one.requirement.join() !== requirement.join())
  const right = found.length - wrong.length
  const lines = [`\n== headings, ${set}: ${found.length}`, `  requirement     ${right}/${found.length} = ${((100 * right) / found.length).toFixed(1)} %`]
  if (set === 'build') for (const {one, requirement} of wrong) lines.push(`      ${one.id} ${one.heading}: expected ${one.requirement.join(' ') || 'none'}, found ${requirement.join(' ') || 'none'}`)
  return lines.join('\n')
}

/** The contents of the heading in a report that holds no other; a line that is read as no heading has none. */
async function requirementOf(heading: string, rulebook: Rulebook): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(`${title}\n\n${heading}\n${below}\n`)
  const {report} = await examine({name: 'heading.txt', bytes}, rulebook, {as: 'annual-report'})
  return report.headings[0]?.requirement ?? []
}
