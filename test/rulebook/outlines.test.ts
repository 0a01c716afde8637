import {readFileSync} from 'node:fs'
import {check, loadRulebookFile, type GapReport, type Rulebook} from '../../src/node.js'
import {kindLint} from '../../src/kinds/lint.js'
import {tryExamples} from '../../src/cli/commands/rule-examples.js'
import {lint} from '../../src/rulebook/lint.js'
import {rulesFor} from '../../src/rulebook/outline-for.js'
import {skeleton} from '../../src/draft/skeleton.js'

let own: Rulebook
beforeAll(async () => {
  own = await loadRulebookFile('test/fixtures/rulebook/outline-2026-2030.yml')
}, 30_000)

const bytes = readFileSync('seeds/000_6d076c2639d301e5.txt')
const checked = (year: number): Promise<GapReport> => check({name: 'seed.txt', bytes}, own, {given: {year}})

describe('two outlines side by side', () => {
  test.each([
    ['before the first', 2019, 32, '《法治政府建设实施纲要（2021—2025年）》自2021年起实施；2019年度报告的对照结果仅供参考。'],
    ['in the first', 2021, 32, undefined],
    ['in the last year of the first', 2025, 32, undefined],
    ['in the first year of the second', 2026, 2, undefined],
    ['after the second', 2031, 2, '《虚构纲要（2026—2030年）》实施期到2030年止；2031年度报告的对照依据须另行确认。'],
  ])('a report on a year %s is held against it', async (_, year, items, remark) => {
    const {outline, results, remarks, score} = await checked(year)
    expect(outline.length).toBe(items)
    expect(results.filter(({kind}) => kind === 'coverage').map(({rule}) => rule)).toEqual(outline.map(({rule}) => rule))
    expect(remarks).toEqual(remark === undefined ? [] : [remark])
    expect(score.max).toBe(100)
  })

  test('the items of either are worth the same together', () => {
    const worth = (year: number): number => rulesFor(own, year).filter(({on}) => on).reduce((sum, {points}) => sum + points, 0)
    expect([worth(2024), worth(2027)]).toEqual([14, 14])
  })

  test('what their rules share is said once, with the item in its place', () => {
    const rule = own.rules.find(({id}) => id === 'made-up-1')!
    expect(rule.title.zh).toBe('推进“一次办成”')
    expect(rule.message).toEqual({zh: '第（一）项“推进‘一次办成’”：{level}', en: 'Item 1, “Done at one go”: {level}'})
    expect(rule.basis.article).toBe('第（一）项')
    expect(rule.on).toEqual({outline: 'made-up', item: 1})
  })

  test('a draft is laid out by the chapters of the outline of its year', () => {
    expect(skeleton(own, {year: 2026}, 'zh')).toContain('（二）执法')
    expect(skeleton(own, {year: 2026}, 'zh')).not.toContain('健全政府机构职能体系')
    expect(skeleton(own, {year: 2025}, 'zh')).toContain('（一）健全政府机构职能体系')
  })

  test('the examples of both hold, and lint finds no error', async () => {
    const results = (await tryExamples(own)).filter(({rule}) => rule.startsWith('made-up') || rule === 'outline-20')
    expect(results.length).toBeGreaterThan(4)
    expect(results.filter(({right}) => !right)).toEqual([])
    expect((await lint(own, kindLint)).filter(({severity}) => severity === 'error')).toEqual([])
  })
})
