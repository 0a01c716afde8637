// Changes the program in small ways, one at a time, and tells which of them no test notices: `npm run mutants`.
// A sample of the lines is changed, the same on every machine; CONTRIBUTING.md says how to choose another.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {sources} from './test/mutants/rooms.mjs'

/** One stretch of lines in so many is changed; 1 changes them all. */
const every = Number(process.env.MUTANTS_EVERY ?? 8)
/** Only sources whose path holds this, such as `kinds/` or `score.ts`. */
const within = process.env.MUTANTS_IN ?? ''
/** Another word gives another sample. */
const salt = process.env.MUTANTS_SALT ?? ''
const stretch = 8

const chosen = key => createHash('sha256').update(`${salt}${key}`).digest().readUInt32BE(0) % every === 0

/** The chosen stretches of a file, as Stryker writes them. The key is the file's name, so that a move changes no sample. */
function stretches(path) {
  const lines = readFileSync(path, 'utf8').split('\n').length
  const found = []
  for (let from = 1; from <= lines; from += stretch) {
    const to = Math.min(lines, from + stretch - 1)
    if (chosen(`${path.split('/').at(-1)} ${from}`)) found.push(`${path}:${from}-${to}`)
  }
  return found
}

const asked = sources('.').filter(path => path.includes(within))

export default {
  mutate: every === 1 ? asked : asked.flatMap(stretches),
  testRunner: 'rooms',
  coverageAnalysis: 'perTest',
  plugins: ['./test/mutants/runner.mjs'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: {logTests: false, reportTests: false, allowColor: false},
  jsonReporter: {fileName: 'reports/mutants.json'},
  concurrency: 1,
  maxTestRunnerReuse: 100,
  timeoutMS: 10_000,
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'bench', 'reports', 'test/graded/held', 'test/page', 'test/review', 'test/ci'],
  tempDirName: 'reports/stryker',
  thresholds: {high: 90, low: 85, break: null},
}
