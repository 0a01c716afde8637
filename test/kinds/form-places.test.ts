import {readFileSync} from 'node:fs'
import {check, loadRulebookFile} from '../../src/node.js'

const rulebook = await loadRulebookFile('annual-report')
const ofForm = new Set(rulebook.rules.filter(({requirement}) => requirement === 'form').map(({id}) => id))

async function quotes(rule: string, text: string): Promise<readonly string[]> {
  const report = await check({name: 'report.txt', bytes: new TextEncoder().encode(text)}, rulebook, {as: 'annual-report'})
  return report.results.find(result => result.rule === rule)!.gaps.map(({quote}) => quote)
}

const county = '江川县教育局2024年法治政府建设年度报告\n'
const signed = '\n江川县教育局\n2025年1月6日'

const cases: readonly (readonly [behaviour: string, rule: string, text: string, found: readonly string[]])[] = [
  ['a broken number is quoted with its unit', 'broken-numbers', '资金节约率19.73.%，罚款263.45.万元。', ['19.73.%', '263.45.万元']],
  ['a numbered line is no broken number', 'broken-numbers', '1.1.个人信息保护\n1.2.万户走访', []],
  ['thousands and versions are no broken numbers', 'broken-numbers', '下载17,700次，营商环境6.0版，“4.15”宣传。', []],
  ['only the wrong word of a sentence is quoted', 'typos', '及时清理违反公平精准审查要求的政策。', ['公平精准审查']],
  ['Traditional text is searched too', 'typos', '及時清理違反公平精準審查要求的政策，紮實推進法治政府建設，規範行政執法。', ['公平精準審查']],
  ['a word that only looks like a slip is left', 'typos', '切实做为民办实事的表率；既使群众满意，又使企业受益；究竟争议何在。', []],
  ['截至目前 is right', 'typos', '截至目前，办理120件。', []],
  ['the total is quoted with its parts', 'totals-agree', '今年以来，公开信息70条，其中动态34条，通告18条，计划23条。', ['公开信息70条，其中动态34条，通告18条，计划23条']],
  ['a total in the sentence before is compared', 'totals-agree', '全年立案612件，结案573件。其中食品类286件、药品类97件、质量类239件。', ['全年立案612件，结案573件。其中食品类286件、药品类97件、质量类239件']],
  ['two parts that come to other kinds of things are not added up', 'totals-agree', '召开常务会议12次，其中研究法治议题5次、听取汇报3次。', []],
  ['parts with different units are not added up', 'totals-agree', '检查312家，其中发现隐患200条、立案54件、罚款20万元。', []],
  ['a rate that its counts do not give is quoted', 'rates-fit-counts', '收到投诉3974件，办结3922件，办结率88.7%。', ['办结率88.7%']],
  ['a rate of other counts is left', 'rates-fit-counts', '受理286件，审结233件，综合纠错率19.3%。', []],
  ['a date of counting after the signature', 'dates-before-signature', '江川县教育局2024年法治政府建设年度报告\n截至12月10日，办理432条。\n江川县教育局\n2024年12月4日', ['截至12月10日']],
  ['a date in a plan may lie ahead', 'dates-before-signature', `${county}2025年6月30日前完成清理，拟于2025年9月1日上线。${signed}`, []],
  ['a date of publication may lie behind the signature', 'dates-before-signature', '江川县教育局2024年法治政府建设年度报告\n（2025-02-14　来源：办公室）\n公开信息70条。\n江川县教育局\n2025年2月10日', []],
  ['an act dated in an older year', 'acts-of-the-year', `${county}一、主要举措\n事项250项，于2020年12月22日出台公告并予以实施。${signed}`, ['2020年12月22日']],
  ['a December of the year before is near enough', 'acts-of-the-year', `${county}一、主要举措\n于2023年12月28日印发《执法办法》。${signed}`, []],
  ['an older year as the ground of an act', 'acts-of-the-year', `${county}一、主要举措\n根据2021年印发的方案，事项由2022年的12项增至18项。${signed}`, []],
  ['a skipped number is shown at the item behind the gap', 'enumerations-numbered', '一、主要举措\n一是加强普法。三是规范执法。四是公开信息。', ['三是规范执法']],
  ['a foreign number explains the gap that it stands in', 'enumerations-numbered', '一、主要举措\n一是加强普法。二是规范执法。1.化解纠纷。四是公开信息。', ['1.']],
  ['each sub-section counts anew', 'headings-numbered', '一、主要举措\n（一）普法。\n讲课3次。\n（二）执法。\n立案5件。\n二、存在问题\n（一）力量弱。\n人员少。\n（二）经费少。\n投入少。', []],
  ['a quoted member of the formula that is one character off', 'seven-part-formula', `${county}推进智能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府建设。`, ['智能科学']],
  ['a law cited by its short title', 'titles-right', '学习《行政处罚法》《中华人民共和国行政处罚法》（2021年修订）《统计法》《审计法》。', []],
  ['a local document like a national one', 'titles-right', '落实《湛江市重大行政决策程序规定》《重大行政决策程序规定》《法治政府建设实施方案（2021—2025年）》。', []],
  ['years written in other ways', 'titles-right', '落实《法治政府建设实施纲要（2021年-2025年）》《法治政府建设实施纲要(2021－2025)》。', []],
  ['a national title a character off', 'titles-right', '学习《中华人民共和国政务信息公开条例》《党政主要负责人履行推进法制建设第一责任人职责规定》。', ['《中华人民共和国政务信息公开条例》', '《党政主要负责人履行推进法制建设第一责任人职责规定》']],
  ['an abrogated work told as abrogated', 'titles-current', `${county}《信访条例》废止后，学习《信访工作条例》。`, []],
  ['partner places are named rightly', 'other-places', '河南省汝州市2024年法治政府建设年度报告\n与湖南省安化县签订跨省通办协议，赴深圳市罗湖区考察。', []],
  ['places of the own prefecture are at home', 'other-places', '河南省汝州市2024年法治政府建设年度报告\n配合宝丰县、叶县开展执法检查。', []],
  ['the town that a town wants to build is its own', 'other-places', '江川县高桥镇2024年法治政府建设工作报告\n努力建设平安新龙溪镇。', ['龙溪镇']],
  ['an anonymised person is no placeholder', 'placeholders', '审理张××诉某公司案，XX有限公司已整改。', []],
  ['of nested headings the inner one is asked for its causes', 'causes-promised', '一、上年问题改进和本年不足原因\n（一）改进情况\n由于措施有力，问题解决。\n（二）存在的不足和原因\n普法覆盖不够。', ['（二）存在的不足和原因']],
  ['今年以来 in a report of the same year', 'this-year-so-far', '江川县教育局2024年法治政府建设年度报告\n今年以来，办理100件。\n江川县教育局\n2024年12月23日', []],
]

describe('places of errors', () => {
  test.each(cases)('%s', async (_behaviour, rule, text, found) => {
    expect(await quotes(rule, text)).toEqual(found)
  })

  test('a careful report raises nothing', async () => {
    const report = await check({name: 'clean.txt', bytes: readFileSync('test/fixtures/text/clean-report.txt')}, rulebook)
    const raised = report.results.filter(({rule, outcome}) => ofForm.has(rule) && outcome !== 'pass' && outcome !== 'not-applicable')
    expect(raised.map(({rule, gaps}) => `${rule} ${gaps.map(({quote}) => quote).join(' ')}`)).toEqual([expect.stringMatching(/^addressee-present/)])
  })
})
