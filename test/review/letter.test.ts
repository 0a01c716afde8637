import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {check} from '../../src/check.js'
import {loadRulebookFile} from '../../src/node.js'
import {defaultLimits} from '../../src/read/limits.js'
import {read} from '../../src/read/read.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {letterOf} from '../../src/review/letter.js'
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
  test('tells of every finding that failed, and of none that a person must still decide', () => {
    const unsure = {...report, results: report.results.map((result, index) => (index % 2 === 0 && result.outcome === 'fail' ? {...result, outcome: 'review' as const} : result))}
    const failed = numbered(unsure).filter(({result}) => result.outcome === 'fail').map(({number}) => number)
    expect(failed.length).toBeLessThan(numbered(unsure).length)
    const told = letterOf(unsure, 'zh')!.filter(({kind}) => kind === 'item').flatMap(({findings}) => findings)
    expect([...told].sort((a, b) => a - b)).toEqual(failed)
  })

  test('quotes word for word, with the place, and says basis and advice', () => {
    const findings = numbered(report)
    for (const part of letterOf(report, 'zh')!.filter(({kind}) => kind === 'item')) {
      const own = findings.filter(({number}) => part.findings.includes(number))
      const {result} = own[0]!
      expect(part.text).toContain(result.advice.replace(/\s+/g, ' '))
      expect(part.text).toContain(result.basis.title)
      expect(part.text).toContain(`〔差距${part.findings.join('、')}〕`)
      for (const {gap} of own.slice(0, 3)) if (gap) expect(part.text).toContain((gap.repaired ?? gap.quote).replace(/\s+/g, ' ').trim())
    }
  })

  test('leaves deadline, sender and day to be filled in', () => {
    const parts = letterOf(report, 'zh')!
    expect(parts[0]!.text).toMatch(/^关于修改《.*》的意见$/)
    expect(parts[1]).toEqual({kind: 'to', text: '某某市某某县人民政府：', findings: []})
    expect(parts[2]!.text).toContain('请于____年__月__日前修改后重新报送')
    expect(parts.slice(-3).map(({text}) => text)).toEqual(['（落款单位）', '____年__月__日', '（联系人：________　联系电话：________）'])
  })

  test('is not written for a report without failures', () => {
    expect(letterOf({...report, results: []}, 'zh')).toBeUndefined()
  })

  test('says the same in Word, readable by our own reader, and the same bytes each time', async () => {
    const letter = letterOf(report, 'zh')!
    const file = letterDocx(letter, 'zh')
    const {text, headings} = await read({name: 'letter.docx', bytes: file}, defaultLimits)
    expect(text.split('\n').filter(line => line !== '')).toEqual(letter.map(({text: said}) => said))
    expect(headings.length).toBeGreaterThan(0)
    expect(letterDocx(letter, 'zh')).toEqual(file)
  })

  test('never turns words of the report into Markdown', () => {
    const letter = letterOf({...report, report: {...report.report, organisation: '<b>**局**</b> [x](http://x)'}}, 'zh')!
    const tree = unified().use(remarkParse).parse(letterMarkdown(letter))
    const kinds = (node: {readonly type: string; readonly children?: readonly object[]}): readonly string[] => [node.type, ...(node.children ?? []).flatMap(child => kinds(child as typeof node))]
    expect([...new Set(kinds(tree))].sort()).toEqual(['heading', 'inlineCode', 'paragraph', 'root', 'text'])
  })

  test('exists in English', () => {
    expect(letterOf(report, 'en')![2]!.text).toMatch(/Please send the changed report again by ____-__-__/)
  })
})
