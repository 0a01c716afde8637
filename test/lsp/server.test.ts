import {mkdirSync, readdirSync, readFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {CodeAction, Hover, InitializeResult, Range} from 'vscode-languageserver'
import {check, loadRulebookFile} from '../../src/node.js'
import {placedFindings} from '../../src/report/placed.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {played} from '../built/command.js'
import {poorReport, report} from '../cli/workplace.js'
import {editor} from './client.js'

const seeds = new URL('../../seeds/', import.meta.url)
const seed = readdirSync(seeds)[1]!
const text = readFileSync(new URL(seed, seeds), 'utf8')
const slips = report.replace('一是执法力量薄弱', '一是普法部暑不够，《法治政府建设与责任落实督查工作规定》落实不力，做为短板').replace('二是普法针对性不强', '二是普法针对性布暑不强')

let client: ReturnType<typeof editor>
beforeAll(async () => {
  client = editor()
  const {capabilities, serverInfo} = await client.ask<InitializeResult>('initialize', {processId: process.pid, rootUri: null, capabilities: {}, locale: 'zh-cn'})
  expect(serverInfo?.name).toBe('gangyao')
  expect(capabilities).toMatchObject({hoverProvider: true, textDocumentSync: {change: 1}, codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll']}})
  client.notify('initialized', {})
}, 60_000)
const others: ReturnType<typeof editor>[] = []
afterAll(() => [client, ...others].forEach(({child}) => child.kill('SIGKILL')))

const uriOf = (name: string): string => `file:///drafts/${encodeURIComponent(name)}`
const open = (uri: string, content: string, version = 1): void => client.notify('textDocument/didOpen', {textDocument: {uri, languageId: 'plaintext', version, text: content}})
const within = (content: string, {start, end}: Range): string => {
  const lines = content.split(/\r\n|\n|\r/)
  return start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : `${lines[start.line]!.slice(start.character)}\n${lines.slice(start.line + 1, end.line).join('\n')}\n${lines[end.line]!.slice(0, end.character)}`
}

test('a seed gets a diagnostic for each finding, at its words, with the rule as code', async () => {
  const uri = uriOf(seed)
  open(uri, text)
  const found = await client.diagnostics(uri, 1)
  const placed = placedFindings(await check({name: seed, bytes: new TextEncoder().encode(text)}, await loadRulebookFile('annual-report')))
  expect(found.map(({code}) => code)).toEqual(placed.map(({finding}) => finding.result.rule))
  expect(new Set(found.map(({severity}) => severity)).size).toBeGreaterThan(1)
  const quoted = placed.flatMap(({at, finding}, index) => (finding.gap && at!.quote.length < 100 ? [[within(text, found[index]!.range), at!.quote]] : []))
  expect(quoted.length).toBeGreaterThan(0)
  for (const [underlined, quote] of quoted) expect(underlined).toBe(quote)
}, 60_000)

test('hover tells what to write, the basis and the points', async () => {
  const uri = uriOf('hover.txt')
  open(uri, text)
  const [first] = await client.diagnostics(uri, 1)
  const {contents} = await client.ask<Hover>('textDocument/hover', {textDocument: {uri}, position: first!.range.start})
  expect((contents as {value: string}).value).toMatch(/^\*\*.+\*\*\n\n- 怎么写：.+\n- 依据：.+\n- 分值：.+\n/)
  expect(await client.ask('textDocument/hover', {textDocument: {uri}, position: {line: 9999, character: 0}})).toBeNull()
}, 60_000)

test('slips and titles with one right form can be mended, one by one and all at once', async () => {
  const uri = uriOf('slips.md')
  open(uri, slips)
  const found = await client.diagnostics(uri, 1)
  const slip = found.find(({range}) => within(slips, range) === '部暑')!
  expect(slip).toBeDefined()
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {textDocument: {uri}, range: slip.range, context: {diagnostics: [slip]}})
  expect(actions.map(({kind, title}) => [kind, title])).toEqual([['quickfix', '改为“部署”'], ['source.fixAll', '改正全部错字和文件名称（4处）']])
  expect(actions[0]!.edit!.changes).toEqual({[uri]: [{range: slip.range, newText: '部署'}]})
  const edits = actions[1]!.edit!.changes![uri]!
  expect(edits.map(({range, newText}) => [within(slips, range), newText])).toEqual([
    ['部暑', '部署'], ['《法治政府建设与责任落实督查工作规定》', '《法治政府建设与责任落实督察工作规定》'], ['做为', '作为'], ['布暑', '部署'],
  ])
  const only = await client.ask<CodeAction[]>('textDocument/codeAction', {textDocument: {uri}, range: slip.range, context: {diagnostics: [], only: ['source.fixAll']}})
  expect(only.map(({kind}) => kind)).toEqual(['source.fixAll'])

  client.notify('textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [{text: slips.replace('部暑', '部署')}]})
  const after = await client.diagnostics(uri, 2)
  expect(after.some(({range}) => within(slips, range) === '部暑')).toBe(false)
  expect(after.length).toBe(found.length - 1)
}, 60_000)

test('the last of quick changes is what counts', async () => {
  const uri = uriOf('quick.txt')
  open(uri, report)
  for (let version = 2; version <= 6; version++) client.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [{text: `${report}${'部暑'.repeat(version)}`}]})
  expect(await client.diagnostics(uri, 6)).not.toEqual([])
}, 60_000)

test.each([
  ['another kind of document', 'README.md', '# A tool\n\nInstall it.\n'],
  ['an empty document', 'empty.txt', ''],
])('%s has no diagnostics', async (_, name, content) => {
  const uri = uriOf(name)
  open(uri, content)
  expect(await client.diagnostics(uri, 1)).toEqual([])
}, 60_000)

test('a closed document has none any more, and a file that is no draft never has', async () => {
  const uri = uriOf('closed.txt')
  open(uriOf('code.ts'), text)
  open(uri, text)
  expect(await client.diagnostics(uri, 1)).not.toEqual([])
  client.notify('textDocument/didClose', {textDocument: {uri}})
  expect(await client.diagnostics(uri)).toEqual([])
  expect(await client.ask('textDocument/hover', {textDocument: {uri: uriOf('code.ts')}, position: {line: 0, character: 0}})).toBeNull()
}, 60_000)

test('a sidecar beside the draft is heeded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-lsp-'))
  const uri = pathToFileURL(join(folder, 'a.txt')).href
  open(uri, report)
  const plain = await client.diagnostics(uri, 1)
  writeFileSync(join(folder, 'a.txt.gangyao.yml'), 'year: 2019\n')
  client.notify('textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [{text: report}]})
  expect((await client.diagnostics(uri, 2)).map(({code, message}) => [code, message])).not.toEqual(plain.map(({code, message}) => [code, message]))
  writeFileSync(join(folder, 'a.txt.gangyao.yml'), 'yaer: 2019\n')
  client.notify('textDocument/didChange', {textDocument: {uri, version: 3}, contentChanges: [{text: report}]})
  expect((await client.diagnostics(uri, 3)).map(({code, severity}) => [code, severity])).toEqual([['sidecar-key', 3]])
  rmSync(folder, {recursive: true})
}, 60_000)

test('speaks the language asked for, says goodbye and ends', async () => {
  const english = others[others.push(editor('--lang', 'en', '--stdio', `--clientProcessId=${process.pid}`)) - 1]!
  await english.ask('initialize', {processId: null, rootUri: null, capabilities: {}, locale: 'zh-cn'})
  english.notify('initialized', {})
  english.notify('textDocument/didOpen', {textDocument: {uri: uriOf('a.txt'), languageId: 'plaintext', version: 1, text: slips}})
  expect((await english.diagnostics(uriOf('a.txt'), 1)).map(({message}) => message).join()).toMatch(/[A-Z][a-z]+ [a-z]+/)
  await english.ask('shutdown', {})
  english.notify('exit', {})
  expect(await english.ended).toBe(0)
}, 60_000)

test('a draft is checked by the configuration and the waivers around it, as the command does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-lsp-'))
  const path = join(folder, 'draft.txt')
  mkdirSync(join(folder, '.git'))
  writeFileSync(path, poorReport)
  const {results} = JSON.parse(played(folder, ['check', 'draft.txt', '-f', 'jsonl', '--no-gate']).stdout) as GapReport
  const {rule, fingerprint} = results.find(result => result.rule === 'plan-present')!
  const uri = pathToFileURL(path).href
  const severityOf = async (version: number): Promise<unknown> => {
    open(uri, poorReport, version)
    return (await client.diagnostics(uri, version)).find(({code}) => code === rule)?.severity
  }
  expect(await severityOf(1)).toBe(1)
  writeFileSync(join(folder, 'gangyao.config.yml'), 'waivers: waivers.yml\n')
  writeFileSync(join(folder, 'waivers.yml'), `waivers:\n  - {document: draft.txt, rule: ${rule}, fingerprint: "${fingerprint}", reason: new, approved-by: Li, expires: 2999-12-31}\n`)
  expect(await severityOf(2)).toBeUndefined()
  writeFileSync(join(folder, 'gangyao.config.yml'), 'overrides:\n  - {files: [draft.txt], severity: {plan-present: warning}}\n')
  expect(await severityOf(3)).toBe(2)
  rmSync(folder, {recursive: true})
}, 60_000)
