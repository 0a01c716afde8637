import {endsLine, namesNothing, titleLines} from '../../src/tree/title-lines.js'
import {parsed} from './parsed.js'

const all = (words: string): {from: number; to: number} => ({from: 0, to: words.length})

test.each([
  ['a menu', '首页>政务公开>报告', true],
  ['a row of links', '首页|简介', true],
  ['a field with its label', '索引号:11440', true],
  ['a field with a blank behind its label', '发布机构: 司法局', true],
  ['a label whose value stands on the next line', '来源:', true],
  ['a name', '某某县水利局年度报告', false],
  ['a label of one character', '甲:乙丙', false],
  ['a label of nine characters', '一二三四五六七八九:十', false],
  ['a colon behind a longer beginning', '某某县水利局关于法治政府建设的报告:附表', false],
])('%s names nothing: %s is %s', (_, line, expected) => {
  expect(namesNothing(line, all(line))).toBe(expected)
})

test.each([
  ['nothing', '某局工作报告', true],
  ['brackets', '某局工作报告(2024年)', true],
  ['square brackets', '某局工作报告[公开版]', true],
  ['a year and an edition', '某局工作报告 2024年度版', true],
  ['a year in Chinese numerals with a circle', '某局工作报告二〇〇', false],
  ['marks and signs', '某局工作报告——★', true],
  ['a noun', '某局工作报告模板', false],
  ['a noun behind brackets', '某局工作报告(2024年)解读', false],
])('a line ends with its noun where %s stands behind it: %s is %s', (_, line, expected) => {
  const at = line.indexOf('报告')
  expect(endsLine(line, {from: at, to: at + 2}, all(line))).toBe(expected)
})

const title = '某某县水利局2024年法治政府建设年度报告'
const long = '水'.repeat(81)

test.each([
  ['lines above the title and the title', `政务公开\n${title}\n\n一、成效\n开展普法活动。\n`, ['政务公开', title]],
  ['none below the first numbered heading', `${title}\n一、成效\n短行\n`, [title]],
  ['none below running text', `${title}\n开展普法活动,成效明显。\n附件\n`, [title]],
  ['none below a line of more than eighty characters', `${title}\n${long}\n附件\n`, [title]],
  ['one of eighty characters', `${title}\n${long.slice(1)}\n附件\n`, [title, long.slice(1), '附件']],
  ['a line of forty characters with a comma', `${title}\n${'水'.repeat(38)},利\n附件\n`, [title, `${'水'.repeat(38)},利`, '附件']],
  ['none below a line of forty-one characters with a comma', `${title}\n${'水'.repeat(39)},利\n附件\n`, [title]],
  ['none below a full stop amid a line', `${title}\n开展活动。成效\n附件\n`, [title]],
])('titles stand in %s', (_, text, expected) => {
  expect(titleLines(parsed(text), text).map(({from, to}) => text.slice(from, to))).toEqual(expected)
})
