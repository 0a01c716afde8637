import {spawnSync, type SpawnSyncReturns} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a clone does not have. */
const made = ['node_modules', 'dist', '.git', 'coverage', 'reports']

export const hasNpm = spawnSync('npm', ['--version']).status === 0

/** The package as anyone gets it: packed from the sources as they are and installed in an empty folder. */
export interface Installed {
  /** The folder that it is installed in. */
  readonly folder: string
  /** The package's own folder. */
  readonly own: string
  /** Runs a program there. */
  run(program: string, ...args: readonly string[]): SpawnSyncReturns<string>
  remove(): void
}

/** Packs a copy of the sources, with all that `npm pack` does, and installs the tarball. What was built of them goes with the copy, and is not built again. */
export function install(): Installed {
  const home = mkdtempSync(join(tmpdir(), 'gangyao-package-'))
  const [clone, folder] = [join(home, 'clone'), join(home, 'folder')]
  cpSync(root, clone, {recursive: true, filter: path => !made.includes(basename(path)) || path === root})
  if (process.env['TEST_DIST'] !== undefined) cpSync(process.env['TEST_DIST'], join(clone, 'dist'), {recursive: true})
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
  mkdirSync(folder)
  const run = (program: string, ...args: readonly string[]): SpawnSyncReturns<string> => spawnSync(program, args, {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28})
  const must = (...args: readonly string[]): void => {
    const {status, stderr} = run('npm', ...args)
    if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stderr}`)
  }
  must('pack', clone, '--pack-destination', home)
  must('install', '--no-audit', '--no-fund', '--prefer-offline', join(home, readdirSync(home).find(name => name.endsWith('.tgz'))!))
  return {folder, own: join(folder, 'node_modules/gangyao'), run, remove: () => rmSync(home, {recursive: true, force: true})}
}
