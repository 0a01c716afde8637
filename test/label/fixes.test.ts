import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {examine, loadRulebookFile} from '../../src/node.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import type {Range} from '../../src/text/range.js'

interface Case {
  readonly name: string
  readonly heading?: string
  readonly text: string
  /** What was done, behind what it was about and before what came of it, as far as the text says. */
  readonly fixes: readonly string[]
}

const cases = parse(readFileSync(fileURLToPath(new URL('fixes.yml', import.meta.url)), 'utf8')) as readonly Case[]
let rulebook: Rulebook
beforeAll(async () => {
  rulebook = await loadRulebookFile('annual-report')
})

test.each(cases)('$name', async ({heading = '一、主要举措和成效', text, fixes}) => {
  const whole = `白水县司法局2023年法治政府建设年度报告\n${heading}\n${text}\n`
  const {root, text: {value}} = await examine({name: 'case.txt', bytes: new TextEncoder().encode(whole)}, rulebook, {as: 'annual-report'})
  const quote = (range: Range | undefined): string => (range ? value.slice(range.from, range.to) : '-')
  expect(root.fixes.map(({problem, act, result}) => [problem, act, result].map(quote).join(' > '))).toEqual(fixes)
})
