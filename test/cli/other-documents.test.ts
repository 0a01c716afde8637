import {readdirSync, writeFileSync} from 'node:fs'
import {command, report, workplace} from './workplace.js'

/** A document of each kind, with words of rule-of-law government in it; none is a report. */
const documents: readonly (readonly [kind: string, said: string, text: string])[] = [
  ['norm', '规范性文件', '枣阳市法治政府建设年度报告规定\n\n第一章　总则\n第一条　为了规范法治政府建设年度报告工作，根据有关规定，结合本市实际，制定本规定。\n第二条　市人民政府各部门编制年度报告，适用本规定。\n第三条　年度报告应当包括主要举措和成效、存在的不足和原因、下一年度主要安排。\n第四条　本规定自印发之日起施行。'],
  ['plan', '计划', '2025年是法治政府建设的关键一年。为深入推进依法行政，结合我区实际，制定本方案。\n一、总体要求\n到2025年，法治政府建设走在前列。\n二、主要任务\n（一）健全决策机制。责任单位：区司法局；完成时限：2025年6月底。\n（二）规范行政执法。责任单位：区城管局；完成时限：2025年9月底。\n三、保障措施\n加强组织领导，严格督察考核。'],
  ['plan', '计划', '瑞金市2025年法治政府建设工作要点\n\n坚持以习近平法治思想为指导，制定如下要点。\n一、加强党的领导\n1.落实第一责任人职责。（牵头单位：市司法局）'],
  ['news', '新闻', '我市法治政府建设年度报告评议会召开\n\n本报讯（记者 王芳）近日，市司法局召开法治政府建设年度报告评议会。会议指出，各单位报告质量明显提升。会议强调，要正视存在的不足，抓好下一步工作。'],
  ['speech', '讲话', '在全县法治政府建设推进会上的讲话\n\n同志们：\n今天召开这次会议，主要任务是总结法治政府建设情况。下面，我讲三点意见。\n一、肯定成绩，正视不足\n过去一年，依法行政水平不断提高。\n二、突出重点，狠抓落实\n谢谢大家。'],
  ['work-report', '政府工作报告', '各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。\n一、2024年工作回顾\n全年地区生产总值增长6.1%，一般公共预算收入增长4%，法治政府建设深入推进，行政复议纠错率下降。\n二、2025年工作安排\n加快建设法治政府。'],
  ['paper', '论文', '基层法治政府建设的现实困境及其破解\n\n张某某（某大学法学院）\n摘要：法治政府建设年度报告制度在基层运行中存在形式化问题。\n关键词：法治政府；年度报告；依法行政\n一、问题的提出\n年度报告是行政自制的工具。'],
  ['circular', '通报', '关于2023年度法治政府建设考核情况的通报\n\n各县区人民政府：\n现将2023年度法治政府建设考核情况通报如下：\n一、总体情况\n各单位高度重视依法行政。\n二、存在的不足\n个别单位报告报送不及时。'],
  ['template', '模板', '××局20××年度法治政府建设情况报告（模板）\n\n20××年，我局坚持依法行政，现将有关情况报告如下。\n一、主要举措和成效\n（请填写，不少于1000字）\n二、存在的不足和原因\n（请填写）'],
  ['template', '模板', '20XX年，XX局深入推进法治政府建设，现将有关情况报告如下。\n一、主要举措和成效\n（一）学法。组织学法X次，参加X人次。\n（二）执法。办理案件XX件。\n二、存在的不足\n执法力量不足。'],
  ['yearbook', '年鉴', '法治政府建设\n\n【概况】2023年，全市依法行政水平稳步提高。\n【行政复议】收到申请120件，办结118件。\n【行政执法监督】评查案卷300本。（撰稿：李某）'],
  ['guideline', '指引', '法治政府建设年度报告撰写指南\n\n为提高质量，编写本指南，供各单位参考。\n一、写什么\n应写明主要举措和成效、存在的不足和原因。\n二、怎么写\n用数据说话，不得照抄上年。'],
  ['index-system', '指标', '2024年度法治政府建设考核指标体系\n\n一级指标：依法决策（20分）\n二级指标：合法性审查，未审查的每件扣2分。\n三级指标：听取法律顾问意见，未听取的不得分。'],
  ['performance-report', '绩效', '法治政府建设示范创建项目支出绩效自评报告\n\n项目单位：市司法局\n一、项目基本情况\n安排资金60万元，用于提升依法行政能力。\n二、绩效目标完成情况\n预算执行率92%。\n三、存在的问题\n指标不够细。'],
  ['general-summary', '工作总结', '县林草局2023年工作总结\n\n2023年，全局干部职工团结拼搏，较好完成了各项任务。\n一、主要工作完成情况\n（一）国土绿化。造林2万亩。\n（二）资源管护。巡护1200次。\n（三）产业发展。产值达3亿元。\n（四）法治建设。推进依法行政，办理案件12件。\n二、存在的问题\n资金不足。\n三、2024年工作打算\n继续造林。'],
  ['publicity-summary', '普法', '县水利局2023年普法工作总结\n\n2023年，我局落实普法责任制，推进法治政府建设，现将普法工作总结如下：\n一、主要做法\n开展宣传12场。\n二、存在的不足\n形式单一。'],
  ['enforcement-statistics', '统计', '县城管局2023年度行政执法统计年报\n\n现将行政执法数据公示如下：\n一、行政执法主体情况\n持证人员45人。\n二、行政执法行为数据\n表一 行政处罚实施情况统计表：罚款320件。'],
  ['white-paper', '白皮书', '2023年度行政审判白皮书\n\n某市中级人民法院\n2023年，我院新收行政案件800件，为促进依法行政、建设法治政府，现将司法审查情况发布如下。\n一、案件基本情况\n审结780件。\n二、反映出的问题\n程序意识不强。'],
  ['rectification', '整改', '关于法治政府建设督察反馈意见整改落实情况的报告\n\n县委依法治县办：\n督察组反馈了督察意见，指出5个方面17项问题。已完成整改15项。\n一、关于“合法性审查流于形式”问题\n整改情况：出台工作指引，开展培训2期。'],
  ['inspection-report', '督察', '关于对三县开展法治政府建设督察情况的报告\n\n市委：\n督察组采取实地督察、查阅档案等方式开展督察，现将督察情况报告如下：\n一、督察工作基本情况\n召开座谈会12次。\n二、发现的主要问题\n制度落实不力。\n三、督察建议\n加强整改。'],
  ['accountability', '述法', '2023年度个人述法报告\n\n区住建局党组书记、局长 李某\n本人认真履行推进法治建设第一责任人职责，现将情况述法如下。\n一、履职情况\n主持学法6次。\n二、存在的不足\n学法不够深入。'],
  ['disclosure-report', '政府信息公开', '县民政局2023年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》规定，编制本报告。\n一、总体情况\n公开法治政府建设年度报告1份。\n二、主动公开政府信息情况\n无。'],
  ['foreign', '外文', 'Annual report on law-based government 2023\n\nThe Department promoted the rule of law during the year under review, gave advice on 412 occasions and reviewed 37 rules. The shortcomings identified include delays in drafting. The plan for next year is to train officers and to publish guidance.'],
  ['foreign', '外文', '令和5年度　法治行政の推進に関する年次報告書\n\n本報告書は、行政手続法の施行状況について、令和5年4月1日から令和6年3月31日までの実績を取りまとめたものである。審査基準の設定率は98.7％であり、前年度から改善した。'],
]

let place: ReturnType<typeof workplace>
beforeEach(() => (place = workplace({})))
afterEach(() => place.leave())

test.each(documents)('a document of the kind %s is named and refused (%s)', async (_kind, said, text) => {
  writeFileSync('document.txt', text)
  const {code, out, err} = await command('check', 'document.txt', '--lang', 'zh')
  expect({code, scored: /\d分/.test(out)}).toEqual({code: 3, scored: false})
  expect(out + err).toContain(said)
}, 30_000)

test('each is called by its name in JSON, and one report among them is still checked', async () => {
  documents.forEach(([kind, , text], index) => writeFileSync(`${String(index).padStart(2, '0')}-${kind}.txt`, text))
  writeFileSync('report.txt', report)
  const {code, out} = await command('check', '.', '-f', 'json')
  const bundle = JSON.parse(out) as {readonly reports: readonly unknown[]; readonly unreadable: readonly {readonly name: string}[]}
  expect({code, reports: bundle.reports.length, refused: bundle.unreadable.length}).toEqual({code: 3, reports: 1, refused: documents.length})
}, 60_000)

test.each([
  ['a text that breaks off', '为深入贯彻上级部署，我单位高度重视，周密安排，扎实推进各项'],
  ['a title with nothing below', '江川县水利局2024年法治政府建设年度报告'],
])('%s is refused as incomplete', async (_name, text) => {
  writeFileSync('a.txt', text)
  const {code, out, err} = await command('check', 'a.txt', '--lang', 'zh')
  expect(code).toBe(3)
  expect(out + err).toContain('断了')
}, 30_000)

test('the program\'s own gap reports and letters are refused', async () => {
  writeFileSync('report.txt', report)
  expect((await command('review', 'report.txt', '-o', 'out')).code).toBeLessThan(2)
  writeFileSync('gap.md', (await command('check', 'report.txt', '-f', 'markdown', '--no-gate', '--lang', 'zh')).out)
  writeFileSync('gap-en.md', (await command('check', 'report.txt', '-f', 'markdown', '--no-gate', '--lang', 'en')).out)
  const letters = readdirSync('out/letters').map(name => `out/letters/${name}`)
  expect(letters.length).toBeGreaterThan(0)
  for (const name of ['gap.md', 'gap-en.md', ...letters]) {
    const {code, out, err} = await command('check', name, '--lang', 'zh')
    expect({name, code}).toEqual({name, code: 3})
    expect(out + err).toMatch(/本程序自己输出|外文/)
  }
}, 90_000)

test('a manifest or a file beside it insists for one document alone', async () => {
  const [, , text] = documents.find(([kind]) => kind === 'general-summary')!
  writeFileSync('a.txt', text)
  writeFileSync('b.txt', text)
  writeFileSync('manifest.csv', 'file,as\na.txt,annual-report\nb.txt,\n')
  const listed = await command('check', '--manifest', 'manifest.csv', '-f', 'json')
  expect(JSON.parse(listed.out)).toMatchObject({reports: [{file: {name: 'a.txt'}}], unreadable: [{name: 'b.txt'}]})
  writeFileSync('b.gangyao.yml', 'as: annual-report\n')
  const beside = await command('check', 'b.txt', '-f', 'json')
  expect(JSON.parse(beside.out)).toMatchObject({reports: [{file: {name: 'b.txt'}}], unreadable: []})
  writeFileSync('b.gangyao.yml', 'as: report\n')
  expect((await command('check', 'b.txt')).code).toBe(2)
}, 60_000)

test('what is near to a report is said to be', async () => {
  writeFileSync('a.txt', '在全县大会上的发言\n\n2024年，我局推进法治政府建设，现将情况汇报如下。\n一、主要举措\n审查文件21件，规范执法。\n二、存在的不足\n执法力量不足。')
  const {code, out, err} = await command('check', 'a.txt', '--lang', 'zh')
  expect(code).toBe(3)
  expect(out + err).toContain('也接近')
}, 30_000)
