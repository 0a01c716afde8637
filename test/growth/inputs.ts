import {report} from '../cli/workplace.js'
import {p, wordFile} from '../read/word-file.js'
import type {InputFile} from '../../src/text/source.js'

/** A hostile input of a size; its name, and how large it is to take some tens of milliseconds. */
export interface Growing {
  readonly name: string
  readonly from: number
  readonly file: (n: number) => InputFile
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const paragraphs = report.trimEnd().split('\n').filter(Boolean)

/** The report with something in a sentence of its body. */
const inside = (name: string, from: number, text: (n: number) => string): Growing => ({
  name,
  from,
  file: n => ({name: 'a.txt', bytes: bytes(report.replace('全年审查', `全年${text(n)}审查`))}),
})
const below = (name: string, from: number, line: (index: number) => string): Growing => ({
  name,
  from,
  file: n => ({name: 'a.txt', bytes: bytes(report + Array.from({length: n}, (_, index) => line(index)).join('\n'))}),
})
const before = (name: string, from: number, line: (index: number) => string): Growing => ({
  name,
  from,
  file: n => ({name: 'a.txt', bytes: bytes(report.replace('四、', `${Array.from({length: n}, (_, index) => line(index)).join('\n')}\n四、`))}),
})
const markdown = (name: string, from: number, text: (n: number) => string): Growing => ({
  name,
  from,
  file: n => ({name: 'a.md', bytes: bytes(`${paragraphs.join('\n\n')}\n\n${text(n)}`)}),
})
const word = (name: string, from: number, body: (n: number) => string): Growing => ({
  name,
  from,
  file: n => ({name: 'a.docx', bytes: wordFile(paragraphs.map(line => p(line)).join('') + body(n))}),
})

const removed = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>工作</w:t></w:r></w:p>'
const dates = '2024年3月5日'

export const growing: readonly Growing[] = [
  inside('a run of digits', 20_000, n => '1'.repeat(n)),
  inside('a run of digits with commas', 10_000, n => '1,'.repeat(n)),
  inside('a run of Chinese numerals', 20_000, n => '一'.repeat(n)),
  inside('years side by side', 3000, n => '2024年'.repeat(n)),
  inside('dates side by side', 3000, n => dates.repeat(n)),
  inside('opening title marks', 10_000, n => '《'.repeat(n)),
  inside('titles side by side', 2000, n => '《甲》'.repeat(n)),
  inside('titles in titles', 1000, n => '《甲'.repeat(n) + '》'.repeat(n)),
  inside('opening brackets', 5000, n => '（'.repeat(n)),
  inside('closing brackets', 5000, n => '）'.repeat(n)),
  inside('quotation marks', 20_000, n => '“'.repeat(n)),
  inside('spaces', 20_000, n => ' '.repeat(n)),
  inside('line ends', 20_000, n => '\n'.repeat(n)),
  inside('dashes', 20_000, n => '—'.repeat(n)),
  inside('dots', 20_000, n => '…'.repeat(n)),
  inside('one sentence without a comma', 2000, n => '推进法治政府建设工作'.repeat(n)),
  inside('one sentence with commas', 2000, n => '推进法治政府建设，'.repeat(n)),
  inside('one sentence with figures', 1000, n => '开展执法检查12件，'.repeat(n)),
  inside('figures without a comma', 1000, n => '检查12件'.repeat(n)),
  inside('percentages', 1000, n => '同比增长12%，'.repeat(n)),
  inside('leaders', 500, n => '县委书记主持召开会议，'.repeat(n)),
  inside('shortcomings', 500, n => '仍存在差距不足，'.repeat(n)),
  inside('enumeration', 1000, n => '一是完成。'.repeat(n)),
  inside('quoted words', 2000, n => '“放管服”'.repeat(n)),
  inside('the same word', 4000, n => '的'.repeat(n)),
  inside('question marks', 4000, n => '？'.repeat(n)),
  inside('years and 的', 2000, n => '年的'.repeat(n)),
  inside('places', 500, n => '某某市某某县'.repeat(n)),
  inside('offices', 500, n => '县司法局'.repeat(n)),
  below('short lines below the signature', 3000, () => '短行'),
  below('sentences below the signature', 3000, () => '短行。'),
  below('numbered lines below the signature', 2000, index => `附${index}`),
  below('dates below the signature', 2000, () => '2025年1月20日'),
  below('links below the signature', 2000, () => '相关链接'),
  before('paragraphs', 2000, () => '今年完成工作一件。'),
  before('headings', 1000, index => `（${index + 1}）加强工作。今年完成。`),
  before('headings with an enumeration', 300, () => '（一）加强工作\n一是完成检查12件。二是完成。'),
  before('chapters', 1000, () => '一、主要举措和成效'),
  before('page numbers', 2000, index => `- ${index % 900} -`),
  before('lines of a contents page', 2000, index => `一、主要举措${'.'.repeat(9)}${index % 90}`),
  before('lines cut off', 2000, () => '深入推进法治政府建设工作取得了新'),
  before('pinyin notes', 300, () => '羅湖區(qū)依法行政，建設(shè)'),
  markdown('a table', 300, n => `| 甲 | 乙 |\n|---|---|\n${'| 一 | 二 |\n'.repeat(n)}`),
  markdown('headings of Markdown', 200, n => '## 工作\n\n完成。\n\n'.repeat(n)),
  markdown('items of Markdown', 200, n => '- 完成。\n'.repeat(n)),
  markdown('lines with stars', 200, n => '**重点**工作。\n\n'.repeat(n)),
  word('paragraphs whose marks are deleted', 1000, n => removed.repeat(n) + p('完')),
  word('Word paragraphs', 1000, n => p('今年完成工作一件。').repeat(n)),
  word('Word headings', 300, n => `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>加强工作</w:t></w:r></w:p>${p('完成。')}`.repeat(n)),
  word('runs', 2000, n => `<w:p>${'<w:r><w:t>完</w:t></w:r>'.repeat(n)}</w:p>`),
  word('table cells', 500, n => `<w:tbl>${'<w:tr><w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc></w:tr>'.repeat(n)}</w:tbl>`),
]
