// Changes the program in small ways, one at a time, and tells which of them no test notices: `npm run mutants`.
// A whole run takes hours; by default a fixed sample of the lines is changed, the same on every machine.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'

/** What decides a judgement: whole rooms, and single files by their names wherever they lie. */
const rooms = ['kinds', 'label', 'tree', 'clause', 'gate']
const names = ['score.ts', 'fingerprint.ts', 'applies.ts', 'profile.ts']

/** One stretch in so many is changed; `MUTANTS_EVERY=1` changes them all, `MUTANTS_IN=kinds` those whose path holds this. */
const every = Number(process.env.MUTANTS_EVERY ?? 12)
const within = process.env.MUTANTS_IN ?? ''
const stretch = 8

const chosen = key => createHash('sha256').update(key).digest().readUInt32BE(0) % every === 0

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

const sources = readdirSync('src', {recursive: true})
  .filter(path => path.endsWith('.ts'))
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => rooms.includes(path.split('/')[0]) || names.includes(path.split('/').at(-1)))
  .filter(path => path.includes(within))
  .sort()

export default {
  mutate: every === 1 ? sources.map(path => `src/${path}`) : sources.flatMap(path => stretches(`src/${path}`)),
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {configFile: 'jest.mutants.config.js', enableFindRelatedTests: false},
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: {logTests: false, reportTests: false, allowColor: false},
  jsonReporter: {fileName: 'reports/mutants.json'},
  concurrency: 1,
  timeoutMS: 60_000,
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'bench', 'reports', 'test/graded/held', 'test/page', 'test/review', 'test/ci'],
  tempDirName: 'reports/stryker',
  thresholds: {high: 90, low: 85, break: null},
}
