import {spawn} from 'node:child_process'
import {readFileSync, rmSync, unlinkSync, writeFileSync} from 'node:fs'
import {scoreChangeLines} from '../../src/cli/outputs/score-changes.js'
import {readArguments} from '../../src/cli/settings/arguments.js'
import {commands} from '../../src/cli/commands.js'
import {watchScope} from '../../src/cli/commands/watch.js'
import {check, loadRulebookFile} from '../../src/node.js'
import {gangyao} from '../built/command.js'
import {command, poorReport, report, workplace} from './workplace.js'

const children: ReturnType<typeof spawn>[] = []
let place: ReturnType<typeof workplace>

beforeEach(() => {
  place = workplace({'drafts/a.txt': poorReport, 'drafts/b.md': report, 'drafts/.hidden/c.txt': report})
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  place.leave()
})

/** Starts the real command; `until` waits for words in what it has said since the last time. */
function watching(...args: readonly string[]) {
  const child = spawn(process.execPath, [gangyao, 'check', '--watch', ...args], {cwd: place.folder, env: {PATH: process.env['PATH'], LANG: 'en_GB.UTF-8'}})
  children.push(child)
  let [said, read] = ['', 0]
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  return {
    ended,
    stop: (signal: NodeJS.Signals): boolean => child.kill(signal),
    async until(words: string): Promise<string> {
      for (let tries = 0; tries < 600; tries++) {
        const at = said.indexOf(words, read)
        if (at >= 0) {
          const found = said.slice(read, at + words.length)
          read = at + words.length
          return found
        }
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      child.kill()
      throw new Error(`never said ${words}: ${said.slice(read)}`)
    },
  }
}

test('checks again what changes, tells what moved, and ends well on Ctrl-C', async () => {
  const run = watching('drafts', '-o', 'drafts/gaps', '--no-gate')
  expect(await run.until('Waiting for changes')).toMatch(/drafts\/a\.txt +2024/)

  writeFileSync('drafts/a.txt', report)
  const mended = await run.until('Waiting for changes')
  expect(mended).toMatch(/drafts\/a\.txt +2024/)
  expect(mended).toMatch(/drafts\/a\.txt: \d+\.\d\d → \d+\.\d\d points \(\+\d+\.\d\d\), [1-9]\d* mended, \d+ new\n {2}- mended: /)
  expect(mended).not.toContain('b.md:')
  expect(readFileSync('drafts/gaps/a.md', 'utf8')).toMatch(/^# /)

  writeFileSync('drafts/new.txt', report)
  expect(await run.until('Waiting for changes')).toMatch(/drafts\/new\.txt: \d+\.\d\d points \(added\)/)

  writeFileSync('drafts/new.txt', '')
  expect(await run.until('Waiting for changes')).toMatch(/drafts\/new\.txt: The file is empty/)

  unlinkSync('drafts/new.txt')
  expect(await run.until('Waiting for changes')).toContain('No verdict has changed.')

  run.stop('SIGINT')
  expect(await run.ended).toBe(0)
  expect(place.list().filter(path => path.includes('.gangyao-'))).toEqual([])
}, 90_000)

test('says what is wrong and goes on where a named file goes away', async () => {
  const run = watching('drafts/a.txt')
  await run.until('Waiting for changes')
  unlinkSync('drafts/a.txt')
  expect(await run.until('Waiting for changes')).toContain('drafts/a.txt: There is no such file or folder')
  writeFileSync('drafts/a.txt', report)
  expect(await run.until('Waiting for changes')).toMatch(/drafts\/a\.txt: .* mended/)
  run.stop('SIGTERM')
  expect(await run.ended).toBe(0)
}, 90_000)

test('refuses standard input, and a path that is not there', async () => {
  expect(await command('check', '--watch', '-')).toEqual({code: 2, out: '', err: 'gangyao: --watch cannot be used with standard input — give files or folders\n'})
  expect((await command('check', '--watch', 'none.txt')).code).toBe(2)
})

describe('the scope', () => {
  const scope = (...words: readonly string[]) =>
    watchScope(readArguments('check', words, commands['check']!.options), {inputs: [], folder: 'drafts/gaps', targets: [{format: 'json', file: 'drafts/out.json'}]})

  test.each([
    ['drafts/a.txt', false],
    ['drafts/gaps', true],
    ['drafts/gaps/a.md', true],
    ['drafts/out.json', true],
    ['drafts/.gangyao-x/0', true],
    ['drafts/~$a.docx', true],
  ])('leaves out what is hidden and what the run writes: %s %s', (path, ignored) => {
    expect(scope('drafts').ignored(path)).toBe(ignored)
  })

  test('heeds sidecars and the rulebook, not other files', () => {
    writeFileSync('own.yml', '')
    const {matters, ignored, folders} = scope('drafts/a.txt', '-r', 'own.yml')
    expect(['own.yml', 'drafts/a.txt', 'drafts/a.gangyao.yml', 'drafts/picture.png'].map(matters)).toEqual([true, true, true, true])
    expect(['own.yml', 'drafts/a.txt', 'drafts/a.gangyao.yml', 'drafts/b.md', 'other'].map(ignored)).toEqual([false, false, false, true, true])
    expect(folders).toEqual([`${place.folder}/drafts`, place.folder])
    rmSync('own.yml')
  })
})

test('counts what is mended and what is new by fingerprint', async () => {
  const rulebook = await loadRulebookFile('annual-report')
  const read = (text: string) => check({name: 'a.txt', bytes: new TextEncoder().encode(text)}, rulebook)
  const [poor, good] = [await read(poorReport), await read(report)]
  const [fixed] = scoreChangeLines(new Map([['a.txt', poor]]), new Map([['a.txt', good]]), 'en')
  const [broken] = scoreChangeLines(new Map([['a.txt', good]]), new Map([['a.txt', poor]]), 'en')
  const counts = (line: string | undefined) => /(\d+) mended, (\d+) new/.exec(line!)!.slice(1)
  expect(counts(broken)).toEqual([...counts(fixed)].reverse())
  expect(scoreChangeLines(new Map([['a.txt', good]]), new Map([['a.txt', good]]), 'en')).toEqual(['No verdict has changed.'])
  expect(scoreChangeLines(new Map([['a.txt', good]]), new Map(), 'en')).toEqual(['a.txt: no longer checked'])
})
