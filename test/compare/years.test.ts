import {examine, loadRulebookFile} from '../../src/node.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {trace} from '../../src/compare/years.js'
import type {YearTrace} from '../../src/compare/year-trace.js'

let rulebook: Rulebook
beforeAll(async () => {
  rulebook = await loadRulebookFile('annual-report')
})

const report = (year: number, measures: string, shortcomings: readonly string[], steps: readonly string[]): string =>
  [
    `甲安县司法局${year}年度法治政府建设情况报告`,
    `${year}年，我局扎实推进法治政府建设。现将有关情况报告如下：`,
    '一、主要举措和成效',
    `（一）规范执法监督。${measures}`,
    '二、存在的不足和原因',
    ...shortcomings.map((text, index) => `（${'一二三四五'[index]}）${text}`),
    `三、${year + 1}年工作安排`,
    ...steps.map((text, index) => `（${'一二三四五'[index]}）${text}`),
    '甲安县司法局',
    `${year + 1}年1月10日`,
  ].join('\n')

async function traced(prior: string, current: string): Promise<YearTrace> {
  const examined = (name: string, text: string) => examine({name, bytes: new TextEncoder().encode(text)}, rulebook)
  return trace(await examined('prior.txt', prior), await examined('current.txt', current), rulebook)
}

const before = report(2023, '全年办理行政复议案件97件，出庭应诉率92%。', ['调解员队伍老化。由于待遇偏低，年轻人不愿从事调解。'], ['修订应急预案，组织综合演练。', '建立政府合同履约台账。'])
const later = (measures: string, steps: readonly string[] = ['推进政务诚信建设。']): string => report(2024, measures, ['裁量权基准执行不够统一。由于培训不够。'], steps)

describe('trace', () => {
  test.each([
    ['a step done with a figure', '修订应急预案13个，组织综合演练46场。', ['推进政务诚信建设。'], 'steps', 0, 'dealt-with-figure'],
    ['a step done without a figure', '印发应急预案修订稿，开展综合演练并通报结果。', ['推进政务诚信建设。'], 'steps', 0, 'dealt-with'],
    ['a step promised once more', '全年办理行政复议案件113件。', ['进一步修订应急预案，继续组织综合演练。'], 'steps', 0, 'promised-again'],
    ['a step only spoken of', '应急预案综合演练关系处置突发事件的能力。', ['推进政务诚信建设。'], 'steps', 0, 'mentioned'],
    ['a step never named again', '全年办理行政复议案件113件。', ['推进公共数据开放。'], 'steps', 1, 'silent'],
    ['a step of whose matter something else is told', '全年办理行政复议案件113件。', ['推进政务诚信建设。'], 'steps', 1, 'review'],
    ['a shortcoming dealt with', '针对调解员队伍老化问题，新聘专职调解员12名。', ['推进政务诚信建设。'], 'shortcomings', 0, 'dealt-with-figure'],
    ['a shortcoming answered by a promise', '全年办理行政复议案件113件。', ['解决调解员队伍老化问题，提高待遇。'], 'shortcomings', 0, 'promised-again'],
  ] as const)('%s', async (_, measures, steps, list, index, fate) => {
    const unit = (await traced(before, later(measures, steps)))[list][index]!
    expect(unit.fate).toBe(fate)
    expect(before.slice(unit.range.from, unit.range.to)).toBe(unit.quote)
    if (fate !== 'silent') expect(later(measures, steps)).toContain(unit.echoes[0]!.quote)
  })

  test('sets the same quantities of both years side by side', async () => {
    const {figures} = await traced(before, later('全年共办理行政复议案件113件，出庭应诉率达98%，新建司法所3个。'))
    expect(figures.map(({name, unit, prior, current, change}) => [name, unit, prior.value, current.value, change])).toEqual([
      ['办理行政复议案件', '件', 97, 113, 0.1649],
      ['出庭应诉率', '%', 92, 98, 0.0652],
    ])
  })

  test('the same report again is all copied, another one hardly', async () => {
    expect((await traced(before, before.replaceAll('2024', '2025').replaceAll('2023', '2024'))).copied.share).toBeGreaterThan(0.95)
    expect((await traced(before, later('新建司法所3个，配备电动巡查车两辆。'))).copied.share).toBeLessThan(0.5)
  })
})
