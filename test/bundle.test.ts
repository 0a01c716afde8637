import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {check, loadRulebookFile} from '../src/node.js'
import {played} from './built/command.js'

/** What is installed is the bundle, not the sources: both must find the same in the same files. */
const root = fileURLToPath(new URL('..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'gangyao-bundle-'))
const inputs = join(home, 'inputs')

beforeAll(() => {
  mkdirSync(inputs)
  for (const folder of ['seeds', 'test/graded/build']) {
    for (const name of readdirSync(join(root, folder)).filter(name => name.endsWith('.txt'))) copyFileSync(join(root, folder, name), join(inputs, name))
  }
  for (const name of ['000.md', '000-gbk.html', '000-numbered.docx', '000-numbered.doc', '000.rtf', '002-official.pdf']) copyFileSync(join(root, 'test/fixtures/read', name), join(inputs, name))
})

afterAll(() => rmSync(home, {recursive: true, force: true}))

// both the first thread and a second one do a share of so many files; `cli/threads.test.ts` compares with what one thread writes
test('the built command finds what the sources find', async () => {
  const file = join(home, 'built.jsonl')
  const {status, stderr} = played(root, ['check', inputs, '--no-gate', '--as', 'annual-report', '--threads', '2', '-f', `jsonl=${file}`])
  expect({status, stderr}).toEqual({status: 0, stderr: expect.any(String)})

  const built = readFileSync(file, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as {file: {name: string}; gate: object})
  const names = readdirSync(inputs).sort()
  expect(names.length).toBeGreaterThanOrEqual(64)
  expect(built.map(({file: {name}}) => name.slice(name.lastIndexOf('/') + 1)).sort()).toEqual(names)
  const rulebook = await loadRulebookFile('annual-report')
  for (const report of built) {
    const {name} = report.file
    const bytes = readFileSync(join(inputs, name.slice(name.lastIndexOf('/') + 1)))
    const known = JSON.parse(JSON.stringify(await check({name, bytes}, rulebook, {as: 'annual-report'}))) as object
    // how a report stands at the gate is the command's to say, not the library's
    expect(report).toEqual({...known, gate: expect.objectContaining({passed: expect.any(Boolean)})})
  }
}, 120_000)
