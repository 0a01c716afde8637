import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {formatNames as all} from '../../src/cli/outputs/formats.js'
import {run} from '../../src/cli/run.js'
import {seedBytes, seedNames} from '../read/seed.js'

/** The formats of whole runs; `docx` is the document itself with comments in it. */
const formatNames = all.filter(name => name !== 'docx')

const folder = mkdtempSync(join(tmpdir(), 'gangyao-formats-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const inputs = {
  passing: [seedNames[4]!],
  failing: [seedNames[4]!, seedNames[1]!],
  unreadable: [seedNames[1]!, 'broken.pdf'],
} as const
for (const [name, files] of Object.entries(inputs)) {
  mkdirSync(join(folder, name))
  for (const file of files) writeFileSync(join(folder, name, file), file === 'broken.pdf' ? '%PDF-1.7\nbroken' : seedBytes(file))
}

/** Runs a command line and gives its exit code and what it wrote. */
async function gangyao(...args: readonly string[]): Promise<{code: number; out: Buffer; err: string}> {
  const out: Buffer[] = []
  const err: string[] = []
  const terminal = {out: async (data: string | Uint8Array) => void out.push(Buffer.from(data)), err: (line: string) => void err.push(line), colour: false, live: false}
  const code = await run([...args, '--lang', 'zh'], terminal, {})
  return {code, out: Buffer.concat(out), err: err.join('\n')}
}

const everyFormat = (under: string): readonly string[] => formatNames.flatMap(name => ['-f', `${name}=${join(folder, under, name)}`])

describe.each([['passing', 0], ['failing', 1], ['unreadable', 3]] as const)('%s reports', (name, expected) => {
  test.each([...formatNames.filter(format => format !== 'xlsx'), `xlsx=${join(folder, 'one.xlsx')}`])(`end with exit code ${expected} in %s`, async format => {
    expect((await gangyao('check', join(folder, name), '-f', format)).code).toBe(expected)
  })

  test('end with the same exit code when every format goes to its file at once, and each file is written', async () => {
    expect((await gangyao('check', join(folder, name), ...everyFormat(`out-${name}`))).code).toBe(expected)
    expect(readdirSync(join(folder, `out-${name}`)).sort()).toEqual([...formatNames].sort())
    expect(formatNames.filter(format => readFileSync(join(folder, `out-${name}`, format)).length === 0)).toEqual([])
  })
})

test('a format writes the same to a file and to standard output', async () => {
  for (const format of formatNames.filter(name => name !== 'xlsx' && name !== 'pretty')) {
    const {out} = await gangyao('check', join(folder, 'failing'), '-f', format)
    expect([format, out.equals(readFileSync(join(folder, 'out-failing', format)))]).toEqual([format, true])
  }
})

test('a workbook cannot go to standard output', async () => {
  const {code, out, err} = await gangyao('check', join(folder, 'passing'), '-f', 'xlsx')
  expect([code, out.length]).toEqual([2, 0])
  expect(err).toContain('-f xlsx=')
})

test('an unknown format is refused, and nothing is written', async () => {
  const {code, err} = await gangyao('check', join(folder, 'passing'), '-f', `sariff=${join(folder, 'x.sarif')}`)
  expect(code).toBe(2)
  expect(err).toContain('sarif')
  expect(readdirSync(folder)).not.toContain('x.sarif')
})

test('what cannot be read is in every format', async () => {
  for (const format of formatNames) {
    const output = readFileSync(join(folder, 'out-unreadable', format))
    if (format !== 'xlsx' && format !== 'markdown' && format !== 'jsonl') expect([format, output.includes('broken.pdf')]).toEqual([format, true])
  }
})

test.each(['zh', 'en'])('the help in %s names every format', async lang => {
  const out: string[] = []
  await run(['check', '--help', '--lang', lang], {out: async data => void out.push(String(data)), err: () => undefined, colour: false, live: false}, {})
  expect(formatNames.filter(name => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(out.join('')))).toEqual([])
})

test('the README names every format', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(all.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
})
