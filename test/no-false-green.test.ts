import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {played} from './built/command.js'
import {report} from './cli/workplace.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const fixture = (name: string): Uint8Array => readFileSync(join(home, 'test/fixtures/read', name))
const truncated = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1)

/** What must never look like a passed check: each runs the real command, on files in a folder of its own. */
const cases: readonly {readonly name: string; readonly files: Readonly<Record<string, string | Uint8Array>>; readonly args: readonly string[]; readonly code: 1 | 2 | 3; readonly says: RegExp}[] = [
  {name: 'a missing path', files: {}, args: ['check', 'missing.txt'], code: 2, says: /missing\.txt/},
  {name: 'a glob that matches nothing', files: {'a.txt': report}, args: ['check', '*.docx'], code: 2, says: /\*\.docx/},
  {name: 'a folder without reports', files: {'empty/x.log': 'x'}, args: ['check', 'empty'], code: 2, says: /empty/},
  {name: 'an empty file', files: {'a.txt': ''}, args: ['check', 'a.txt'], code: 3, says: /a\.txt/},
  {name: 'white space only', files: {'a.txt': ' \n\u3000\n'}, args: ['check', 'a.txt'], code: 3, says: /a\.txt/},
  {name: 'a binary file called .txt', files: {'a.txt': Uint8Array.from({length: 4000}, (_, index) => (index * 7919) % 256)}, args: ['check', 'a.txt'], code: 3, says: /a\.txt/},
  {name: 'half of a Word file', files: {'a.docx': truncated(fixture('000-typed.docx'))}, args: ['check', 'a.docx'], code: 3, says: /a\.docx/},
  {name: 'half of a PDF', files: {'a.pdf': truncated(fixture('000.pdf'))}, args: ['check', 'a.pdf'], code: 3, says: /a\.pdf/},
  {name: 'an encrypted PDF', files: {'a.pdf': fixture('encrypted.pdf')}, args: ['check', 'a.pdf'], code: 3, says: /a\.pdf/},
  {name: 'another kind of document', files: {'a.txt': '某县2024年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息312条。\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n'}, args: ['check', 'a.txt'], code: 3, says: /a\.txt/},
  {name: 'one unreadable file among good ones', files: {'a.txt': report, 'b.txt': ''}, args: ['check', 'a.txt', 'b.txt'], code: 3, says: /b\.txt/},
  {name: 'an unreadable file with --no-gate', files: {'b.txt': ''}, args: ['check', 'b.txt', '--no-gate'], code: 3, says: /b\.txt/},
  {name: 'an unknown output format', files: {'a.txt': report}, args: ['check', 'a.txt', '-f', 'jason'], code: 2, says: /jason/},
  {name: 'a misspelt option', files: {'a.txt': report}, args: ['check', 'a.txt', '--no-gat'], code: 2, says: /no-gat/},
  {name: 'a rulebook that is not there', files: {'a.txt': report}, args: ['check', 'a.txt', '--rulebook', 'annual-reprot'], code: 2, says: /annual-report/},
  {name: 'a rule with a phrase that cannot match', files: {'a.txt': report, 'own.yml': 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\nextends: [annual-report]\ntopics:\n  cause:\n    text: ["…由于"]\n'}, args: ['check', 'a.txt', '--rulebook', 'own.yml'], code: 2, says: /own\.yml:8/},
  {name: 'a rule that names an unknown topic', files: {'a.txt': report, 'own.yml': 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\nextends: [annual-report]\nruels: {}\n'}, args: ['check', 'a.txt', '--rulebook', 'own.yml'], code: 2, says: /rules/},
  {name: 'a report without shortcomings', files: {'a.txt': report.replace(/三、存在[^]*?(?=四、)/, '')}, args: ['check', 'a.txt'], code: 1, says: /./},
]

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gangyao-green-'))))
afterEach(() => rmSync(folder, {recursive: true, force: true}))

test.each(cases)('$name is not green', ({files, args, code, says}) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  const {status, stdout, stderr} = played(folder, args)
  expect(status).toBe(code)
  expect(stdout + stderr).toMatch(says)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('a sound report is green, so that the cases above mean something', () => {
  writeFileSync(join(folder, 'a.txt'), report)
  const {status, stderr} = played(folder, ['check', 'a.txt'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
