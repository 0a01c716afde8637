import {parsed, words} from './parsed.js'

const cases: readonly {readonly name: string; readonly text: string; readonly runs: readonly (readonly string[])[]}[] = [
  {name: 'items run to the next marker', text: '主要做法：一是抓学习。开展培训。二是抓检查。', runs: [['一是抓学习', '二是抓检查']]},
  {name: 'a run goes on over paragraphs', text: '一是抓学习。\n二是抓检查。\n三是抓整改。', runs: [['一是抓学习', '二是抓检查', '三是抓整改']]},
  {name: 'a skipped number stays in the run', text: '一是甲工作开展；二是乙工作开展；四是丁工作开展。', runs: [['一是甲工作开展', '二是乙工作开展', '四是丁工作开展']]},
  {name: 'a new 一是 begins a new run', text: '一是甲事。二是乙事。\n一是丙事。二是丁事。', runs: [['一是甲事', '二是乙事'], ['一是丙事', '二是丁事']]},
  {name: '唯一是 is no marker', text: '这是唯一是否可行的办法，二是否定。', runs: []},
  {name: 'one marker alone is no run', text: '一是抓学习，取得成效。', runs: []},
  {name: 'bracketed numbers in running text count', text: '存在以下不足：（1）力量不足；（2）学法不深。', runs: [['（1）力量不足', '（2）学法不深']]},
  {name: '一抓 二抓 count', text: '一抓许可，二抓处罚，三抓普法。', runs: [['一抓许可，', '二抓处罚，', '三抓普法']]},
  {name: 'eleven follows ten', text: '九是甲事。十是乙事。十一是丙事。', runs: []},
]

test.each(cases)('$name', ({text, runs}) => {
  expect(parsed(text).enumerations.map(run => run.items.map(item => words(text, item.head)))).toEqual(runs)
})

test('each item begins a sentence, also behind a colon', () => {
  const text = '还有差距：一是力量不足。二是学法不深。'
  expect(parsed(text).sentences.map(({range}) => words(text, range))).toEqual(['还有差距：', '一是力量不足。', '二是学法不深。'])
})
