import {check, loadRulebookFile} from '../../src/node.js'
import {placedFindings, placedMessage} from '../../src/report/placed.js'
import {sayIn} from '../../src/report/words.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {poorReport, report} from '../cli/workplace.js'

let rulebook: Rulebook
beforeAll(async () => void (rulebook = await loadRulebookFile('annual-report')))
const placed = async (text: string) => placedFindings(await check({name: 'a.txt', bytes: new TextEncoder().encode(text)}, rulebook))
const of = async (text: string, rule: string) => (await placed(text)).find(({finding}) => finding.result.rule === rule)!

test('what is missing is shown at the end of what goes before it, and said to be missing', async () => {
  const {at, elsewhere, ...rest} = await of(poorReport, 'plan-present')
  expect([at?.quote, elsewhere]).toEqual(['（二）加强普法', true])
  expect(placedMessage({at, elsewhere, ...rest}, sayIn('zh'))).toMatch(/；原文没有写到，此处是最近的位置$/)
})

test('without anything before it, at the next that there is', async () => {
  const {at, elsewhere} = await of(report.replace(/二、党政[^]*?(?=三、)/, ''), 'leadership-present')
  expect([at?.quote, elsewhere]).toEqual(['一、主要举措和成效', true])
})

test('a gap is shown at its own words, with its message alone', async () => {
  const gaps = (await placed(report.replace('一是执法力量薄弱', '一是普法部暑不够'))).filter(({finding}) => finding.gap)
  expect(gaps.length).toBeGreaterThan(0)
  for (const one of gaps) {
    expect([one.at, one.elsewhere]).toEqual([one.finding.gap, false])
    expect(placedMessage(one, sayIn('zh'))).toBe(one.finding.message)
  }
})

test('what is settled is left out', async () => {
  const all = await check({name: 'a.txt', bytes: new TextEncoder().encode(poorReport)}, rulebook)
  const waived = {...all, results: all.results.map(result => ({...result, suppressed: {reason: 'agreed'}}))}
  expect(placedFindings(all).length).toBeGreaterThan(0)
  expect(placedFindings(waived)).toEqual([])
})
