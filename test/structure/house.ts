import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {measured, type House} from './measured.js'

/**
 * `npm run house [REF…]`: how the sources are built, as a table with a column for each commit named and one for what stands here.
 */
const here = fileURLToPath(new URL('../..', import.meta.url))
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, {cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})

function at(ref: string): House {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-house-'))
  try {
    git('worktree', 'add', '--detach', folder, ref)
    return measured(folder)
  } finally {
    git('worktree', 'remove', '--force', folder)
    rmSync(folder, {recursive: true, force: true})
  }
}

const refs = process.argv.slice(2)
const houses = [...refs.map(at), measured(here)]
const rows = Object.keys(houses[0]!).map(name => [name, ...houses.map(house => String(house[name as keyof House]))])
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
process.stdout.write(line(['', ...refs, 'here']) + line(rows[0]!.map(() => '---')) + rows.map(line).join(''))
