import {parsed, words} from './parsed.js'

interface Case {
  readonly name: string
  readonly text: string
  /** Level, style and words of each heading. */
  readonly headings: readonly string[]
}

const body = '全年开展检查十二次，发现问题均已整改到位，群众满意度进一步提高，工作取得明显成效，得到上级肯定。'

const cases: readonly Case[] = [
  {name: '一、 on a line of its own is level 1', text: `一、主要举措和成效\n${body}`, headings: ['1 own-line 一、主要举措和成效']},
  {name: 'a run-in heading ends at the first 。', text: `一、工作\n（一）健全决策机制。${body}`, headings: ['1 own-line 一、工作', '2 run-in （一）健全决策机制']},
  {name: 'half-width brackets and dots count alike', text: `一、工作\n(一)健全机制。${body}\n1.落实责任\n${body}`, headings: ['1 own-line 一、工作', '2 run-in (一)健全机制', '3 own-line 1.落实责任']},
  {name: 'a number with a decimal is no heading', text: `一、工作\n1.5万人参加了宣传活动，${body}`, headings: ['1 own-line 一、工作']},
  {name: 'numbered lines of one whole sentence are run-in headings', text: `一、计划\n（一）加强队伍建设，积极争取编制。\n（二）强化学习培训，每季度举办讲座。`, headings: ['1 own-line 一、计划', '2 run-in （一）加强队伍建设，积极争取编制', '2 run-in （二）强化学习培训，每季度举办讲座']},
  {name: 'indents that became question marks are none', text: `??一、工作\n??（一）深化改革。${body}`, headings: ['1 own-line 一、工作', '2 run-in （一）深化改革']},
  {name: 'a text on one line is cut where headings fill the count', text: `2024年，我局认真履职。  一、工作  （一）深化改革。${body}（二）规范执法。${body}二、存在的不足  ${body}`, headings: ['1 own-line 一、工作', '2 run-in （一）深化改革', '2 run-in （二）规范执法', '1 run-in 二、存在的不足']},
  {name: 'a count in a sentence is no heading', text: `一、工作\n${body}主要抓三方面：一、抓学习；二、抓执法；三、抓监督。\n二、不足\n${body}`, headings: ['1 own-line 一、工作', '1 own-line 二、不足']},
  {name: 'headings glued together are two', text: `一、主要举措（一）深化改革。${body}\n二、不足\n${body}`, headings: ['1 own-line 一、主要举措', '2 run-in （一）深化改革', '1 own-line 二、不足']},
  {name: 'a lost bracket opens all the same', text: `一、工作\n一)深化改革。${body}`, headings: ['1 own-line 一、工作', '2 run-in 一)深化改革']},
  {name: '㈠ ⒈ and 壹 number as their plain forms do', text: `壹 工作\n㈠深化改革。${body}\n⒈抓学习。${body}`, headings: ['1 own-line 壹 工作', '2 run-in ㈠深化改革', '3 run-in ⒈抓学习']},
  {name: '1、 on the top with （一） below', text: `1、工作\n（一）改革。${body}\n（二）执法。${body}\n2、不足\n（一）人才。${body}`, headings: ['1 own-line 1、工作', '2 run-in （一）改革', '2 run-in （二）执法', '1 own-line 2、不足', '2 run-in （一）人才']},
  {name: '一是 glued to a heading is none of it', text: `一、工作\n（二）持续提高执法水平一是健全制度。${body}二是加强培训。${body}`, headings: ['1 own-line 一、工作', '2 run-in （二）持续提高执法水平']},
  {name: 'a typed table of contents is no structure', text: `目录\n一、工作......1\n二、不足......5\n一、工作\n${body}\n二、不足\n${body}`, headings: ['1 own-line 一、工作', '1 own-line 二、不足']},
  {name: 'headings that all stand again below are a table of contents', text: `一、工作\n二、不足\n一、工作\n${body}\n二、不足\n${body}`, headings: ['1 own-line 一、工作', '1 own-line 二、不足']},
  {name: 'level 3 may count on over level 2', text: `一、工作\n（一）改革\n1.清单。${body}\n（二）执法\n2.检查。${body}`, headings: ['1 own-line 一、工作', '2 own-line （一）改革', '3 run-in 1.清单', '2 own-line （二）执法', '3 run-in 2.检查']},
  {name: 'a heading of the top level keeps what stands behind its colon', text: `一、反思：哪里还做得不够\n${body}`, headings: ['1 own-line 一、反思：哪里还做得不够']},
  {name: 'a line that goes on to count （二） is running text', text: `一、不足\n（一）力量不足；（二）学法不深入；（三）文书不规范。`, headings: ['1 own-line 一、不足']},
  {name: 'a heading with a final stop above a paragraph stays one', text: `一、工作\n（一）深化改革。\n${body}`, headings: ['1 own-line 一、工作', '2 own-line （一）深化改革']},
  {name: '第一部分 moves 一、 down a level', text: `第一部分 工作情况\n一、加强领导\n${body}\n第二部分 下一步打算\n一、抓学习\n${body}`, headings: ['1 own-line 第一部分 工作情况', '2 own-line 一、加强领导', '1 own-line 第二部分 下一步打算', '2 own-line 一、抓学习']},
  {name: 'without any number, short bare lines between paragraphs are level 1', text: `${body}\n主要工作\n${body}\n存在的不足\n${body}`, headings: ['1 own-line 主要工作', '1 own-line 存在的不足']},
  {name: 'with level-1 numbers, bare lines are none', text: `一、工作\n${body}\n存在的不足\n${body}`, headings: ['1 own-line 一、工作']},
  {name: 'a colon ends a run-in heading', text: `一、工作\n（一）加强领导：${body}`, headings: ['1 own-line 一、工作', '2 run-in （一）加强领导']},
  {name: '第一， is an ordinal, not a heading', text: `一、工作\n第一，抓学习。${body}`, headings: ['1 own-line 一、工作']},
  {name: 'a signature is no heading', text: `一、工作\n${body}\n某县司法局\n2024年1月5日`, headings: ['1 own-line 一、工作']},
]

test.each(cases)('$name', ({text, headings}) => {
  expect(parsed(text).sections.map(({heading}) => `${heading.level} ${heading.style} ${words(text, heading.range)}`)).toEqual(headings)
})

test('sections nest by level and hold what stands below them', () => {
  const text = `一、工作\n（一）学法。${body}\n（二）执法。${body}\n二、不足\n${body}`
  const [first, learn, enforce, second] = parsed(text).sections
  expect(learn!.parent).toBe(first)
  expect(enforce!.parent).toBe(first)
  expect(second!.parent).toBeUndefined()
  expect(first!.range.to).toBe(enforce!.range.to)
})
