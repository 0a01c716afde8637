import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {check, gangyao, loadRulebookFile, type GangyaoOptions} from '../../src/node.js'
import {findingsOf} from '../../src/report/findings.js'
import {poorReport, report as goodReport} from '../cli/workplace.js'

const rulebook = await loadRulebookFile('annual-report')
const slip = goodReport.replace('一是执法力量薄弱', '一是普法部暑不够')

/** The file after the plugin has seen it. */
async function told(value: string | Uint8Array, options: Partial<GangyaoOptions> = {}, path = 'report.md'): Promise<VFile> {
  const file = new VFile({path, value})
  const processor = unified().use(remarkParse).use(gangyao, {rulebook, ...options})
  await processor.run(processor.parse(file), file)
  return file
}

test('each gap is a message at its place, with its rule, and the report goes with the file', async () => {
  const file = await told(poorReport)
  const report = await check({name: 'report.md', bytes: new TextEncoder().encode(poorReport)}, rulebook)
  expect(file.data['gangyao']).toEqual(report)
  expect(file.messages.map(({ruleId, source}) => `${source}:${ruleId}`)).toEqual(findingsOf(report).map(({result}) => `gangyao:${result.rule}`))
  expect(file.messages.filter(({fatal}) => fatal === true).map(({ruleId}) => ruleId)).toEqual(findingsOf(report).filter(({level}) => level === 'error').map(({result}) => result.rule))
  expect(file.messages.every(({line, note}) => line !== undefined && note)).toBe(true)
})

test('a message says what stands there and what could, and its place is that of the words', async () => {
  const {messages} = await told(slip)
  const message = messages.find(({expected}) => expected?.length)
  expect(message).toMatchObject({actual: '部暑', expected: ['部署']})
  const {start, end} = message!.place as {start: {line: number; column: number}; end: {line: number; column: number}}
  expect(slip.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1)).toBe('部暑')
})

test('messages are in the language asked for', async () => {
  const [chinese, english] = [await told(poorReport), await told(poorReport, {lang: 'en'})]
  expect(english.messages).toHaveLength(chinese.messages.length)
  expect(english.messages[0]!.note).toMatch(/^What to write|^Advice|[a-z]{4}/)
  expect(english.messages[0]!.reason).not.toBe(chinese.messages[0]!.reason)
})

test.each([
  ['another kind of document', '# 会议通知\n\n请各单位于周五下午三时派员参加会议。\n'],
  ['an empty file', ''],
])('%s is never silent: a fatal message says why it was not checked', async (_, text) => {
  const {messages, data} = await told(text)
  expect(messages).toEqual([expect.objectContaining({fatal: true, source: 'gangyao'})])
  expect(messages[0]!.note).not.toBe('')
  expect(data['gangyao']).toBeUndefined()
})

test('bytes are decoded as the command decodes them', async () => {
  const {messages} = await told(new TextEncoder().encode(slip))
  expect(messages.map(String)).toEqual((await told(slip)).messages.map(String))
})
