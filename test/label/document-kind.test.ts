import {readdirSync, readFileSync} from 'node:fs'
import {documentKind} from '../../src/label/document-kind.js'
import {check, loadRulebookFile} from '../../src/node.js'
import {read} from '../../src/read/read.js'
import {scannerOf} from '../../src/rulebook/scanner.js'
import {repair} from '../../src/text/repair.js'
import {parse} from '../../src/tree/parse.js'

const rulebook = await loadRulebookFile('annual-report')

async function kindOf(name: string, bytes: Uint8Array): Promise<string> {
  const text = await repair(await read({name, bytes}))
  const root = parse(text, {})
  return documentKind(root, scannerOf(rulebook)(text.folded, root.facts.year?.value), rulebook.topics, text.folded).kind
}

const documents: readonly (readonly [kind: string, title: string, body: string])[] = [
  ['disclosure-report', '江川县教育局2024年政府信息公开工作年度报告', '根据《中华人民共和国政府信息公开条例》规定，编制本报告。\n一、总体情况\n（一）主动公开。全年公开信息70条。\n二、主动公开政府信息情况\n制发规范性文件2件。\n三、收到和处理政府信息公开申请情况\n收到申请12件。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n公开不够及时。\n六、其他需要报告的事项\n无。'],
  ['disclosure-report', '', '根据《中华人民共和国政府信息公开条例》要求，编制政府信息公开工作年度报告。\n一、总体情况\n全年公开信息70条。\n二、主动公开政府信息情况\n制发规范性文件2件。\n三、收到和处理政府信息公开申请情况\n收到申请12件。\n四、存在的主要问题及改进情况\n公开不够及时。'],
  ['disclosure-report', '江川县2024年政务公开工作情况报告', '2024年，全县政务公开工作扎实推进，助力法治政府建设。\n一、主要做法\n公开信息70条。\n二、存在问题\n更新不及时。'],
  ['work-report', '政府工作报告', '——2025年1月10日在江川县第十八届人民代表大会第四次会议上\n县长　李某\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。\n一、2024年工作回顾\n法治政府建设深入推进，生产总值增长6%。\n二、2025年工作安排\n（一）预期目标\n生产总值增长6%以上。'],
  ['plan', '江川县2025年法治政府建设工作要点', '2025年全县法治政府建设工作的总体要求是：坚持以习近平法治思想为指导。\n一、健全机构职能\n1.推进放管服改革。（责任单位：县政务局）\n二、保障措施\n加强组织领导。'],
  ['plan', '江川县法治政府建设实施方案（2021—2025年）', '为深入推进法治政府建设，制定本方案。\n一、总体要求\n坚持党的领导。\n二、主要任务\n健全机构职能。\n三、组织保障\n加强督察。'],
  ['plan', '江川县2024年普法依法治理工作计划', '为做好普法依法治理工作，制定本计划。\n一、工作目标\n提升法治素养。'],
  ['news', '江川县召开2024年法治政府建设工作推进会', '1月10日，江川县召开法治政府建设工作推进会，县长李某出席会议并讲话。会议指出，要扎实推进法治政府建设。'],
  ['news', '我局举办法治政府建设专题培训', '近日，县教育局举办法治政府建设专题培训，60余人参加。'],
  ['interpretation', '《江川县2024年法治政府建设年度报告》解读', '为便于公众了解，现就报告解读如下。\n一、起草背景\n根据有关规定。\n二、主要内容\n报告分三部分。'],
  ['interpretation', '一图读懂江川县2024年法治政府建设年度报告', '一、起草背景\n根据有关规定。'],
  ['accountability', '2024年度述法报告', '2024年，本人认真履行推进法治建设第一责任人职责，现将情况述法如下。\n一、履行职责情况\n主持会议4次。'],
  ['accountability', '江川县教育局局长2024年述职述廉述法报告', '一年来，我认真履行职责。\n一、履职情况\n主持会议4次。'],
  ['statistics', '江川县2024年国民经济和社会发展统计公报', '初步核算，全年地区生产总值300亿元，增长6%。\n一、综合\n物价上涨0.2%。\n二、农业\n粮食产量10万吨。\n三、工业和建筑业\n增加值100亿元。'],
  ['budget', '江川县司法局2024年部门预算公开说明', '一、部门职责\n承担全面依法治县工作。\n二、收入预算说明\n收入1000万元。\n三、支出预算说明\n支出1000万元。\n四、名词解释\n机关运行经费。'],
  ['notice', '关于报送2024年度法治政府建设工作情况的通知', '各镇人民政府、县直各部门：\n现就报送工作通知如下：\n一、报送内容\n主要举措和成效。'],
  ['enforcement-statistics', '江川县教育局2024年度行政执法统计年报', '一、执法主体情况\n本局有执法人员12人。'],
  ['annual-report', '江川县教育局2024年法治政府建设年度报告', '现将有关情况报告如下。\n一、主要举措和成效\n公开信息70条。\n二、存在的不足\n力量薄弱。\n三、下一步工作\n加强普法。'],
  ['annual-report', '江川县人民政府关于2024年度法治政府建设情况的报告', '县委、市政府：\n现将有关情况报告如下。\n一、主要举措\n公开信息70条。'],
  ['annual-report', '江川县2024年法治政府建设工作总结和2025年工作计划', '2024年，扎实推进法治政府建设。\n一、主要举措\n公开信息70条。\n二、2025年工作计划\n加强普法。'],
  ['annual-report', '江川县教育局2024年依法行政工作总结', '2024年，我局扎实推进依法行政。\n一、主要举措\n公开信息70条。'],
  ['annual-report', '', '2024年，我局扎实推进法治政府建设，现将情况报告如下：\n一、主要举措\n公开信息70条。\n二、存在的不足\n力量薄弱。\n三、下一步工作计划\n加强普法。'],
  ['annual-report', '关于印发《江川县2024年法治政府建设年度报告》的通知\n江川县2024年法治政府建设年度报告', '2024年，扎实推进法治政府建设。\n一、主要举措\n公开信息70条。'],
  ['annual-report', '', '召开党组会议研究法治工作4次。制定《普法工作要点》1份。\n二、存在的不足\n力量薄弱。'],
  ['unknown', '江川县中学篮球比赛规则', '每队五人，比赛四节。\n犯规五次离场。'],
]

describe('kind of document', () => {
  test.each(documents.map(([kind, title, body]) => [title || '(no title)', kind, `${title}\n${body}`]))('%s is %s', async (_title, kind, text) => {
    expect(await kindOf('example.txt', new TextEncoder().encode(text))).toBe(kind)
  })

  const reports = ['seeds', 'test/graded/build'].flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.txt')).map(name => `${folder}/${name}`))
  test.each(reports)('%s is an annual report', async file => {
    expect(await kindOf(file, readFileSync(file))).toBe('annual-report')
  })
})

test('a report that is near to another kind is remarked on', async () => {
  const text = '现将我局2023年度法治政府建设情况报告如下：\n一、指导思想\n坚持依法行政，全年检查3次。\n二、主要任务\n查处违法案件5件。'
  const report = await check({name: 'near.txt', bytes: new TextEncoder().encode(text)}, rulebook, {lang: 'en'})
  expect(report.remarks.at(-1)).toBe('It was checked as an annual report but is also close to a plan; if it is none, the result does not count.')
  const [, , clear] = documents.find(([kind, title]) => kind === 'annual-report' && title.endsWith('年度报告'))!
  expect((await check({name: 'clear.txt', bytes: new TextEncoder().encode(`江川县教育局2024年法治政府建设年度报告\n${clear}`)}, rulebook)).remarks).toEqual([])
})
