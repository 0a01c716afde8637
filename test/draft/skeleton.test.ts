import {check, loadRulebookFile} from '../../src/node.js'
import {read} from '../../src/read/read.js'
import {repair} from '../../src/text/repair.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {skeleton, type SkeletonFor} from '../../src/draft/skeleton.js'

let rulebook: Rulebook
beforeAll(async () => {
  rulebook = await loadRulebookFile('annual-report')
})

const made = (wanted: SkeletonFor): string => skeleton(rulebook, wanted, 'zh')!
const withoutHints = (text: string): string => text.replace(/<!--[^]*?-->/g, '')
const judged = (text: string) => check({name: 'draft.md', bytes: new TextEncoder().encode(text)}, rulebook, {as: 'annual-report'})

describe('a skeleton', () => {
  test('has the headings in the order of the rule', () => {
    expect(withoutHints(made({year: 2025})).match(/^[一二三四五]、.*$/gm)).toEqual([
      '一、2025年度推进法治政府建设的主要举措和成效',
      '二、2024年度存在问题的改进情况',
      '三、推进法治政府建设存在的不足和原因',
      '四、党政主要负责人履行推进法治建设第一责任人职责情况',
      '五、2026年度推进法治政府建设的主要安排',
    ])
  })

  test('asks a department for less than a government', () => {
    const sections = (kind: 'government' | 'department'): number => withoutHints(made({year: 2024, kind})).match(/^（.+）/gm)!.length
    expect(sections('department')).toBeLessThan(sections('government'))
  })

  test('names the organ where it is known, and else leaves a place for it', () => {
    expect(made({year: 2025, organisation: '某某县司法局'})).toContain('某某县司法局2025年法治政府建设年度报告')
    expect(made({year: 2025, kind: 'government'})).toContain('××人民政府2025年')
  })

  test('answers each shortcoming and promise of last year\'s report under a heading', () => {
    const text = made({year: 2025, prior: {shortcomings: ['法治人才缺乏'], promises: ['开展执法培训']}})
    expect(text).toContain('（一）针对“法治人才缺乏”的改进情况')
    expect(text).toContain('（二）“开展执法培训”的完成情况')
  })

  test.each(['<img src=x onerror=alert(1)>', '[a](javascript:x)', '# a', '`a`*b*_c_~d~|e|', '<!-- a', '\\[a', '&lt;', '甲\n\n# 乙'])('keeps %j of last year\'s report as text', async words => {
    const text = made({year: 2025, organisation: words, prior: {shortcomings: [words], promises: []}})
    const source = await read({name: 'draft.md', bytes: new TextEncoder().encode(text)})
    const {value} = await repair(source)
    expect(value).toContain(`“${words.replace(/\s+/g, ' ')}”的改进情况`)
    expect(value).toContain(`${words.replace(/\s+/g, ' ')}2025年`)
  })

  test('counts for nothing but its headings: hints are no part of the report', async () => {
    const text = made({year: 2025, kind: 'department', level: 'county'})
    expect((await judged(text)).score).toEqual((await judged(withoutHints(text))).score)
  })

  test('is an empty report until it is written', async () => {
    const {requirements, score} = await judged(made({year: 2025, kind: 'department', level: 'county', organisation: '某某县教育局'}))
    expect(requirements.map(({presence}) => presence)).toEqual(['missing', 'missing', 'missing', 'missing', 'missing'])
    expect(score.points).toBeLessThanOrEqual(5)
  })

  test('keeps its hints closed whatever stands in a rule', () => {
    const [rule] = rulebook.rules.filter(({requirement}) => requirement === 'plan')
    const tricky = {...rulebook, rules: [{...rule!, advice: {zh: '写明 --> 内容', en: '--> text'}}]}
    const text = skeleton(tricky, {year: 2025}, 'zh')!
    expect(withoutHints(text)).not.toContain('内容')
  })

  test('is none where the rulebook has none', async () => {
    const other = await loadRulebookFile('citations')
    expect(skeleton(other, {year: 2025}, 'zh')).toBeUndefined()
  })
})
