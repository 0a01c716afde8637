import {spawnSync, type SpawnSyncReturns} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const home = process.env['TEST_KEPT_IN']!

/** `dist` where it was built of these sources, as `npm ci` does. */
export const currentDist = process.env['TEST_DIST']

/** The command as it is installed, built of these sources once for all test files and later runs. */
export const gangyao = join(currentDist ?? once('built', ['library', 'command', 'assets', 'rulebooks', 'code-cache']), 'gangyao.cjs')

/** The drafter's page, built so too. */
export const builtPage = (): string => join(currentDist ?? once('page', ['page']), 'gangyao.html')

/** Runs the built command to its end, in Chinese unless `env` says otherwise. */
export const played = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [gangyao, ...args], {cwd, input, encoding: 'utf8', maxBuffer: 2 ** 30, env: {PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', ...env}})

/** The `dist` of some steps of the build, in a folder of that name; of several processes the first builds, and the others wait. */
function once(name: string, steps: readonly string[]): string {
  const built = join(home, name)
  const lock = `${home}-${name}.lock`
  mkdirSync(dirname(home), {recursive: true})
  while (!existsSync(built)) {
    if (!locked(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
      continue
    }
    try {
      build(built, steps)
    } finally {
      rmdirSync(lock)
    }
  }
  return join(built, 'dist')
}

/** Whether this process is the one to build; a lock that a killed run left behind is broken. */
function locked(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    if (age(lock) > 5 * 60_000) rmSync(lock, {recursive: true, force: true})
    return false
  }
}

/** Builds into a folder beside, and puts it in place when it is whole; the rulebooks stand beside the bundle as when installed. */
function build(built: string, steps: readonly string[]): void {
  removeOld()
  const unfinished = `${built}-unfinished`
  rmSync(unfinished, {recursive: true, force: true})
  cpSync(join(root, 'rules'), join(unfinished, 'rules'), {recursive: true})
  const {status, stderr} = spawnSync(process.execPath, [join(root, 'build/build.mjs'), ...steps, `--out=${join(unfinished, 'dist')}`], {cwd: root, encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  renameSync(unfinished, built)
}

/** What other states of the sources left behind a day ago is of no use any more. */
function removeOld(): void {
  for (const name of readdirSync(dirname(home))) {
    const folder = join(dirname(home), name)
    if (folder !== home && age(folder) > 24 * 3600_000) rmSync(folder, {recursive: true, force: true})
  }
}

function age(folder: string): number {
  const found = statSync(folder, {throwIfNoEntry: false})
  return found ? Date.now() - found.mtimeMs : 0
}
