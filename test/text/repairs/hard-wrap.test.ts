import {hardWrap as unwrap} from '../../../src/text/repairs/hard-wrap.js'
import {repaired} from '../../damage/apply.js'
import {hardWrap} from '../../damage/hard-wrap.js'
import {rawSeeds} from '../../damage/seeds.js'
import {toFullWidth} from '../../damage/width.js'

const widths = [20, 30, 35, 40, 60]

/** Two ideographic spaces before each line that is not a title, signature or date. */
const indented = (text: string): string =>
  text.split('\n').map(line => (/^.{0,40}(?:报告|局|日|報告)$/.test(line.trim()) || line.trim() === '' ? line.trim() : `\u3000\u3000${line.trim()}`)).join('\n')

const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ['as written', text => text.replace(/[ \u2002\u00a0]+$/gm, '')],
  ['with first-line indents', indented],
  ['with full-width marks', text => text.replace(/[ \u2002\u00a0]+$/gm, '').replace(/(?<!\d)[,:;()](?!\d)/g, toFullWidth)],
]

const untouched: readonly (readonly [string, string])[] = [
  ['Markdown', `# 标题\n\n${'正文文字正文文字正文文字正文文字\n'.repeat(8)}`],
  ['a table in Markdown', '| 甲 | 乙 |\n| --- | --- |\n'.repeat(6)],
  ['a list of equally long sentences', '本局召开会议三次，学习文件十二件。\n'.repeat(8)],
  ['a single line', '本局召开会议'],
  ['nothing', ''],
]

describe('hardWrap', () => {
  test.each(untouched)('leaves %s', (_, value) => expect(unwrap(value)).toEqual([]))

  describe.each(shapes)('the seeds %s', (_, shape) => {
    test('are left alone', () => {
      for (const {text} of rawSeeds()) expect(unwrap(shape(text))).toEqual([])
    })

    test.each(widths)('come back from lines of %i', async width => {
      for (const {text} of rawSeeds()) expect(await repaired(hardWrap(shape(text), width), unwrap)).toBe(shape(text))
    })
  })

  test('headings, signature and date keep their lines', async () => {
    const text = [
      '某某县数据局2024年法治政府建设报告',
      '一、主要举措和成效',
      '一年来县局认真落实各项部署持续推进依法行政工作并且取得了新的明显成效群众满意度不断得到提升。',
      '（一）健全制度',
      '修订了三项制度并且组织开展了多次培训让全局工作人员都能够熟练掌握有关法律法规的具体要求和程序。',
      '某某县数据局',
      '2024年12月4日',
    ].join('\n')
    expect(await repaired(hardWrap(text, 20), unwrap)).toBe(text)
  })
})
