import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {FUZZED, fuzz} from './fuzz.js'

/*
 * `npm run fuzz [-- RUNS [FILE]]`: so many mutations for each reader (100,000 where nothing is said), the same for the same
 * number. What was done is kept in FILE after every few, so that a run that was broken off goes on; the seeds that failed
 * stay in it. Nothing is judged by the clock. Ends with 1 where one failed.
 */
interface Kept {
  /** The number of the next mutation, by fixture. */
  readonly next: Record<string, number>
  /** What failed, with the number that makes it again. */
  readonly failures: string[]
}

const [runs = '100000', file = 'reports/fuzz.json'] = process.argv.slice(2)
const step = 250
const kept: Kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {next: {}, failures: []}

function keep(): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(`${file}.new`, JSON.stringify(kept, undefined, 1))
  renameSync(`${file}.new`, file)
}

for (const fixture of FUZZED) {
  for (let from = kept.next[fixture] ?? 1; from <= Number(runs); from = kept.next[fixture]!) {
    const count = Math.min(step, Number(runs) - from + 1)
    const {failures} = await fuzz(fixture, count, from)
    kept.failures.push(...failures)
    kept.next[fixture] = from + count
    keep()
    process.stdout.write(`\r${fixture}: ${from + count - 1} of ${runs}, ${kept.failures.length} failed  `)
  }
  process.stdout.write('\n')
}
for (const failure of kept.failures) process.stdout.write(`${failure}\n`)
process.exitCode = kept.failures.length > 0 ? 1 : 0
