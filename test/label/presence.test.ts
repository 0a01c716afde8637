import {presences} from './judged.js'

const measures = '一、主要举措和成效\n（一）健全决策机制。全年审查规范性文件21件，提出意见109条，开展法治培训4期。\n（二）规范执法行为。开展执法检查45次，立案12件，案卷评查2次，优秀率98%。\n'

const cases: readonly {readonly name: string; readonly text: string; readonly expected: Readonly<Record<string, string>>}[] = [
  {name: 'a heading of its own makes a section', text: `2024年，我局认真履职。\n${measures}二、存在的不足和原因\n一是法治人才缺乏。二是普法针对性不强。\n三、2025年工作计划\n一是加强培训。二是加强普法。`, expected: {measures: 'section', shortcomings: 'section', plan: 'section', 'prior-fixes': 'missing', leadership: 'missing'}},
  {name: 'one heading can be about two requirements', text: `2024年，我局认真履职。\n${measures}二、存在的问题和下一步打算\n一年来，工作还存在一些不足：一是人才缺乏。二是宣传不够。下一步，我局将加强培训。同时加大宣传力度。`, expected: {shortcomings: 'section', plan: 'section'}},
  {name: 'closing sentences without a heading are a mention each', text: `2024年，我局认真履职。\n${measures}2024年，我局工作取得了一定成绩，但与上级要求还有差距。2025年，我局将继续推进法治政府建设。`, expected: {shortcomings: 'mention', plan: 'mention'}},
  {name: '针对问题 in the measures is no shortcoming', text: `2024年，我局认真履职。\n${measures}（三）狠抓整改。针对督察发现的问题12个，逐一整改到位。坚持问题导向，解决群众反映的突出问题。`, expected: {shortcomings: 'missing'}},
  {name: 'the leader duty in the plan is not this year\'s', text: `2024年，我局认真履职。\n${measures}二、2025年工作计划\n（一）持续夯实责任。落实党政主要负责人履行第一责任人职责，局长主持召开会议。\n（二）加强培训。举办培训班4期。`, expected: {leadership: 'missing'}},
  {name: 'an item opened by the duty carries its sentences', text: `2024年，我局认真履职。\n一、主要举措和成效\n一是落实第一责任人职责。局长主持召开党组会4次研究法治工作。二是开展普法。全年开展活动20场。`, expected: {leadership: 'embedded'}},
  {name: 'one clause on the duty is a mention', text: `2024年，我局严格落实党政主要负责人履行第一责任人职责，扎实推进工作。\n${measures}`, expected: {leadership: 'mention'}},
  {name: 'last year\'s problems under their own heading', text: `2024年，我局认真履职。\n${measures}二、2023年度存在问题的改进情况\n针对普法形式单一的问题，新建阵地3个。开展活动20场。`, expected: {'prior-fixes': 'section', shortcomings: 'missing'}},
  {name: 'one sentence on last year\'s problems is a mention', text: `2024年，我局认真履职，对2023年度存在的不足开展全面整改，取得良好成效。\n${measures}`, expected: {'prior-fixes': 'mention'}},
  {name: 'last year\'s figure in a comparison is no fix', text: `2024年，我局认真履职。\n${measures}（三）化解纠纷。调解纠纷300起，比2023年同期问题类投诉下降10%。`, expected: {'prior-fixes': 'missing'}},
  {name: 'unnumbered headings count', text: `2024年，我局认真履职，扎实推进法治政府建设各项工作取得积极成效。\n主要工作\n全年审查规范性文件21件，提出意见109条，开展法治培训4期，培训干部300人次。\n存在的不足\n一是法治人才缺乏，专业力量薄弱。二是普法针对性不强，形式单一。\n下一步工作打算\n一是加强培训，全年举办培训班4期。二是加强普法，开展宣讲10场。`, expected: {measures: 'section', shortcomings: 'section', plan: 'section'}},
]

test.each(cases)('$name', async ({text, expected}) => {
  expect(await presences(text)).toMatchObject(expected)
})
