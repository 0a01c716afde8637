import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {medians, peak, wall} from './process.js'
import {command, corpus, floor, markedUp, print, root, seeds} from './subjects.js'

/** Prints each figure beside its floor, both measured in this run; on a busy machine the ratios hold better than the times. */
const folder = mkdtempSync(join(tmpdir(), 'gangyao-bench-'))
const seed = (number: string): string => join(seeds, readdirSync(seeds).find(name => name.startsWith(number)) ?? '')

/** A folder of copies of one real file, made by a real program. */
function copies(name: string, size: number): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (let index = 0; index < size; index++) copyFileSync(join(root, 'test/fixtures/read', name), join(path, `${String(index).padStart(4, '0')}-${name}`))
  return path
}

/** A format's files per second and peak memory, beside the library that reads it alone. */
function format(name: string, kind: string): void {
  const size = 100
  const path = copies(name, size)
  const alone = ['--import', 'tsx', join(root, 'bench/reader-floor.ts'), path, kind]
  const none = ['--import', 'tsx', join(root, 'bench/reader-floor.ts'), copies(`${kind}-none`, 0), kind]
  const [start, least, own] = medians(3, [() => wall(none), () => wall(alone), () => wall(check(path))]) as [number, number, number]
  print(`  ${kind.padEnd(5)} library alone ${(size * 1000 / Math.max(1, least - start)).toFixed(0).padStart(5)} files/s ${peak(alone).toFixed(0).padStart(4)} MiB   gangyao ${(size * 1000 / own).toFixed(0).padStart(4)} files/s ${peak(check(path)).toFixed(0).padStart(4)} MiB`)
}

function cold(name: string, file: string, target: number): void {
  const [base, own] = medians(15, [() => wall(['-e', '0']), () => wall([command, 'check', file, '--no-gate'])]) as [number, number]
  print(`  ${name.padEnd(12)} ${own.toFixed(0).padStart(5)} ms   node -e 0 ${base.toFixed(0)} ms   ratio ${(own / base).toFixed(2)}   target ≤ ${target}`)
}

const check = (path: string): readonly string[] => [command, 'check', path, '--no-gate']
const written = (path: string): readonly string[] => [...check(path), '-f', `jsonl=${join(folder, 'out.jsonl')}`]

try {
  const markdown = join(folder, '000.md')
  writeFileSync(markdown, markedUp(readFileSync(seed('000'), 'utf8')))
  print('Cold start, whole process, median of 15 taken in turn')
  cold('Simplified', seed('000'), 1.5)
  cold('Traditional', seed('004'), 2)
  cold('Markdown', markdown, 2)

  const [program, phrases] = await floor(folder)
  const many = corpus(folder, 1000)
  const floorArgs = [program, many, phrases]
  const [least, ...own] = medians(5, [floorArgs, check(many), written(many)].map(args => () => wall(args))) as [number, number, number]
  print('\n1,000 files (500 .txt, 500 .md), whole process, median of 5 taken in turn')
  print(`  floor        ${(1e6 / least).toFixed(0).padStart(5)} files/s   ${peak(floorArgs).toFixed(0)} MiB`)
  for (const [index, name] of ['gangyao', 'with JSON'].entries()) print(`  ${name.padEnd(12)} ${(1e6 / own[index]!).toFixed(0).padStart(5)} files/s   share of the floor ${(least / own[index]!).toFixed(2)}   target ≥ 0.50`)

  print('\nPeak memory by number of files')
  for (const size of [250, 500, 1000]) print(`  ${String(size).padStart(5)} files  ${peak(check(size === 1000 ? many : corpus(folder, size))).toFixed(0)} MiB`)

  print('\n100 files of one format, whole process; the library alone without its start-up')
  format('000-typed.docx', 'docx')
  format('000.pdf', 'pdf')
  format('002.html', 'html')
} finally {
  rmSync(folder, {recursive: true, force: true})
}
