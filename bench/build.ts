import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {markedUp, print, root, seeds} from './subjects.js'

/**
 * Prints what each trick of the build buys: the command is built with all of them and without each, and the builds check the same
 * files in turn. A figure is the median of the differences of so many rounds, a second build with all tricks shows the noise.
 * What is kept between runs is not, so that a rulebook of one's own is compiled each time. Arguments: the number of rounds, and
 * the tricks and the subjects to try, all where none is named.
 */
const [rounds = '21', ...only] = process.argv.slice(2)
const home = mkdtempSync(join(tmpdir(), 'gangyao-tricks-'))
const hook = join(home, 'work.cjs')
writeFileSync(hook, "process.on('exit', () => { const {user, system} = process.cpuUsage(); require('node:fs').writeFileSync(process.env.WORK, String((user + system) / 1000)) })")
const tricks = wanted(['one-script', 'files-apart', 'node-digest', 'ascii', 'code-cache', 'compiled-rulebooks', 'compiled-validators'])

/** The names that were asked for; all where none of them was. */
function wanted(names: readonly string[]): readonly string[] {
  const named = names.filter(name => only.includes(name))
  return named.length > 0 ? named : names
}

/** A folder with the command built without a trick; what it looks for beside itself is there. */
function built(name: string, without = ''): string {
  const folder = join(home, name)
  mkdirSync(folder)
  for (const link of ['rules', 'node_modules', 'package.json']) symlinkSync(join(root, link), join(folder, link))
  const {status, stderr} = spawnSync(process.execPath, [join(root, 'build/build.mjs'), 'command', 'assets', 'rulebooks', 'code-cache', `--out=${join(folder, 'dist')}`, `--without=${without}`], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return join(folder, 'dist/gangyao.cjs')
}

const seed = (number: string): string => join(seeds, readdirSync(seeds).find(name => name.startsWith(number)) ?? '')

/** What is checked: a file each, in the folder given, with or without a configuration or a rulebook of one's own. */
function subjects(): Readonly<Record<string, {readonly cwd: string; readonly args: readonly string[]}>> {
  const plain = join(home, 'plain')
  const configured = join(home, 'configured')
  for (const folder of [plain, configured]) mkdirSync(folder)
  for (const number of ['000', '004']) copyFileSync(seed(number), join(plain, `${number}.txt`))
  copyFileSync(seed('000'), join(configured, '000.txt'))
  writeFileSync(join(plain, '000.md'), markedUp(readFileSync(seed('000'), 'utf8')))
  writeFileSync(join(configured, 'gangyao.config.yml'), 'gate: {min-score: 1}\n')
  const own = readFileSync(join(root, 'rules/national-minimum.yml'), 'utf8')
  writeFileSync(join(plain, 'own.yml'), own)
  return {
    Simplified: {cwd: plain, args: ['000.txt']},
    Traditional: {cwd: plain, args: ['004.txt']},
    Markdown: {cwd: plain, args: ['000.md']},
    configured: {cwd: configured, args: ['000.txt']},
    'own rulebook': {cwd: plain, args: ['000.txt', '--rulebook', 'own.yml']},
  }
}

/** Milliseconds of processor that one check takes, all threads together: a busy machine stretches the time, hardly the work. */
function work(command: string, {cwd, args}: {readonly cwd: string; readonly args: readonly string[]}): number {
  const cache = mkdtempSync(join(home, 'cache-'))
  const result = join(cache, 'work.txt')
  const {status, stderr} = spawnSync(process.execPath, ['-r', hook, command, 'check', ...args, '--no-gate'], {cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: {...process.env, XDG_CACHE_HOME: cache, WORK: result}})
  if (status !== 0) throw new Error(stderr)
  const spent = Number(readFileSync(result, 'utf8'))
  rmSync(cache, {recursive: true})
  return spent
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

try {
  const whole = built('whole')
  const others = [['(the same build)', built('again')], ...tricks.map(trick => [trick, built(`without-${trick}`, trick)] as const)] as const
  const width = Math.max(...others.map(([name]) => name.length))
  const all = subjects()
  for (const name of wanted(Object.keys(all))) {
    const subject = all[name]!
    const base: number[] = []
    const slower = others.map((): number[] => [])
    for (let round = 0; round < Number(rounds); round++) {
      const least = work(whole, subject)
      base.push(least)
      for (const [index, [, command]] of others.entries()) slower[index]!.push(work(command, subject) - least)
    }
    print(`${name}: ${median(base).toFixed(0)} ms, median of ${rounds}; each trick buys`)
    for (const [index, [trick]] of others.entries()) {
      const saved = median(slower[index]!)
      print(`  ${trick.padEnd(width)} ${saved.toFixed(1).padStart(7)} ms ${((saved * 100) / (median(base) + saved)).toFixed(0).padStart(4)} %`)
    }
  }
} finally {
  rmSync(home, {recursive: true, force: true})
}
