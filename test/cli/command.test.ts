import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {gangyao as command, played} from '../built/command.js'
import {poorReport, report, workplace} from './workplace.js'

let place: ReturnType<typeof workplace>

beforeAll(() => {
  place = workplace({'good.txt': report, 'poor.txt': poorReport, 'empty.txt': ''})
})
afterAll(() => place.leave())

/** Runs the real command as a process of its own. */
function gangyao(args: readonly string[], {input = '', env = {}}: {readonly input?: string; readonly env?: Readonly<Record<string, string>>} = {}) {
  const {status, stdout, stderr} = played(place.folder, args, {LANG: 'en_GB.UTF-8', ...env}, input)
  return {code: status, out: stdout, err: stderr}
}

describe('the real command', () => {
  test.each([
    ['0 and data on standard output', ['check', 'good.txt', '-f', 'jsonl'], 0, /^\{"file".*\}\n$/, /^$/],
    ['1 when the gate fails', ['check', 'poor.txt'], 1, /poor\.txt/, /^$/],
    ['2 and nothing on standard output for a missing path', ['check', 'missing.txt'], 2, /^$/, /^missing\.txt: There is no such file or folder — check the path\n$/],
    ['3 and the rest is checked', ['check', 'empty.txt', 'good.txt'], 3, /good\.txt +2024/, /^empty\.txt: The file is empty — .*\n$/],
  ] as const)('exits with %s', (_, args, code, out, err) => {
    const found = gangyao(args)
    expect(found.code).toBe(code)
    expect(found.out).toMatch(out)
    expect(found.err).toMatch(err)
  })

  test('reads standard input, and speaks Chinese where the environment is not English', () => {
    const {code, out} = gangyao(['check', '-', '--stdin-name', 'draft.md'], {input: report, env: {LANG: 'zh_CN.UTF-8'}})
    expect(code).toBe(0)
    expect(out).toMatch(/draft\.md +2024/)
    expect(out).toContain('已检查1份')
  })

  test('is quiet when its reader goes away, and keeps its exit code', () => {
    const {status, stderr} = spawnSync('sh', ['-c', '{ "$0" "$1" check poor.txt good.txt -f markdown; echo "exit $?" >&2; } | true', process.execPath, command], {cwd: place.folder, encoding: 'utf8'})
    expect({status, stderr}).toEqual({status: 0, stderr: expect.stringMatching(/^不通过条件：[^]*\nexit 1\n$/)})
    expect(stderr).not.toMatch(/EPIPE|Error|node:/)
  })

  test('writes whole files only', () => {
    gangyao(['check', 'good.txt', '-o', 'gaps'])
    expect(readFileSync(`${place.folder}/gaps/good.md`, 'utf8')).toMatch(/\n$/)
    expect(place.list()).toEqual(['empty.txt', 'gaps', 'gaps/good.md', 'good.txt', 'poor.txt'])
  })
})
