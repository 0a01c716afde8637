import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {zipSync} from 'fflate'
import {lockReview} from '../../src/cli/review/lock.js'
import {openJournal} from '../../src/cli/review/journal.js'
import type {ReviewTask} from '../../src/cli/review/task.js'
import {reviewWork} from '../../src/cli/review/work.js'
import {defaultLimits} from '../../src/read/limits.js'
import {gangyao, played} from '../built/command.js'
import {command, report, workplace} from '../cli/workplace.js'

/** With what else lies there, enough that a second thread starts. */
const count = 70
const places = '安宁平和泰兴永清丰云龙凤金玉石江河湖海山'

/** A report of an organ of its own, with figures of its own. */
const made = (number: number): string =>
  report.replaceAll('某某县', `${places[number % 20]}${places[Math.floor(number / 20) % 20]}县`).replaceAll(/(\d+)(件|场|次)/g, (_, figure: string, unit: string) => `${Number(figure) + number}${unit}`)

const names = Array.from({length: count}, (_, number) => `${String(number).padStart(3, '0')}.txt`)
let place: ReturnType<typeof workplace>

beforeAll(() => {
  place = workplace({
    ...Object.fromEntries(names.map((name, number) => [`batch/${name}`, made(number)])),
    'batch/050-empty.txt': '',
    'batch/051-broken.pdf': '%PDF-1.7 broken',
    'batch/052.zip': zipSync({'a.txt': new TextEncoder().encode(made(900)), 'b.txt': new Uint8Array()}),
  })
})
afterAll(() => place.leave())

const run = (...args: readonly string[]) => played(place.folder, ['review', ...args])

/** Every file of a folder with the hash of its bytes. */
const hashes = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries((readdirSync(join(place.folder, folder), {recursive: true}) as string[]).sort().filter(name => statSync(join(place.folder, folder, name)).isFile()).map(name => [name, createHash('sha256').update(readFileSync(join(place.folder, folder, name))).digest('hex')]))

const resultNames = (folder: string): readonly string[] =>
  readFileSync(join(place.folder, folder, 'results.jsonl'), 'utf8').trim().split('\n').map(line => {
    const value = JSON.parse(line) as {file?: {name: string}; unreadable?: {name: string}}
    return value.file?.name ?? `!${value.unreadable!.name}`
  })

describe('a batch', () => {
  test('goes on past bad files, on several threads, with its results in the order of the inputs', () => {
    const {status, stderr, stdout} = run('batch', '-o', 'whole', '--threads', '2')
    expect({status, stdout}).toEqual({status: 3, stdout: expect.stringContaining(`已检查${count + 1}份`)})
    expect(stderr).toMatch(/batch\/050-empty\.txt: .*\n/)
    expect(resultNames('whole')).toEqual([...names.slice(0, 51).map(name => `batch/${name}`), '!batch/050-empty.txt', 'batch/051.txt', '!batch/051-broken.pdf', 'batch/052.txt', 'batch/052.zip/a.txt', '!batch/052.zip/b.txt', ...names.slice(53).map(name => `batch/${name}`)].sort((one, other) => (one.replace('!', '') < other.replace('!', '') ? -1 : 1)))
    expect(readdirSync(join(place.folder, 'whole/reports')).length).toBe(count + 1)
    expect(existsSync(join(place.folder, 'whole/.gangyao-review/journal'))).toBe(false)
  }, 120_000)

  test('that is killed goes on where it stopped, and leaves the same bytes as one that was not', async () => {
    const results = join(place.folder, 'killed/results.jsonl')
    const lines = (): number => (existsSync(results) ? readFileSync(results, 'utf8').split('\n').length - 1 : 0)
    const child = spawn(process.execPath, [gangyao, 'review', 'batch', '-o', 'killed', '--threads', '1'], {cwd: place.folder, stdio: 'ignore', env: {PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8'}})
    const ended = new Promise(resolve => child.once('exit', resolve))
    while (lines() < count / 12 && child.exitCode === null) await new Promise(resolve => setTimeout(resolve, 20))
    child.kill('SIGKILL')
    await ended
    expect(lines()).toBeLessThan(count)
    expect(existsSync(join(place.folder, 'killed/index.html'))).toBe(false)

    // what was done is not done again: its page would come back
    const page = join(place.folder, 'killed/reports', readdirSync(join(place.folder, 'killed/reports')).sort()[0]!)
    const written = statSync(page).mtimeMs
    expect(run('batch', '-o', 'killed', '--threads', '2').status).toBe(3)
    expect(statSync(page).mtimeMs).toBe(written)
    expect(hashes('killed')).toEqual(hashes('whole'))
  }, 180_000)
})

describe('the journal of a run that was broken off', () => {
  const started = async () => {
    const file = join(place.folder, 'one.txt')
    const out = join(place.folder, `journal-${Math.random()}`)
    for (const folder of ['reports', 'letters']) mkdirSync(join(out, folder), {recursive: true})
    writeFileSync(file, report)
    const task: ReviewTask = {phase: 'current', name: 'one.txt', key: file, given: {}}
    const work = reviewWork({out, rulebook: 'annual-report', lang: 'zh', limits: defaultLimits, asReport: false, options: {}, letters: 'complete', compared: true})
    const done = await work(task)
    openJournal(out, 'settings').keep(task, done.sha256, done.results)
    return {out, task, work, done}
  }

  test('spares a file that is as it was', async () => {
    const {out, task, work, done} = await started()
    const lines = readFileSync(join(out, 'results.jsonl'), 'utf8')
    appendFileSync(join(out, '.gangyao-review/journal'), '{"phase":"current","na')
    const journal = openJournal(out, 'settings')
    expect(journal.earlier(task)?.sha256).toBe(done.sha256)
    const again = await work({...task, known: done.sha256})
    expect(again.results).toBe('known')
    const {results} = journal.keep(task, again.sha256, again.results)
    expect(readFileSync(join(out, 'results.jsonl'), 'utf8')).toBe(lines)
    expect(results).toMatchObject([{kind: 'report', told: {name: 'one.txt'}}])
    expect(journal.text(0, 0, 10)).toBe(report.slice(0, 10))
    journal.finish()
  })

  test('does not spare one whose content has changed', async () => {
    const {task, work, done} = await started()
    writeFileSync(task.key, `${report}\n`)
    expect((await work({...task, known: done.sha256})).results).not.toBe('known')
  })

  test.each([
    ['other settings', 'other', {}],
    ['other facts from outside', 'settings', {given: {x: {year: 2020}}}],
    ['another name', 'settings', {name: 'two.txt'}],
  ])('knows nothing of a run with %s', async (_, settings, change) => {
    const {out, task} = await started()
    expect(openJournal(out, settings).earlier({...task, ...change})).toBeUndefined()
  })
})

describe('two runs into one folder', () => {
  test('do not mix: the second is refused while the first is writing', async () => {
    const first = lockReview(join(place.folder, 'shared'))
    const {code, err} = await command('review', 'batch/000.txt', '-o', 'shared')
    expect({code, err}).toEqual({code: 2, err: expect.stringMatching(/^shared: Another review is writing .*lock\n$/)})
    expect(existsSync(join(place.folder, 'shared/results.jsonl'))).toBe(false)
    first()
    expect((await command('review', 'batch/000.txt', '-o', 'shared')).code).toBe(0)
  })

  test('the lock of a run that was killed is taken over, that of another machine is not', async () => {
    const lock = join(place.folder, 'left/.gangyao-review/lock')
    mkdirSync(join(place.folder, 'left/.gangyao-review'), {recursive: true})
    const {pid} = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(lock, `${pid} elsewhere.example`)
    expect((await command('review', 'batch/000.txt', '-o', 'left')).code).toBe(2)
    writeFileSync(lock, `${pid} ${hostname()}`)
    expect((await command('review', 'batch/000.txt', '-o', 'left')).code).toBe(0)
    expect(existsSync(lock)).toBe(false)
  })
})

describe('a second run into the same folder', () => {
  const out = (...path: readonly string[]): string => join(place.folder, 'again', ...path)

  test('keeps what was changed by hand under another name, and clears what belongs to no report', async () => {
    const first = await command('review', 'batch/000.txt', 'batch/001.txt', '-o', 'again', '--lang', 'zh')
    expect(first.code).toBe(0)
    const letter = readdirSync(out('letters')).find(name => name.startsWith('000') && name.endsWith('.md'))!
    const before = readFileSync(out('letters', letter), 'utf8')
    writeFileSync(out('letters', letter), `${before}改过\n`)
    writeFileSync(out('review.xlsx'), 'filled in')
    writeFileSync(out('letters', 'note.txt'), 'mine')

    const second = await command('review', 'batch/000.txt', '-o', 'again', '--lang', 'zh')
    expect(second.err).toMatch(/review\.xlsx: .*review\.edited-1\.xlsx/)
    expect(readFileSync(out('letters', letter), 'utf8')).toBe(before)
    expect(readFileSync(out('letters', letter.replace('.md', '.edited-1.md')), 'utf8')).toMatch(/改过\n$/)
    expect(readFileSync(out('review.edited-1.xlsx'), 'utf8')).toBe('filled in')
    expect(existsSync(out('letters', 'note.txt'))).toBe(true)
    expect(readdirSync(out('reports')).filter(name => name.startsWith('001'))).toEqual([])
  }, 60_000)

  test.each([
    ['the files of another program', '.', /hold.* index\.html/],
    ['a file', 'batch/000.txt', /not a folder/i],
  ])('is refused for %s', async (_, folder, said) => {
    writeFileSync(join(place.folder, 'index.html'), 'mine')
    const {code, err} = await command('review', 'batch/000.txt', '-o', folder)
    expect(code).toBe(2)
    expect(err).toMatch(said)
    expect(readFileSync(join(place.folder, 'index.html'), 'utf8')).toBe('mine')
  })

  test.each([
    ['without a folder to write to', ['review', 'batch/000.txt'], /-o OUT/],
    ['from standard input', ['review', '-', '-o', 'x'], /standard input/],
    ['merge without workbooks', ['review', 'merge', '-o', 'x'], /REVIEW\.xlsx/],
    ['merge of what is none', ['review', 'merge', 'batch/000.txt', '-o', 'x'], /not an xlsx/],
  ])('is refused %s', async (_, args, said) => {
    const {code, err} = await command(...args)
    expect(code).toBe(2)
    expect(err).toMatch(said)
  })
})
