import fc from 'fast-check'
import {markupOf} from '../../src/read/markdown/markdown-markup.js'
import {isPlain, readMarkdown} from '../../src/read/markdown/markdown.js'
import {defaultLimits} from '../../src/read/limits.js'
import type {Edit} from '../../src/text/edit.js'
import {seedNames, seedBytes} from './seed.js'

const readText = (text: string) => readMarkdown({name: 'a.md', bytes: new TextEncoder().encode(text)}, defaultLimits)

const apply = (text: string, edits: readonly Edit[]): string => {
  let result = ''
  let at = 0
  for (const edit of edits) {
    expect(edit.from).toBeGreaterThanOrEqual(at)
    result += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + text.slice(at)
}

const words = async (text: string): Promise<string> => apply(text, (await readText(text)).markup)

const CASES: readonly (readonly [string, string, string])[] = [
  ['a heading loses its number signs', '## 一、主要举措 ##\n正文', '一、主要举措 \n正文'],
  ['a heading without a blank after its number signs too', '##一、主要举措\n正文', '一、主要举措\n正文'],
  ['bold that ends in Chinese punctuation loses its stars', '**重点：**内容**二**。', '重点：内容二。'],
  ['stars that CommonMark leaves are taken out in pairs', '** 重点 **内容', ' 重点 内容'],
  ['a single pair of stars masks a name and stays', '当事人王**。', '当事人王**。'],
  ['a link keeps its words', '见[《条例》](http://a.cn/b_c "t")。', '见《条例》。'],
  ['a remark in brackets after brackets is not a link', '[附件](见下页)', '[附件](见下页)'],
  ['an image is dropped', '前![图](a.png)后', '前后'],
  ['bullets go and numbers stay', '- 甲\n- 乙\n\n1. 丙\n2. 丁', '甲\n乙\n\n1. 丙\n2. 丁'],
  ['quote marks go on every line', '> 甲\n> 乙', '甲\n乙'],
  ['entities and escapes become characters', 'A&amp;B 1\\. \\*&#20013;', 'A&B 1. *中'],
  ['html tags and comments go', '<div align="center">甲<br>乙</div><!-- 丙 -->\n\n丁<b>戊</b>', '甲\n乙\n\n\n丁戊'],
  ['each table cell is a line', '| 序号 | 任务 |\n|---|:--|\n| 1 | 甲\\|乙 |', '序号\n任务\n\n1\n甲|乙'],
  ['front matter goes', '---\ntitle: 报告\n---\n正文', '正文'],
  ['a ruler goes', '甲\n\n---\n\n乙', '甲\n\n\n\n乙'],
  ['text indented by four blanks stays', '甲\n\n    一、乙\n\n    丙', '甲\n\n    一、乙\n\n    丙'],
  ['a fenced block loses its fences', '```text\n一、甲\n```\n乙', '\n一、甲\n\n乙'],
  ['line ends of Windows stay', '# 甲\r\n**乙**\r\n', '甲\r\n乙\r\n'],
]

describe('words of Markdown', () => {
  test.each(CASES)('%s', async (_, source, expected) => {
    expect((await words(source)).replace(/^\n/, '')).toBe(expected.replace(/^\n/, ''))
  })
})

describe('headings of Markdown', () => {
  const HEADINGS: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
    ['number signs give the depth', '前\n\n# 甲\n\n### 乙', [[3, 1], [8, 3]]],
    ['an underlined short line is a heading', '总结\n====', [[0, 1]]],
    ['an underlined date is not', '2024年12月4日\n=====', []],
    ['a sentence above a ruler is not', '全年共办理案件十件。\n---', []],
    ['a long paragraph above a ruler is not', `${'推进法治政府建设'.repeat(10)}\n---`, []],
    ['number signs without a blank count before Chinese only', '##一、甲\n#1', [[0, 2]]],
    ['offsets count the front matter', '---\ntitle: x\n---\n# 甲', [[17, 1]]],
  ]
  test.each(HEADINGS)('%s', async (_, source, expected) => {
    expect((await readText(source)).headings.map(({offset, depth}) => [offset, depth])).toEqual(expected)
  })
})

test.each(seedNames)('seed %s named .md reads as its plain text', async name => {
  const source = await readMarkdown({name, bytes: seedBytes(name)}, defaultLimits)
  expect(apply(source.text, source.markup)).toBe(new TextDecoder().decode(seedBytes(name)))
})

test('of a text that is taken for plain the parser says nothing', () => {
  const piece = fc.constantFrom('甲', '一、', '（二）', '1.', '2)', '3．', '。', '\n', '\n\n', '\r\n', '\u3000', '\u00a0', ' ', '\t', 'a', 'http://a.cn', '“', '!', '^', ':', '-', '=', '+', '%', '"', '~', '\f', '$', '{', '@a.cn', 'www.a.cn')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}).map(pieces => pieces.join('')), text => {
      fc.pre(isPlain(text))
      expect(markupOf(text)).toEqual({edits: [], headings: []})
    }),
    {numRuns: 5000},
  )
  expect(isPlain('一、甲。\n\n（二）乙 2024年，丙\n1.丁')).toBe(true)
})

test('front matter gives title and date', async () => {
  expect((await readText('---\ntitle: "2024年报告"\ndate: 2025-01-02\n---\n正文')).meta).toEqual({title: '2024年报告', publishDate: '2025-01-02'})
})

test.each([
  ['quotes in quotes', '>'.repeat(20_000) + 'x', 'limit-depth'],
  ['lists in lists', '- '.repeat(20_000) + 'x', 'limit-depth'],
  ['emphasis without end', '*a_b'.repeat(20_000), 'markdown-tangled'],
  ['lines without end in a deep quote', '> '.repeat(50) + 'a\n' + 'b\n'.repeat(20_000), 'markdown-tangled'],
  ['more text than a report can have', '甲'.repeat(500_001), 'limit-text'],
  ['links without end', '[a](<b'.repeat(20_000), 'markdown-tangled'],
])('%s are refused at once', async (_, text, code) => {
  await expect(readText(text)).rejects.toThrow(code)
})
