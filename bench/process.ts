import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** Wall time of a whole Node process, in milliseconds. */
export function wall(args: readonly string[]): number {
  const begin = performance.now()
  run(args)
  return performance.now() - begin
}

/** Peak resident memory of a Node process, in MiB. */
export const peak = (args: readonly string[]): number => measured(args).peak

/** Wall time of a Node process in milliseconds, and its peak resident memory in MiB, which it writes down itself as it ends. */
export function measured(args: readonly string[]): {readonly time: number; readonly peak: number} {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-bench-'))
  try {
    const hook = join(folder, 'peak.mjs')
    const result = join(folder, 'peak.txt')
    // the memory of threads is the memory of their process
    writeFileSync(hook, `import {writeFileSync} from 'node:fs'\nimport {isMainThread} from 'node:worker_threads'\nif (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(result)}, String(process.resourceUsage().maxRSS)))\n`)
    const time = wall(['--import', pathToFileURL(hook).href, ...args])
    return {time, peak: Number(readFileSync(result, 'utf8')) / 1024}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function run(args: readonly string[]): void {
  const {status, stderr} = spawnSync(process.execPath, args, {stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8'})
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr.slice(0, 500)}`)
}

/** The median of each of several timings, taken in turn so that a busy machine slows all alike. */
export function medians(rounds: number, timings: readonly (() => number)[]): readonly number[] {
  const all = timings.map((): number[] => [])
  timings.forEach(timing => timing())
  for (let round = 0; round < rounds; round++) timings.forEach((timing, index) => all[index]!.push(timing()))
  return all.map(median)
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
