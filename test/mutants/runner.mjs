// The test runner of `npm run mutants`. It keeps one process, and gives each mutant all modules afresh out of one bundle, so
// that nothing that is made once hides a mutant; jest would load every test file for each of them.
import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import {PluginKind, declareClassPlugin} from '@stryker-mutator/api/plugin'
import {determineHitLimitReached, toMutantRunResult} from '@stryker-mutator/api/test-runner'
import setup from '../built/setup.mjs'
import {bundleTests} from './bundle.mjs'
import {isNear, ofItsRoom, testFiles} from './rooms.mjs'
import {endTests, runTest, testsOf} from './tests.mjs'

const again = ' (again)'
/** With `MUTANTS_NEAR=1` only the tests of a mutant's own room are asked: a lower score in a fraction of the time. */
const onlyNear = process.env.MUTANTS_NEAR === '1'

class Runner {
  root = process.cwd()
  loads = 0

  capabilities() {
    return {reloadEnvironment: true}
  }

  async init() {
    setup()
    globalThis.__stryker__ ??= {}
    this.paths = testFiles(this.root)
    const bundle = join(this.root, 'mutants.mjs')
    if (!existsSync(bundle)) await bundleTests(this.root, this.paths, bundle)
    this.bundle = `file://${bundle}`
  }

  async dryRun({files = []}) {
    const coverage = {static: {}, perTest: {}}
    globalThis.__stryker__.mutantCoverage = coverage
    const tests = []
    for (const path of this.paths.filter(path => !onlyNear || files.some(source => this.isNear(source, path)))) {
      const found = await this.load(path)
      tests.push(...(await this.runAll(found, path, '')))
      await this.runAll(found, path, again)
      await endTests(found)
    }
    return {status: 'complete', tests, mutantCoverage: {...coverage, perTest: withOnce(coverage.perTest)}}
  }

  /** How the tests of a file end, each under a name by which the mutants are kept that it comes by. */
  async runAll(tests, path, round) {
    const outcomes = []
    for (const test of tests) {
      globalThis.__stryker__.currentTestId = `${test.id}${round}`
      outcomes.push(await outcome(test, join(this.root, path)))
    }
    globalThis.__stryker__.currentTestId = undefined
    return outcomes
  }

  async mutantRun({activeMutant, sandboxFileName, testFilter, disableBail, hitLimit}) {
    const state = globalThis.__stryker__
    Object.assign(state, {activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0})
    const asked = testFilter && new Set(testFilter)
    const tests = []
    this.files = undefined
    for (const path of this.nearestFirst(sandboxFileName, asked)) {
      tests.push(...(await this.runFile(path, asked, disableBail)))
      const reached = determineHitLimitReached(state.hitCount, state.hitLimit)
      if (reached) return reached
      if (!disableBail && tests.some(isFailed)) break
    }
    return toMutantRunResult({status: 'complete', tests}, disableBail)
  }

  /** The test files that can tell something of a mutant, those of its own room first. */
  nearestFirst(source, asked) {
    const near = this.paths.filter(path => this.isNear(source, path))
    const far = onlyNear ? [] : this.paths.filter(path => !near.includes(path) && !ofItsRoom.includes(path))
    return [...near, ...far].filter(path => !asked || [...asked].some(id => id.startsWith(`${path} `)))
  }

  isNear(source, path) {
    return isNear(relative(this.root, source).replaceAll('\\', '/'), path)
  }

  async runFile(path, asked, disableBail) {
    const outcomes = []
    let found
    try {
      found = await this.load(path, this.files)
    } catch (error) {
      return [{...named(path, path), timeSpentMs: 0, status: 1, failureMessage: String(error)}]
    }
    for (const test of found.filter(({id}) => !asked || asked.has(id))) {
      outcomes.push(await outcome(test, join(this.root, path)))
      if (!disableBail && isFailed(outcomes.at(-1))) break
    }
    await endTests(found)
    return outcomes
  }

  /** The tests of a file, with modules that are loaded anew unless some are given. */
  async load(path, files) {
    const {globals, tests} = testsOf(path)
    Object.assign(globalThis, globals)
    this.files = files ?? (await import(`${this.bundle}?${++this.loads}`)).files
    await this.files[path]()
    return tests
  }
}

/** What a test comes by only the first time is made once for its whole file: all its tests rest on it. */
function withOnce(perTest) {
  const first = Object.entries(perTest).filter(([id]) => !id.endsWith(again))
  const once = {}
  for (const [id, counts] of first) {
    const path = id.split(' ', 1)[0]
    for (const mutant of Object.keys(counts)) if (!perTest[`${id}${again}`]?.[mutant]) (once[path] ??= {})[mutant] = 1
  }
  return Object.fromEntries(first.map(([id, counts]) => [id, {...once[id.split(' ', 1)[0]], ...counts}]))
}

const isFailed = ({status}) => status === 1

const named = (id, fileName) => ({id, name: id, fileName})

/** Runs a test: 0 where it passes, 1 where it fails, as Stryker counts. */
async function outcome(test, fileName) {
  const from = performance.now()
  const done = more => ({...named(test.id, fileName), timeSpentMs: performance.now() - from, ...more})
  try {
    await runTest(test)
    return done({status: 0})
  } catch (error) {
    return done({status: 1, failureMessage: error instanceof Error ? error.message : String(error)})
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rooms', Runner)]
