import {check, loadRulebookFile} from '../../src/node.js'

const shortcomings = (...items: readonly string[]): string =>
  `江川县教育局2024年法治政府建设年度报告\n一、存在的不足和原因\n${items.join('')}\n二、下一年度主要安排\n6月底前修订行政裁量权基准。`

const messageOf = async (text: string, rule: string): Promise<string | undefined> => {
  const {results} = await check({name: 'a.txt', bytes: new TextEncoder().encode(text)}, await loadRulebookFile('annual-report'))
  return results.find(result => result.rule === rule)?.message
}

test.each([
  ['some of them', ['一是法治人才缺乏。由于编制有限，专业人员难以招录。', '二是普法的针对性不强。'], '2条不足中1条没有说明原因'],
  ['all of them', ['一是法治人才缺乏。', '二是普法的针对性不强。'], '所列不足均未说明原因'],
])('a message says %s as a writer would', async (_, items, message) => {
  expect(await messageOf(shortcomings(...items), 'shortcomings-causes')).toBe(message)
})

test('nothing is not counted as nought', async () => {
  const avowed = '江川县教育局2024年法治政府建设年度报告\n一、党政主要负责人履行推进法治建设第一责任人职责情况\n局长高度重视法治建设，切实履行职责。\n二、主要举措\n开展普法12场。'
  expect(await messageOf(avowed, 'leadership-acts')).toBe('第一责任人履职部分没有写到具体行动，只有表态')
})
