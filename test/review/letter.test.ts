import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {check} from '../../src/check.js'
import {loadRulebookFile} from '../../src/node.js'
import {defaultLimits} from '../../src/read/limits.js'
import {read} from '../../src/read/read.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {type Letter, letterOf} from '../../src/review/letter.js'
import {letterDocx} from '../../src/review/letter-docx.js'
import {letterMarkdown} from '../../src/review/letter-markdown.js'
import {numbered} from '../../src/review/numbered.js'
import {poorReport} from '../cli/workplace.js'

const hostile = poorReport.replace('审查重大行政决策12件', '审查<b onclick="x">**重大**</b> | [行政](http://x)决策12件')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
let report: GapReport

beforeAll(async () => {
  report = await check({name: 'poor.txt', bytes: bytes(hostile)}, await loadRulebookFile('annual-report'))
})

describe('the letter', () => {
  const every = {upTo: 'complete'} as const
  const demanded = (of: GapReport) => numbered(of).filter(({result}) => result.outcome === 'fail' && result.max > 0)
  const told = (letter: Letter | undefined): readonly number[] => letter!.filter(({kind}) => kind === 'item' || kind === 'table').flatMap(({findings}) => findings).sort((a, b) => a - b)

  test('tells of every finding that failed and bears points, and of none that a person must still decide', () => {
    const unsure = {...report, results: report.results.map((result, index) => (index % 2 === 0 && result.outcome === 'fail' ? {...result, outcome: 'review' as const} : result))}
    expect(demanded(unsure).length).toBeLessThan(numbered(unsure).length)
    expect(told(letterOf(unsure, 'zh', every))).toEqual(demanded(unsure).map(({number}) => number))
    expect(demanded(report).length).toBeLessThan(numbered(report).filter(({result}) => result.outcome === 'fail').length)
  })

  test('leaves out what the reviewers rejected, and demands what they confirmed', () => {
    const [first] = demanded(report)
    const open = {...report, results: report.results.map(result => (result.rule === first!.result.rule ? {...result, outcome: 'review' as const} : result))}
    expect(told(letterOf(report, 'zh', {...every, opinion: ({number}) => (number === first!.number ? 'disagree' : undefined)}))).not.toContain(first!.number)
    expect(told(letterOf(open, 'zh', {...every, opinion: ({number}) => (number === first!.number ? 'agree' : undefined)}))).toContain(first!.number)
  })

  test('is written for grades up to the one asked for, the two worst if none is', () => {
    const grades = ['return', 'needs-work', 'mostly-complete', 'complete'] as const
    const written = (upTo?: (typeof grades)[number]) => grades.filter(grade => letterOf({...report, score: {...report.score, grade}}, 'zh', upTo && {upTo}) !== undefined)
    expect([written('return'), written(), written('complete')]).toEqual([['return'], ['return', 'needs-work'], grades])
  })

  test('says of a required content what lacks, in one quote, on what basis, what to write', () => {
    const findings = numbered(report)
    const items = letterOf(report, 'zh', every)!.filter(({kind}) => kind === 'item')
    expect(items.length).toBeGreaterThan(2)
    for (const part of items) {
      const own = findings.filter(({number}) => part.findings.includes(number))
      const {result} = own[0]!
      expect(part.text).toContain(result.advice.replace(/\s+/g, ' '))
      expect(part.text).toContain(result.basis.title)
      expect(part.text.includes('依据：')).toBe(!result.basis.practice)
      expect(part.text).toContain(`〔差距${part.findings.join('、')}〕`)
      expect(part.text).not.toMatch(/。”。/)
      const quotes = part.text.match(/原文（[^）]*）：“([^”]*)”/g) ?? []
      expect(quotes.length).toBeLessThanOrEqual(1)
    }
  })

  test('has the outline and the errors of the text in tables attached, which it names', async () => {
    const slipped = await check({name: 'slipped.txt', bytes: bytes(poorReport.replace('12件', '12件，办结率19.73.%'))}, await loadRulebookFile('annual-report'))
    const letter = letterOf(slipped, 'zh', every)!
    const [outline, form] = letter.filter(({kind}) => kind === 'table')
    expect([outline!.rows![0], form!.rows![0]]).toEqual([['序号', '问题', '建议写明', '差距编号'], ['序号', '位置', '原文', '问题', '差距编号']])
    expect(form!.rows![1]!.slice(2, 4)).toEqual(['19.73.%', '数字写坏了：19.73.% → 19.73%'])
    expect(letter.map(({text}) => text)).toContain('附件：1. 建议补充的纲要任务　2. 文字与格式')
    expect(letter.map(({text}) => text)).toContain(`建议补充的纲要任务共${outline!.rows!.length - 1}项，见附件1。`)
  })

  test('leaves deadline, sender and day to be filled in', () => {
    const parts = letterOf(report, 'zh', every)!
    expect(parts[0]!.text).toMatch(/^关于修改《.*》的意见$/)
    expect(parts[1]).toEqual({kind: 'to', text: '某某市某某县人民政府：', findings: []})
    expect(parts[2]!.text).toContain('请于____年__月__日前修改后重新报送')
    expect(parts.map(({text}) => text)).toEqual(expect.arrayContaining(['（落款单位）', '____年__月__日', '（联系人：________　联系电话：________）']))
  })

  test('is not written for a report without failures', () => {
    expect(letterOf({...report, results: []}, 'zh', every)).toBeUndefined()
  })

  test('says the same in Word, readable by our own reader, and the same bytes each time', async () => {
    const letter = letterOf(report, 'zh', every)!
    const file = letterDocx(letter, 'zh')
    const {text, headings} = await read({name: 'letter.docx', bytes: file}, defaultLimits)
    for (const {text: said, rows = []} of letter) for (const words of [said, ...rows.flat()]) expect(text).toContain(words)
    expect(headings.length).toBeGreaterThan(0)
    expect(letterDocx(letter, 'zh')).toEqual(file)
  })

  test('never turns words of the report into Markdown', () => {
    const letter = letterOf({...report, report: {...report.report, organisation: '<b>**局**</b> [x](http://x)'}}, 'zh', every)!
    const tree = unified().use(remarkParse).parse(letterMarkdown(letter))
    const kinds = (node: {readonly type: string; readonly children?: readonly object[]}): readonly string[] => [node.type, ...(node.children ?? []).flatMap(child => kinds(child as typeof node))]
    expect([...new Set(kinds(tree))].sort()).toEqual(['heading', 'inlineCode', 'paragraph', 'root', 'text'])
  })

  test('exists in English', () => {
    expect(letterOf(report, 'en', every)![2]!.text).toMatch(/Please send the changed report again by ____-__-__/)
  })
})
