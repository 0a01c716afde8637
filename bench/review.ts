import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import type {YearTrace} from '../src/compare/year-trace.js'
import {madeReport, type MadeReport} from '../test/compare/batch.js'
import {copyLines, judgedCopies, type FoundCopy} from '../test/compare/judged-copies.js'
import {fateLines, fatesIn} from '../test/compare/judged-fates.js'
import {material} from '../test/compare/texts.js'
import {measured, medians, wall} from './process.js'
import {command, corpus, floor, print} from './subjects.js'

/**
 * The reviewer's desk: its speed beside the floor and beside a checker of spacing and punctuation, and a large made batch
 * reviewed end to end, with what is planted in it. The size of the batch is the argument, 10,000 where none is given.
 */
const size = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'gangyao-bench-'))
const autocorrect = join(dirname(createRequire(import.meta.url).resolve('autocorrect-node')), 'cli.js')
const source = await material()
const out = join(folder, 'out')
const review = (from: string, to: string): readonly string[] => [command, 'review', from, '-o', to]

type Tool = readonly [name: string, args: readonly string[]]

/** Every tool on the same files, in turn; the second is what the others are measured by. */
function beside(title: string, files: number, tools: readonly Tool[]): void {
  const times = medians(3, tools.map(([, args]) => () => {
    rmSync(out, {recursive: true, force: true})
    return wall(args)
  }))
  print(`${title}, whole process, median of 3 taken in turn`)
  tools.forEach(([name], index) => print(`  ${name.padEnd(24)} ${((1000 * files) / times[index]!).toFixed(0).padStart(5)} files/s   ${(times[1]! / times[index]!).toFixed(2)} of autocorrect-node`))
}

const toolsOn = ([program, phrases]: readonly [string, string], from: string): readonly Tool[] => [
  ['floor, one thread', [program, from, phrases]],
  ['autocorrect-node 2.14.0', [autocorrect, '--lint', '--format', 'json', from]],
  ['gangyao check -f jsonl', [command, 'check', from, '--no-gate', '-f', `jsonl=${join(folder, 'out.jsonl')}`]],
  ['the same, one thread', [command, 'check', from, '--no-gate', '-f', `jsonl=${join(folder, 'out.jsonl')}`, '--threads', '1']],
]

/** A folder of made reports, each a file with the ending of its place. */
function made(name: string, reports: readonly MadeReport[], ending: (index: number) => string): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [index, {id, text}] of reports.entries()) writeFileSync(join(path, `${id}.${ending(index)}`), text)
  return path
}

const reportsOf = (count: number): readonly MadeReport[] => Array.from({length: count}, (_, number) => madeReport(number, count, source))

/** What a review found of the copies and promises that were planted. */
async function found(written: string, reports: readonly MadeReport[]): Promise<void> {
  const byName = new Map(reports.map(report => [`${report.id}.txt`, report]))
  const at = (name: string): MadeReport => byName.get(name.slice(name.lastIndexOf('/') + 1))!
  const side = ({name, quote}: {readonly name: string; readonly quote: string}): FoundCopy['here'] => {
    const {id, text} = at(name)
    const from = text.indexOf(quote)
    return {id, range: {from, to: from + quote.length}}
  }
  const {copies} = JSON.parse(readFileSync(join(written, 'copies.json'), 'utf8')) as {copies: readonly {here: Parameters<typeof side>[0]; there: Parameters<typeof side>[0]; leftIn: readonly string[]}[]}
  copyLines(judgedCopies(reports, copies.map(({here, there, leftIn}) => ({here: side(here), there: side(there), leftIn: leftIn.map(name => ({name}))})))).forEach(line => print(`  ${line}`))
  const traces = readFileSync(join(written, 'years.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as YearTrace & {readonly name: string})
  fateLines(traces.flatMap(trace => fatesIn(at(trace.name).fates, trace))).forEach(line => print(`  ${line}`))
}

/** Starts a review and kills it when half of its results are there; gives how many reports were done. */
async function killedAtHalf(from: string, out: string, whole: string): Promise<number> {
  const half = statSync(join(whole, 'results.jsonl')).size / 2
  const results = join(out, 'results.jsonl')
  const child = spawn(process.execPath, review(from, out), {stdio: 'ignore'})
  const ended = once(child, 'exit')
  while (child.exitCode === null && !(existsSync(results) && statSync(results).size >= half)) await pause(50)
  child.kill('SIGKILL')
  await ended
  return readdirSync(join(out, 'reports')).length
}

/** The files of a folder with the hash of what is in them. */
async function hashes(path: string): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>()
  for (const name of (readdirSync(path, {recursive: true}) as string[]).sort()) {
    if (!statSync(join(path, name)).isFile()) continue
    const hash = createHash('sha256')
    for await (const bytes of createReadStream(join(path, name))) hash.update(bytes as Uint8Array)
    all.set(name, hash.digest('hex'))
  }
  return all
}

async function batch(count: number): Promise<void> {
  const reports = reportsOf(count)
  const from = made('batch', reports, () => 'txt')
  const [whole, resumed] = [join(folder, 'whole'), join(folder, 'resumed')]
  const {time, peak} = measured(review(from, whole))
  print(`\nA made batch of ${count} reports, gangyao review`)
  print(`  ${((1000 * count) / time).toFixed(0)} files/s   peak ${peak.toFixed(0)} MiB, target < 600`)
  await found(whole, reports)
  const done = await killedAtHalf(from, resumed, whole)
  const rest = wall(review(from, resumed))
  const [one, other] = [await hashes(whole), await hashes(resumed)]
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter(name => one.get(name) !== other.get(name))
  print(`  killed after ${done} reports and resumed in ${(rest / time).toFixed(2)} of the time: ${differing.length === 0 ? `the same bytes in ${one.size} files` : `${differing.length} files differ, ${differing.slice(0, 5).join(' ')}`}`)
  if (differing.length > 0 || peak >= 600) process.exitCode = 1
}

try {
  const least = await floor(folder)
  beside('1,000 files, the five seeds in turn (half .txt, half .md)', 1000, toolsOn(least, corpus(folder, 1000)))
  const thousand = made('made', reportsOf(1000), index => (index % 2 === 0 ? 'txt' : 'md'))
  beside('\n1,000 made reports, each another (half .txt, half .md)', 1000, [...toolsOn(least, thousand), ['gangyao review', review(thousand, out)]])
  await batch(size)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
